import { type ReactNode, useMemo, useState } from 'react'
import { Sort, SortDown, SortUp } from './icon.tsx'
import { ScrollBox } from './scroll-box.tsx'

export type Column<Row> = {
  id: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  /** Makes the column sortable by this. */
  sortBy?: (row: Row) => string | number | null
  /** The cell that names the row. */
  rowHeader?: boolean
  align?: 'end'
  /** Left out on a phone. */
  wide?: boolean
}
export type SortOrder = { column: string; down: boolean }
export type DataTableProps<Row> = {
  caption: ReactNode
  hideCaption?: boolean
  /** Names the table while it scrolls, where the caption is not plain text. */
  label?: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Language for the order of words: "nb". */
  locale: string
  sort?: SortOrder | null
  /** Without it the table keeps the order itself. */
  onSort?: (sort: SortOrder) => void
  /** In place of the rows when there are none. */
  empty?: ReactNode
  current?: string | null
  dense?: boolean
}

/** Rows under headings that sort. Scrolls sideways by itself where it is wider than the page. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, locale, onSort } = props
  const [own, setOwn] = useState<SortOrder | null>(props.sort ?? null)
  const sort = onSort ? (props.sort ?? null) : own
  const ordered = useMemo(() => {
    const by = columns.find((column) => column.id === sort?.column)?.sortBy
    if (!sort || !by || onSort) return rows
    const words = new Intl.Collator(locale, { numeric: true })
    return [...rows].sort((a, b) => compare(by(a), by(b), words) * (sort.down ? -1 : 1))
  }, [columns, rows, sort, locale, onSort])
  const turn = (column: string) => {
    const next = { column, down: sort?.column === column ? !sort.down : false }
    if (onSort) onSort(next)
    else setOwn(next)
  }
  if (rows.length === 0 && props.empty) return props.empty
  return (
    <ScrollBox label={props.label ?? (typeof props.caption === 'string' ? props.caption : '')}>
      <table className="sp-table" data-dense={props.dense || undefined}>
        <caption className={props.hideCaption ? 'sp-sr' : undefined}>{props.caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column.id} column={column} sort={sort} onTurn={turn} />
            ))}
          </tr>
        </thead>
        <tbody>
          {ordered.map((row) => {
            const key = rowKey(row)
            return (
              <tr key={key} aria-current={props.current === key ? 'true' : undefined}>
                {columns.map((column) => {
                  const marks = { 'data-align': column.align, 'data-wide': column.wide || undefined }
                  return column.rowHeader ? (
                    <th key={column.id} scope="row" {...marks}>
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td key={column.id} {...marks}>
                      {column.cell(row)}
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </ScrollBox>
  )
}

type HeadingProps<Row> = { column: Column<Row>; sort: SortOrder | null; onTurn: (column: string) => void }

function Heading<Row>({ column, sort, onTurn }: HeadingProps<Row>) {
  const sorted = sort?.column === column.id
  const Glyph = sorted ? (sort.down ? SortDown : SortUp) : Sort
  return (
    <th
      scope="col"
      data-align={column.align}
      data-wide={column.wide || undefined}
      aria-sort={sorted ? (sort.down ? 'descending' : 'ascending') : undefined}
    >
      {column.sortBy ? (
        <button type="button" className="sp-table__sort" onClick={() => onTurn(column.id)}>
          {column.header}
          <Glyph />
        </button>
      ) : (
        column.header
      )}
    </th>
  )
}

function compare(a: string | number | null, b: string | number | null, words: Intl.Collator): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return words.compare(String(a), String(b))
}
