/** biome-ignore-all lint/a11y/useSemanticElements: a table cannot lay bars over its columns */
/** biome-ignore-all lint/a11y/useFocusableInteractive: one cell of a grid holds focus, not its rows and headings */
import { type CSSProperties, useMemo, useRef } from 'react'
import { BedList } from './bed-list.tsx'
import { useGridFocus } from './grid-focus.tsx'
import { eagerRows, GroupRows, rowsBefore, sizeOf, startsWeek } from './grid-rows.tsx'
import type { BedGridProps, GridNight } from './grid-types.ts'
import { usePhone } from './narrow.tsx'

export type { BarSegment, GridBar } from './bed-bar.tsx'
export type { BedGridProps, GridGroup, GridNight, GridRow, NightCell, TwinRow } from './grid-types.ts'

/** Beds against nights. One tab stop, arrows move, Enter opens; on a phone the same as a list. */
export function BedGrid(props: BedGridProps) {
  const phone = usePhone()
  return phone || props.view === 'list' ? <BedList {...props} /> : <Grid {...props} />
}

function Grid(props: BedGridProps) {
  const { nights, groups } = props
  const box = useRef<HTMLDivElement>(null)
  const tonight = nights.findIndex((night) => night.tonight)
  const firstRow = groups.find((group) => sizeOf(group) > 0)?.rows[0]
  const focus = useGridFocus(box, { row: `r:${firstRow?.id}`, at: Math.max(0, tonight) })
  const before = rowsBefore(groups)
  const rows = groups.reduce((sum, group) => sum + sizeOf(group), 0)
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
          {groups.map((group, at) => (
            <GroupRows key={group.id} group={group} grid={props} eager={(before[at] ?? 0) < eagerRows} />
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
