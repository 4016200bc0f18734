import type { ReactNode } from 'react'

export type VersionEntry = {
  id: string
  /** In the mark: a number of a version, or a sign of what else happened. */
  mark: ReactNode
  theirs: boolean
  title: ReactNode
  when: ReactNode
  dateTime: string
  note?: ReactNode
  current?: boolean
}

/** What two sides have said to each other, oldest first: round marks are the reader's side, square ones the other. */
export function VersionList({ entries, label }: { entries: readonly VersionEntry[]; label: string }) {
  return (
    <ol className="sp-vers" aria-label={label}>
      {entries.map((entry) => (
        <li
          key={entry.id}
          data-theirs={entry.theirs ? '' : undefined}
          aria-current={entry.current ? 'step' : undefined}
        >
          <span className="n" aria-hidden="true">
            {entry.mark}
          </span>
          <b>{entry.title}</b>
          <time dateTime={entry.dateTime}>{entry.when}</time>
          {entry.note && <div className="sp-muted">{entry.note}</div>}
        </li>
      ))}
    </ol>
  )
}
