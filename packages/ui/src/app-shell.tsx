import { type AnchorHTMLAttributes, type ComponentType, type ReactNode, useEffect, useRef } from 'react'
import { BrandMark } from './brand.tsx'
import { type Icon, Moon, Offline, Search, Sun } from './icon.tsx'

export type LinkComponent = ComponentType<AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }>
const PlainLink: LinkComponent = (props) => <a {...props} />

export type ShellPlace = {
  id: string
  label: string
  href: string
  icon: Icon
  /** The filled twin, shown for the current place. */
  iconCurrent?: Icon
  current?: boolean
  count?: number
  /** Read after the count: "venter". */
  countWord?: string
}

export type AppShellProps = {
  brand: { name: string; href: string }
  /** In rail order. On a phone the first four and the last ("Mer") become tabs. */
  places: readonly ShellPlace[]
  railLabel: string
  skipLabel: string
  /** Changes with the screen: focus then moves to `main`, unless the new screen took it. */
  screen: string
  find?: { label: string; keys: string; onOpen: () => void }
  organisation?: ReactNode
  /** "Oppdatert nå", "Endret av Brygga nå"; `off` while there is no connection. */
  live?: { text: string; off?: boolean }
  scheme?: { label: string; dark: boolean; onToggle: () => void }
  end?: ReactNode
  /** Notices across the page, above the content. */
  banner?: ReactNode
  tight?: boolean
  link?: LinkComponent
  children: ReactNode
}

/** The frame of every screen: top bar, rail (tabs on a phone) and the content. */
export function AppShell(props: AppShellProps) {
  const { brand, places, link: Link = PlainLink, live, find, scheme } = props
  const main = useFocusOnNavigation(props.screen)
  useFindKey(find?.onOpen)
  return (
    <>
      <a className="sp-skip" href="#content">
        {props.skipLabel}
      </a>
      <header className="sp-top" data-color-scheme="dark">
        <Link className="sp-brand" href={brand.href}>
          <BrandMark />
          <span>{brand.name}</span>
        </Link>
        <div className="sp-top__org">{props.organisation}</div>
        {find && (
          <button className="sp-top__btn sp-top__find" type="button" onClick={find.onOpen} aria-haspopup="dialog">
            <Search />
            <span>{find.label}</span>
            <kbd>{find.keys}</kbd>
          </button>
        )}
        <div className="sp-top__end">
          <span className="sp-live" role="status" data-off={live?.off || undefined}>
            {live?.off && <Offline />}
            {live?.text}
          </span>
          {scheme && (
            <button
              className="sp-top__btn sp-top__btn--bare sp-hide-phone"
              type="button"
              aria-pressed={scheme.dark}
              title={scheme.label}
              onClick={scheme.onToggle}
            >
              {scheme.dark ? <Sun /> : <Moon />}
              <span className="sp-sr">{scheme.label}</span>
            </button>
          )}
          {props.end}
        </div>
      </header>
      <div className="sp-shell">
        <nav className="sp-rail" aria-label={props.railLabel}>
          <ul>
            {places.map((place) => (
              <li key={place.id}>
                <RailLink place={place} link={Link} />
              </li>
            ))}
          </ul>
        </nav>
        <main className={props.tight ? 'sp-main sp-main--tight' : 'sp-main'} id="content" tabIndex={-1} ref={main}>
          {props.banner && <div className="sp-banner">{props.banner}</div>}
          {props.children}
        </main>
      </div>
    </>
  )
}

function RailLink({ place, link: Link }: { place: ShellPlace; link: LinkComponent }) {
  const Glyph = place.current && place.iconCurrent ? place.iconCurrent : place.icon
  return (
    <Link href={place.href} aria-current={place.current ? 'page' : undefined}>
      <Glyph />
      {place.label}
      {Boolean(place.count) && (
        <span className="count">
          {place.count}
          <span className="sp-sr"> {place.countWord}</span>
        </span>
      )}
    </Link>
  )
}

function useFocusOnNavigation(screen: string) {
  const main = useRef<HTMLElement>(null)
  const shown = useRef(screen)
  useEffect(() => {
    if (shown.current === screen) return
    shown.current = screen
    const content = main.current
    if (!content || content.contains(document.activeElement)) return
    content.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [screen])
  return main
}

/** Ctrl+K or Cmd+K from anywhere, also while typing. */
function useFindKey(onOpen: (() => void) | undefined) {
  const open = useRef(onOpen)
  open.current = onOpen
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
      if (!open.current) return
      event.preventDefault()
      open.current()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
