import { type DragEvent, Fragment, type ReactNode, useState } from 'react'

/** `lead`: its heading stands before it where the columns have none. `nowrap`: short, and beside others there. */
export type FactCell = { id: string; content: ReactNode; lead?: string; nowrap?: boolean }
export type FactRow = {
  id: string
  name: string
  /** Small line under the name. */
  under?: ReactNode
  cells: readonly FactCell[]
  /** Where it stands: the last column. */
  mark: ReactNode
  done?: boolean
  /** The row that is looked at by all. */
  now?: boolean
  /** Opened below the row. */
  body?: ReactNode
  /** Opens and closes it; without, the row has nothing to open. */
  onToggle?: () => void
  moves?: boolean
}
export type FactGroup = { id: string; title: string; count: string; rows: readonly FactRow[] }
export type FactBoardProps = {
  caption: string
  headings: readonly string[]
  groups: readonly FactGroup[]
  /** Groups with nobody in them, under their label: a card may be let go on one. */
  empty?: { label: string; groups: readonly { id: string; title: string }[] }
  onMove: (rowId: string, groupId: string) => void
}

const kind = 'application/x-samplass-card'

/** One row a person in groups, opened in place. Rows may be dragged; whatever a drag does, the opened row does with a menu. */
export function FactBoard({ caption, headings, groups, empty, onMove }: FactBoardProps) {
  const [over, setOver] = useState<string | null>(null)
  const target = (groupId: string) => ({
    'data-over': over === groupId || undefined,
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(kind)) return
      event.preventDefault()
      setOver(groupId)
    },
    onDragLeave: (event: DragEvent<HTMLElement>) => {
      if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return
      setOver(null)
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(null)
      const [rowId = '', from] = event.dataTransfer.getData(kind).split(' ')
      if (rowId && from !== groupId) onMove(rowId, groupId)
    },
  })
  return (
    <>
      <table className="sp-fact">
        <caption className="sp-sr">{caption}</caption>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.id} {...target(group.id)}>
            <tr className="sp-fact__group">
              <th colSpan={headings.length} scope="rowgroup">
                {group.title} <span>{group.count}</span>
              </th>
            </tr>
            {group.rows.map((row) => (
              <Row key={row.id} row={row} groupId={group.id} columns={headings.length} />
            ))}
          </tbody>
        ))}
      </table>
      {empty && empty.groups.length > 0 && (
        <div className="sp-fact__empty">
          <span>{empty.label}</span>
          <ul className="sp-row">
            {empty.groups.map(({ id, title }) => (
              <li key={id} {...target(id)}>
                {title}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function Row({ row, groupId, columns }: { row: FactRow; groupId: string; columns: number }) {
  const { now, body, moves } = row
  const open = body !== undefined && body !== null
  const marks = { 'data-now': now || undefined, 'data-open': (open && !now) || undefined }
  const drag = moves && {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData(kind, `${row.id} ${groupId}`)
      event.dataTransfer.effectAllowed = 'move'
    },
  }
  return (
    <Fragment>
      <tr {...marks} data-done={row.done || undefined} aria-current={now || undefined}>
        <th scope="row" {...drag}>
          {row.onToggle ? (
            <button type="button" className="sp-fact__name" aria-expanded={open} onClick={row.onToggle}>
              {row.name}
            </button>
          ) : (
            row.name
          )}
          {row.under && <small>{row.under}</small>}
        </th>
        {row.cells.map((cell) => (
          <td key={cell.id} data-lead={cell.lead} className={cell.nowrap ? 'sp-nowrap' : undefined}>
            {cell.content}
          </td>
        ))}
        <td data-mark="">{row.mark}</td>
      </tr>
      {open && (
        <tr {...marks} data-body="">
          <td colSpan={columns}>{body}</td>
        </tr>
      )}
    </Fragment>
  )
}
