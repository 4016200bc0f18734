/** biome-ignore-all lint/a11y/useSemanticElements: a table cannot lay bars over its columns */
/** biome-ignore-all lint/a11y/useFocusableInteractive: one cell of a grid holds focus, not its rows and headings */
import { type CSSProperties, useRef } from 'react'
import { BedBar } from './bed-bar.tsx'
import { layOut } from './grid-cells.ts'
import type { BedGridProps, GridGroup, GridNight, GridRow } from './grid-types.ts'
import { House } from './icon.tsx'
import { useNear } from './near.ts'
import { Windows } from './windows.tsx'

export const sizeOf = (group: GridGroup) => group.size ?? group.rows.length

/** How many rows stand before each group. */
export function rowsBefore(groups: readonly GridGroup[]): number[] {
  let rows = 0
  return groups.map((group) => {
    rows += sizeOf(group)
    return rows - sizeOf(group)
  })
}

/** So many rows are drawn at once; the groups after them as somebody comes near. */
export const eagerRows = 120

/**
 * One house: its heading row and a row for each bed. Not `eager`: the rows come when somebody is near, by scrolling or by keys,
 * and stay from then on; until then the room they take is kept.
 */
export function GroupRows({ group, grid, eager }: { group: GridGroup; grid: BedGridProps; eager: boolean }) {
  const headId = `grid-group-${group.id}`
  const box = useRef<HTMLDivElement>(null)
  const [near, come] = useNear(box, eager, '.sp-grid')
  return (
    <div
      ref={box}
      role="rowgroup"
      className="sp-grid__group"
      aria-labelledby={headId}
      onFocus={come}
      style={{ '--rows': sizeOf(group) } as CSSProperties}
    >
      <div role="row" data-row={`g:${group.id}`}>
        <div
          role="rowheader"
          id={headId}
          className="sp-grid__house"
          aria-colspan={grid.nights.length + 1}
          data-at={-1}
          data-span={grid.nights.length + 1}
          tabIndex={-1}
        >
          <span className="sp-grid__stick">
            <House />
            <b>{group.name}</b>
            {group.note && <span className="sp-grid__note">{group.note}</span>}
          </span>
          <span className="sp-grid__count">
            {group.windows && <Windows states={group.windows} />}
            <span>{group.count}</span>
          </span>
        </div>
      </div>
      {near ? group.rows.map((row) => <Row key={row.id} row={row} grid={grid} />) : <div className="sp-grid__far" />}
    </div>
  )
}

function Row({ row, grid }: { row: GridRow; grid: BedGridProps }) {
  const { nights } = grid
  const first = nights[0]?.date ?? ''
  const slots = layOut(row.bars, first, nights.length)
  return (
    <div role="row" data-row={`r:${row.id}`}>
      <RowHead row={row} grid={grid} />
      {slots.map((slot) => {
        if (slot.kind === 'night') return <NightSlot key={slot.at} at={slot.at} row={row} grid={grid} />
        const { placed } = slot
        const opens = grid.onOpen && !placed.bar.still
        return (
          <div
            key={placed.bar.id}
            role="gridcell"
            aria-colindex={placed.at + 2}
            aria-colspan={placed.nights}
            data-at={placed.at}
            data-span={placed.nights}
            tabIndex={opens ? undefined : -1}
            style={{ '--span': placed.nights } as CSSProperties}
          >
            <BedBar
              placed={placed}
              first={first}
              open={grid.openBar === placed.bar.id}
              onOpen={opens ? () => grid.onOpen?.(placed.bar, row) : undefined}
            />
          </div>
        )
      })}
    </div>
  )
}

function RowHead({ row, grid }: { row: GridRow; grid: BedGridProps }) {
  const words = (
    <>
      {row.name}
      {row.note && <small>{row.note}</small>}
    </>
  )
  const { onOpenRow } = grid
  return (
    <div
      role="rowheader"
      className="sp-grid__bed"
      data-at={-1}
      data-span={1}
      tabIndex={onOpenRow ? undefined : -1}
      data-open={grid.openRow === row.id || undefined}
    >
      {onOpenRow ? (
        <button type="button" tabIndex={-1} aria-expanded={grid.openRow === row.id} onClick={() => onOpenRow(row)}>
          {words}
        </button>
      ) : (
        words
      )}
    </div>
  )
}

function NightSlot({ at, row, grid }: { at: number; row: GridRow; grid: BedGridProps }) {
  const night = grid.nights[at]
  if (!night) return null
  const cell = row.nights?.[night.date]
  const shared = {
    'aria-colindex': at + 2,
    'data-at': at,
    'data-span': 1,
    className: startsWeek(grid.nights, at) ? 'wk' : undefined,
  }
  if (cell?.kind === 'free' && !cell.still && grid.onPick) {
    return (
      <div role="gridcell" {...shared}>
        <button
          type="button"
          className="sp-cell sp-cell--claim"
          tabIndex={-1}
          aria-label={cell.label}
          onClick={() => grid.onPick?.(night.date, row)}
        >
          {cell.word}
        </button>
      </div>
    )
  }
  return (
    <div role="gridcell" {...shared} tabIndex={-1} aria-label={cell?.label ?? grid.closedLabel(night)}>
      {cell ? (
        <span className={cell.kind === 'free' ? 'sp-cell sp-cell--free' : 'sp-cell sp-cell--next'}>{cell.word}</span>
      ) : (
        <span className="sp-cell sp-cell--dot" />
      )}
    </div>
  )
}

export function startsWeek(nights: readonly GridNight[], at: number): boolean {
  return at > 0 && nights[at]?.week !== nights[at - 1]?.week
}
