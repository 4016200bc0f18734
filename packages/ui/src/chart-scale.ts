export type ChartKind = 'line' | 'step' | 'bar' | 'area'

/** Round figures from 0 to at least `highest`, five steps or fewer. */
export function ticksTo(highest: number): number[] {
  const top = Math.max(1, highest)
  const rough = top / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? rough)
  const whole = Number.isInteger(step) ? step : Math.ceil(step)
  return Array.from({ length: Math.ceil(top / whole) + 1 }, (_, at) => at * whole)
}

/** For each series its values and the sum below it, so that bands stand on each other. */
export function stack(series: readonly (readonly number[])[]): { from: number; to: number }[][] {
  const below: number[] = []
  return series.map((values) =>
    values.map((value, at) => {
      const from = below[at] ?? 0
      below[at] = from + value
      return { from, to: from + value }
    }),
  )
}

/** Every n-th label, so that they do not run into each other. */
export function labelEvery(count: number, width: number, labelWidth: number): number {
  return Math.max(1, Math.ceil((count * labelWidth) / Math.max(1, width)))
}
