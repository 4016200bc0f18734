import type { ReactNode } from 'react'

export type Entry = {
  id: string
  title: ReactNode
  text?: ReactNode
  /** Status tag. */
  mark?: ReactNode
  /** One small button. */
  act?: ReactNode
}

/** Things that stand under each other in a panel: what it is, how it stands, what can be done. With `short` titles all on one line. */
export function EntryList({ entries, label, short }: { entries: readonly Entry[]; label?: string; short?: boolean }) {
  return (
    <ul aria-label={label} className={short ? 'sp-entries--short' : undefined}>
      {entries.map((entry) => (
        <li key={entry.id} className="sp-entry">
          <div>
            <b>{entry.title}</b>
            {entry.text && <p className="sp-small sp-muted">{entry.text}</p>}
          </div>
          {entry.mark}
          {entry.act}
        </li>
      ))}
    </ul>
  )
}
