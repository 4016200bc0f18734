import type { ReactNode } from 'react'
import type { GridBar } from './bed-bar.tsx'
import type { IsoDate } from './iso-date.ts'
import type { State } from './status-tag.tsx'
import type { WindowState } from './windows.tsx'

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
  /** Only to be seen: the reader may not take it. */
  still?: boolean
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
  /** How many rows there are, where `rows` is a getter that makes them when they are drawn. */
  size?: number
  readonly rows: readonly GridRow[]
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
  openRow?: string | null
  /** The row's heading becomes a button. */
  onOpenRow?: (row: GridRow) => void
  /** `list` shows the twin at any width; under 720 px it is always shown. */
  view?: 'grid' | 'list'
  /** Names the list: "Plasser i natt". */
  listLabel: string
  legend?: ReactNode
}
