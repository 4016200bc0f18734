import type { ReactNode } from 'react'
import type { LinkComponent } from './app-shell.tsx'

export type Hit = {
  id: string
  href: string
  title: ReactNode
  end?: ReactNode
  note?: ReactNode
  current?: boolean
  /** For a listbox driven from a search box. */
  onPick?: () => void
}
export type HitListProps = {
  hits: readonly Hit[]
  label: string
  /** Set when a combobox moves in it: the ids are `${listboxId}-${hit.id}`. */
  listboxId?: string
  active?: string | null
  link?: LinkComponent
}

/** Hits of a search: links, or options of a combobox. */
export function HitList({ hits, label, listboxId, active, link: Link }: HitListProps) {
  if (listboxId) {
    return (
      <div className="sp-hits" role="listbox" id={listboxId} aria-label={label}>
        {hits.map((hit) => (
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the combobox; aria-activedescendant points here
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keys
          <div
            key={hit.id}
            id={`${listboxId}-${hit.id}`}
            role="option"
            aria-selected={active === hit.id}
            className="sp-hit"
            onClick={hit.onPick}
          >
            <HitText hit={hit} />
          </div>
        ))}
      </div>
    )
  }
  return (
    <ul className="sp-hits" aria-label={label}>
      {hits.map((hit) => {
        const inner = <HitText hit={hit} />
        const current = hit.current ? ('true' as const) : undefined
        return (
          <li key={hit.id}>
            {Link ? (
              <Link href={hit.href} className="sp-hit" aria-current={current} onClick={hit.onPick}>
                {inner}
              </Link>
            ) : (
              <a href={hit.href} className="sp-hit" aria-current={current} onClick={hit.onPick}>
                {inner}
              </a>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function HitText({ hit }: { hit: Hit }) {
  return (
    <>
      <b>{hit.title}</b>
      {hit.end ? <span className="sp-muted">{hit.end}</span> : <span />}
      {hit.note && <span className="sp-muted">{hit.note}</span>}
    </>
  )
}
