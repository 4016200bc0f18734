import type { CSSProperties } from 'react'
import { type Placed, placeSegment } from './grid-cells.ts'
import type { Icon } from './icon.tsx'
import type { IsoDate } from './iso-date.ts'
import { type State, stateIcon } from './status-tag.tsx'

export type BarSegment = {
  /** Nights to come, extended nights (a band below), a night at home, nights past the end. */
  kind: 'plan' | 'ext' | 'home' | 'over'
  from: IsoDate
  until: IsoDate
  /** One label a bar at most. */
  label?: string
  icon?: Icon
}
export type GridBar = {
  id: string
  state: State
  from: IsoDate
  /** The first day that is not a night of it. */
  until: IsoDate
  /** The name, initials or what may be told. May be empty where only the icon fits. */
  name: string
  /** Read after the name, with its own comma or blank: ", skulle vært ute fredag kl. 12". */
  note?: string
  segments?: readonly BarSegment[]
  /** Nothing to open: somebody else's, out of order. */
  still?: boolean
  /** Changes when somebody else changed it: the bar is tinted once. */
  changed?: string | number
}

const geometry = (values: Record<`--${string}`, number>) => values as CSSProperties

/** A bar over its nights. Focus and keys belong to the grid. */
export function BedBar(props: { placed: Placed<GridBar>; first: IsoDate; open: boolean; onOpen?: () => void }) {
  const { placed, first, open, onOpen } = props
  const { bar } = placed
  const Glyph = stateIcon[bar.state]
  const segments = (bar.segments ?? []).flatMap((segment) => {
    const place = placeSegment(segment, placed, first)
    return place ? [{ ...segment, ...place }] : []
  })
  // A label needs the name to keep two nights of room; a lone icon may stand anywhere but on the name's first night.
  const labelled = segments.filter((one) => (one.label ? one.at >= 2 : one.icon && one.at >= 1))
  const nameNights = Math.min(placed.nights, ...labelled.map((one) => one.at))
  // One solid night is the icon's: the name then stands on what follows, in its colour.
  const lead = segments.find((one) => one.at === 1 && (one.kind === 'plan' || one.kind === 'over'))?.kind
  const named = lead ? nameNights - 1 : nameNights
  const inner = (
    <>
      {segments.map((segment) => (
        <span
          key={`${segment.kind}${segment.from}`}
          className={`sp-seg sp-seg--${segment.kind}`}
          style={geometry({ '--a': segment.at, '--w': segment.nights })}
        />
      ))}
      <Glyph />
      <b>{bar.name}</b>
      {bar.note && <span className="sp-sr">{bar.note}</span>}
      {labelled.map(({ icon: Mark, ...segment }) => (
        <span
          key={`${segment.kind}${segment.from}`}
          className={`sp-lab sp-lab--${segment.kind}`}
          style={geometry({ '--a': segment.at, '--w': segment.nights })}
        >
          {Mark && <Mark />}
          {segment.label}
        </span>
      ))}
    </>
  )
  const shared = {
    className: bar.changed === undefined ? 'sp-bar' : 'sp-bar sp-bar--changed',
    'data-state': bar.state,
    'data-clip': placed.clip,
    'data-lead': lead,
    style: geometry({ '--n': placed.nights, '--m': named }),
  }
  if (bar.still || !onOpen) {
    return (
      <div key={bar.changed} {...shared} data-still="">
        {inner}
      </div>
    )
  }
  return (
    <button key={bar.changed} {...shared} type="button" tabIndex={-1} aria-expanded={open} onClick={onOpen}>
      {inner}
    </button>
  )
}
