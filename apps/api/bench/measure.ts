export type Figure = {
  figure: string
  value: number
  reach: number
  better: 'higher' | 'lower'
  unit: string
  note?: string
}

/** One JSON object a line. */
export function print({ value, ...figure }: Figure): void {
  const { figure: name, ...rest } = figure
  process.stdout.write(`${JSON.stringify({ figure: name, value: Number(value.toPrecision(4)), ...rest })}\n`)
}

/** Runs `work` over the items, `width` at a time. Operations a second, and each one's milliseconds, sorted. */
export async function load<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<unknown>,
): Promise<{ perSecond: number; ms: number[] }> {
  const ms: number[] = []
  let next = 0
  const began = performance.now()
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let index = next++; index < items.length; index = next++) {
        const start = performance.now()
        await work(items[index] as T)
        ms.push(performance.now() - start)
      }
    }),
  )
  return { perSecond: (items.length / (performance.now() - began)) * 1000, ms: ms.sort((a, b) => a - b) }
}

export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
export const median = (values: readonly number[]): number =>
  percentile(
    [...values].sort((a, b) => a - b),
    0.5,
  )

/** A and B in turn, so that a machine that slows down slows both; the median of the pairs' ratios A / B. */
export async function ratio(
  rounds: number,
  a: (round: number) => Promise<number>,
  b: (round: number) => Promise<number>,
): Promise<number> {
  const ratios: number[] = []
  for (let round = 0; round < rounds; round++) {
    const [first, second] =
      round % 2 === 0 ? [await a(round), await b(round)] : [await b(round), await a(round)].reverse()
    ratios.push((first as number) / (second as number))
  }
  return median(ratios)
}
