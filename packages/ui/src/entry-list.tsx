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

/** Things that stand under each other in a panel: what it is, how it stands, what can be done. */
export function EntryList({ entries, label }: { entries: readonly Entry[]; label?: string }) {
  return (
    <ul aria-label={label}>
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
