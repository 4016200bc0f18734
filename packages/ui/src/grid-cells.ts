import { addDays, daysBetween, type IsoDate } from './iso-date.ts'

/** Half-open like a stay: from the first night, until the first day that is not one. */
export type Span = { from: IsoDate; until: IsoDate }

export type Placed<Bar> = {
  bar: Bar
  /** First night in the window, and how many of it. */
  at: number
  nights: number
  clip?: 'l' | 'r' | 'lr'
}
export type Slot<Bar> = { kind: 'bar'; placed: Placed<Bar> } | { kind: 'night'; at: number }

/** Lays the bars of one row into a window of nights: what runs out of it is clipped, what is covered already is cut. */
export function layOut<Bar extends Span>(bars: readonly Bar[], first: IsoDate, nights: number): Slot<Bar>[] {
  const slots: Slot<Bar>[] = []
  let next = 0
  for (const bar of [...bars].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const from = daysBetween(first, bar.from)
    const until = daysBetween(first, bar.until)
    const at = Math.max(from, next)
    const end = Math.min(until, nights)
    if (end <= at) continue
    for (; next < at; next += 1) slots.push({ kind: 'night', at: next })
    slots.push({
      kind: 'bar',
      placed: { bar, at, nights: end - at, clip: clipOf(from < at && at === 0, until > nights) },
    })
    next = end
  }
  for (; next < nights; next += 1) slots.push({ kind: 'night', at: next })
  return slots
}

function clipOf(left: boolean, right: boolean): 'l' | 'r' | 'lr' | undefined {
  if (left && right) return 'lr'
  return left ? 'l' : right ? 'r' : undefined
}

/** A segment in nights from the start of its bar as placed; null where it lies outside. */
export function placeSegment(segment: Span, placed: Placed<unknown>, first: IsoDate) {
  const barStart = addDays(first, placed.at)
  const at = Math.max(0, daysBetween(barStart, segment.from))
  const end = Math.min(placed.nights, daysBetween(barStart, segment.until))
  return end > at ? { at, nights: end - at } : null
}
