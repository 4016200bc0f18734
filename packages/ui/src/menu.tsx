import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Done, type Icon } from './icon.tsx'

export type MenuItem = {
  id: string
  label: string
  note?: string
  icon?: Icon
  /** Makes it one choice of several, with a tick on the chosen. */
  checked?: boolean
  /** A line above: a new group. */
  startsGroup?: boolean
  /** Language of the label where it differs from the page. */
  lang?: string
  onPick: () => void
}
export type MenuProps = {
  /** Names the menu for screen readers. */
  label: string
  /** Content of the button. */
  trigger: ReactNode
  triggerClass?: string
  /** The look of a trigger that is a button of the design system. */
  variant?: 'secondary' | 'tertiary'
  items: readonly MenuItem[]
  align?: 'start' | 'end'
  /** Not operable, only text, at the head: who is signed in. */
  head?: ReactNode
}

/** A button with a list of acts or choices: arrows, Home, End, first letters, Escape. */
export function Menu(props: MenuProps) {
  const { label, trigger, triggerClass = 'sp-top__btn', variant, items, align = 'start', head } = props
  const [open, setOpen] = useState(false)
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const close = (refocus: boolean) => {
    setOpen(false)
    if (refocus) button.current?.focus()
  }
  useEffect(() => {
    if (!open) return
    const first = box.current?.querySelector<HTMLElement>('[aria-checked="true"], [role^="menuitem"]')
    first?.focus()
    const outside = (event: PointerEvent) => {
      if (!(event.target instanceof Node) || box.current?.parentElement?.contains(event.target)) return
      setOpen(false)
    }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [open])
  return (
    <div className="sp-menu">
      <button
        ref={button}
        type="button"
        className={triggerClass}
        data-variant={variant}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          setOpen(true)
        }}
      >
        {trigger}
      </button>
      {open && (
        <div className="sp-menu__box" data-align={align} ref={box}>
          {head && <div className="sp-menu__head">{head}</div>}
          <div role="menu" id={id} aria-label={label} tabIndex={-1} onKeyDown={(event) => walk(event, close)}>
            {items.map((item) => (
              <MenuRow key={item.id} item={item} onDone={() => close(true)} />
            ))}
          </div>
        </div>
      )}
    </div>
  )
}

function MenuRow({ item, onDone }: { item: MenuItem; onDone: () => void }) {
  const Glyph = item.icon
  const choice = item.checked !== undefined
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: only a menuitemradio gets aria-checked
    <button
      type="button"
      role={choice ? 'menuitemradio' : 'menuitem'}
      aria-checked={choice ? item.checked : undefined}
      tabIndex={-1}
      lang={item.lang}
      data-group={item.startsGroup || undefined}
      onClick={() => {
        onDone()
        item.onPick()
      }}
    >
      {Glyph && <Glyph />}
      <span>
        {item.label}
        {item.note && <small>{item.note}</small>}
      </span>
      {item.checked && <Done />}
    </button>
  )
}

function walk(event: KeyboardEvent<HTMLElement>, close: (refocus: boolean) => void) {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^="menuitem"]')]
  const at = rows.indexOf(document.activeElement as HTMLElement)
  const go = (to: number) => {
    event.preventDefault()
    rows[(to + rows.length) % rows.length]?.focus()
  }
  if (event.key === 'ArrowDown') go(at + 1)
  else if (event.key === 'ArrowUp') go(at - 1)
  else if (event.key === 'Home') go(0)
  else if (event.key === 'End') go(rows.length - 1)
  else if (event.key === 'Tab') close(false)
  else if (event.key === 'Escape') {
    event.preventDefault()
    event.stopPropagation()
    close(true)
  } else if (event.key.length === 1 && /\p{L}/u.test(event.key)) {
    const letter = event.key.toLocaleLowerCase()
    const order = [...rows.slice(at + 1), ...rows.slice(0, at + 1)]
    order.find((row) => row.textContent?.trim().toLocaleLowerCase().startsWith(letter))?.focus()
  }
}
