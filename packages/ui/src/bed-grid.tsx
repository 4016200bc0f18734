/** biome-ignore-all lint/a11y/useSemanticElements: a table cannot lay bars over its columns */
/** biome-ignore-all lint/a11y/useFocusableInteractive: one cell of a grid holds focus, not its rows and headings */
import { type CSSProperties, type ReactNode, useMemo, useRef } from 'react'
import { BedBar, type GridBar } from './bed-bar.tsx'
import { BedList } from './bed-list.tsx'
import { layOut } from './grid-cells.ts'
import { useGridFocus } from './grid-focus.tsx'
import { House } from './icon.tsx'
import type { IsoDate } from './iso-date.ts'
import { usePhone } from './narrow.tsx'
import type { State } from './status-tag.tsx'
import { type WindowState, Windows } from './windows.tsx'

export type { BarSegment, GridBar } from './bed-bar.tsx'

export type GridNight = {
  /** The evening it begins; a bar from this date has this night. */
  date: IsoDate
  /** Short, above the figure: "lør", "i natt". */
  weekday: string
  /** "21." */
  day: string
  /** Whole: "natt til lørdag 21. november". */
  label: string
  /** Equal neighbours stand under one heading: "Uke 47". */
  week: string
  tonight?: boolean
}
/** A night without a bar: to be taken, likely to be free, or (left out) not open. */
export type NightCell = {
  kind: 'free' | 'likely'
  /** "Ta", "ledig" */
  word: string
  /** Whole: "Plass 2, natt til lørdag 21.: ledig, ta plassen". */
  label: string
}
/** The row in the list under 720 px. */
export type TwinRow = {
  note?: string
  status?: { state: State; word: string }
  /** Label of the button that takes the night of tonight. */
  pick?: string
}
export type GridRow = {
  id: string
  name: string
  note?: string
  bars: readonly GridBar[]
  nights?: Readonly<Record<IsoDate, NightCell>>
  twin?: TwinRow
}
export type GridGroup = {
  id: string
  name: string
  note?: string
  count: string
  windows?: readonly WindowState[]
  rows: readonly GridRow[]
}
export type BedGridProps = {
  /** Says what the rows and columns are and that arrows move and Enter opens. */
  label: string
  /** Heading of the first column: "Natt til", and of the rows: "Plass". */
  corner: string
  rowWord: string
  nights: readonly GridNight[]
  groups: readonly GridGroup[]
  /** What an empty night is called: "Natt til man 23.: ikke åpnet". */
  closedLabel: (night: GridNight) => string
  openBar?: string | null
  onOpen?: (bar: GridBar, row: GridRow) => void
  onPick?: (night: IsoDate, row: GridRow) => void
  /** `list` shows the twin at any width; under 720 px it is always shown. */
  view?: 'grid' | 'list'
  /** Names the list: "Plasser i natt". */
  listLabel: string
  legend?: ReactNode
}

/** Beds against nights. One tab stop, arrows move, Enter opens; on a phone the same as a list. */
export function BedGrid(props: BedGridProps) {
  const phone = usePhone()
  return phone || props.view === 'list' ? <BedList {...props} /> : <Grid {...props} />
}

function Grid(props: BedGridProps) {
  const { nights, groups } = props
  const box = useRef<HTMLDivElement>(null)
  const tonight = nights.findIndex((night) => night.tonight)
  const firstRow = groups.find((group) => group.rows.length > 0)?.rows[0]
  const focus = useGridFocus(box, { row: `r:${firstRow?.id}`, at: Math.max(0, tonight) })
  const rows = groups.reduce((sum, group) => sum + group.rows.length, 0)
  const size = { '--nights': nights.length, '--tonight': tonight } as CSSProperties
  return (
    <div className="sp-panel sp-board">
      <div className="sp-grid" data-tall={rows > 24 || undefined}>
        <div
          ref={box}
          className="sp-grid__in"
          role="grid"
          aria-label={props.label}
          aria-colcount={nights.length + 1}
          aria-rowcount={rows + groups.length + 2}
          style={size}
          {...focus}
        >
          {tonight >= 0 && <div className="sp-grid__tonight" role="presentation" />}
          <Heads nights={nights} corner={props.corner} rowWord={props.rowWord} />
          {groups.map((group) => (
            <Group key={group.id} group={group} grid={props} />
          ))}
        </div>
      </div>
      {props.legend && <div className="sp-legend">{props.legend}</div>}
    </div>
  )
}

function Heads({ nights, corner, rowWord }: { nights: readonly GridNight[]; corner: string; rowWord: string }) {
  const weeks = useMemo(() => {
    const found: { label: string; date: string; nights: number }[] = []
    for (const night of nights) {
      const last = found.at(-1)
      if (last?.label === night.week) last.nights += 1
      else found.push({ label: night.week, date: night.date, nights: 1 })
    }
    return found
  }, [nights])
  return (
    <div role="rowgroup" className="sp-grid__heads">
      <div role="row">
        <div role="columnheader" className="sp-grid__week sp-grid__corner">
          {corner}
        </div>
        {weeks.map((week) => (
          <div
            key={week.date}
            role="columnheader"
            className="sp-grid__week"
            aria-colspan={week.nights}
            style={{ '--span': week.nights } as CSSProperties}
          >
            {week.label}
          </div>
        ))}
      </div>
      <div role="row">
        <div role="columnheader" className="sp-grid__day sp-grid__corner">
          <span className="sp-sr">{rowWord}</span>
        </div>
        {nights.map((night, at) => (
          <div
            key={night.date}
            role="columnheader"
            className={startsWeek(nights, at) ? 'sp-grid__day wk' : 'sp-grid__day'}
            aria-current={night.tonight ? 'date' : undefined}
          >
            <span aria-hidden>
              {night.weekday}
              <b>{night.day}</b>
            </span>
            <span className="sp-sr">{night.label}</span>
          </div>
        ))}
      </div>
    </div>
  )
}

function Group({ group, grid }: { group: GridGroup; grid: BedGridProps }) {
  const headId = `grid-group-${group.id}`
  return (
    <div
      role="rowgroup"
      className="sp-grid__group"
      aria-labelledby={headId}
      style={{ '--rows': group.rows.length } as CSSProperties}
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
      {group.rows.map((row) => (
        <Row key={row.id} row={row} grid={grid} />
      ))}
    </div>
  )
}

function Row({ row, grid }: { row: GridRow; grid: BedGridProps }) {
  const { nights } = grid
  const first = nights[0]?.date ?? ''
  const slots = layOut(row.bars, first, nights.length)
  return (
    <div role="row" data-row={`r:${row.id}`}>
      <div role="rowheader" className="sp-grid__bed" data-at={-1} data-span={1} tabIndex={-1}>
        {row.name}
        {row.note && <small>{row.note}</small>}
      </div>
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
  if (cell?.kind === 'free' && grid.onPick) {
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

function startsWeek(nights: readonly GridNight[], at: number): boolean {
  return at > 0 && nights[at]?.week !== nights[at - 1]?.week
}
