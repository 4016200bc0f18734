import { type CSSProperties, useRef } from 'react'
import { Button } from './button.tsx'
import { eagerRows, rowsBefore, sizeOf } from './grid-rows.tsx'
import type { BedGridProps, GridGroup, GridRow } from './grid-types.ts'
import { useNear } from './near.ts'
import { StatusTag } from './status-tag.tsx'

/** The grid as a list: tonight for every row, and below it what else the window holds. Drawn as far as somebody has come. */
export function BedList(props: BedGridProps) {
  const tonight = props.nights.find((night) => night.tonight) ?? props.nights[0]
  const before = rowsBefore(props.groups)
  return (
    <section className="sp-twin" aria-label={props.listLabel}>
      {props.groups.map((group, at) => (
        <Group
          key={group.id}
          group={group}
          grid={props}
          tonight={tonight?.date ?? ''}
          eager={(before[at] ?? 0) < eagerRows}
        />
      ))}
      {props.legend && <div className="sp-panel sp-legend">{props.legend}</div>}
    </section>
  )
}

function Group({ group, grid, tonight, eager }: Shared & { group: GridGroup; eager: boolean }) {
  const box = useRef<HTMLElement>(null)
  const [near] = useNear(box, eager)
  return (
    <section ref={box} className="sp-panel sp-twin__group" style={{ '--rows': sizeOf(group) } as CSSProperties}>
      <div className="sp-panel__head">
        <h2>
          {group.name}
          {group.note && <span className="sp-twin__note sp-xs sp-muted">{group.note}</span>}
        </h2>
        <span className="sp-small sp-muted">{group.count}</span>
      </div>
      {near ? (
        <ul>
          {group.rows.map((row) => (
            <Row key={row.id} row={row} tonight={tonight} grid={grid} />
          ))}
        </ul>
      ) : (
        <div className="sp-twin__far" />
      )}
    </section>
  )
}

type Shared = { tonight: string; grid: BedGridProps }

function Row({ row, tonight, grid }: Shared & { row: GridRow }) {
  const now = row.bars.find((bar) => bar.from <= tonight && tonight < bar.until)
  const later = row.bars.filter((bar) => bar.from > tonight && bar.name)
  const { twin = {} } = row
  const opensBar = now && !now.still && grid.onOpen
  const open = opensBar ? () => grid.onOpen?.(now, row) : grid.onOpenRow && (() => grid.onOpenRow?.(row))
  const words = (
    <>
      <b>{row.name}</b>
      <span className="sp-twin__note sp-small sp-muted">{twin.note ?? now?.name ?? row.note}</span>
    </>
  )
  return (
    <li>
      <div>
        {open ? (
          <button type="button" className="sp-twin__open" onClick={open}>
            {words}
          </button>
        ) : (
          words
        )}
        {later.map((bar) => (
          <span key={bar.id} className="sp-twin__note sp-xs sp-muted">
            {bar.name}
            {bar.note}
          </span>
        ))}
      </div>
      <div className="sp-twin__end">
        {twin.status && <StatusTag state={twin.status.state}>{twin.status.word}</StatusTag>}
        {twin.pick && grid.onPick && (
          <Button size="sm" variant="secondary" onClick={() => grid.onPick?.(tonight, row)}>
            {twin.pick}
            <span className="sp-sr">, {row.name}</span>
          </Button>
        )}
      </div>
    </li>
  )
}
