import type { ReactNode } from 'react'

export type ChangeRow = { id: string; label: string; before: string | null; after: string }
export type ChangeTableProps = {
  caption: ReactNode
  /** Heads of the columns: the earlier version (null: there is none) and the newer. */
  before: { title: ReactNode; note: ReactNode } | null
  after: { title: ReactNode; note: ReactNode }
  rows: readonly ChangeRow[]
  words: { point: string; changed: string; same: string; none: string }
}

/** Two versions side by side, point by point; what has changed is marked by colour, line and word. One alone has no heads. */
export function ChangeTable({ caption, before, after, rows, words }: ChangeTableProps) {
  return (
    <table className="sp-diff">
      <caption>{caption}</caption>
      <colgroup>
        <col />
        {before && <col />}
        <col />
      </colgroup>
      {before && (
        <thead>
          <tr>
            <th scope="col">
              <span className="sp-sr">{words.point}</span>
            </th>
            {[before, after].map(({ title, note }, index) => (
              <th scope="col" key={index === 0 ? 'before' : 'after'}>
                {title}
                <small>{note}</small>
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map(({ id, label, before: earlier, after: now }) => {
          const changed = before !== null && earlier !== now
          return (
            <tr key={id} data-changed={changed ? '' : undefined}>
              <th scope="row">
                {label}
                {changed && <span className="sp-sr"> {words.changed}</span>}
              </th>
              {before && <td>{changed ? <del>{earlier || words.none}</del> : earlier || words.none}</td>}
              <td>
                {changed ? (
                  <ins>{now || words.none}</ins>
                ) : before ? (
                  <span className="sp-muted">{words.same}</span>
                ) : (
                  now || words.none
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
