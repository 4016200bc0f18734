// Kaplan and Meier's estimate of how many are still there after so many days, with those who are still watched counted for as long as
// they have been. Edward L. Kaplan and Paul Meier, J Am Stat Assoc 1958; the variance is Greenwood's, the limits its log-log form.

/** So many that were watched for so many days, until it happened or until nobody looked further. */
export interface Watched {
  readonly days: number
  readonly happened: boolean
  readonly count: number
}

/** A day on which it happened to somebody. `share`: those to whom it has not happened, of all, 0 to 1. */
export interface SurvivalStep {
  readonly day: number
  readonly atRisk: number
  readonly happened: number
  readonly share: number
  /** Greenwood's sum, from which the limits come. */
  readonly spread: number
}

export interface Survival {
  readonly count: number
  readonly happened: number
  /** The longest that anybody was watched; after it nothing is known. */
  readonly lastDay: number
  readonly steps: readonly SurvivalStep[]
  readonly watched: readonly Watched[]
}

/** What happened on a day comes before what was no longer watched from that day. */
export function survivalOf(watched: readonly Watched[]): Survival {
  const all = watched.filter(({ count }) => count > 0)
  const days = [...new Set(all.filter(({ happened }) => happened).map(({ days }) => days))].sort((a, b) => a - b)
  let [share, spread] = [1, 0]
  const steps = days.map((day) => {
    const atRisk = countOf(all.filter((one) => one.days >= day))
    const happened = countOf(all.filter((one) => one.happened && one.days === day))
    share *= 1 - happened / atRisk
    spread += happened / (atRisk * (atRisk - happened))
    return { day, atRisk, happened, share: happened === atRisk ? 0 : share, spread }
  })
  return {
    count: countOf(all),
    happened: countOf(all.filter(({ happened }) => happened)),
    lastDay: Math.max(0, ...all.map(({ days }) => days)),
    steps,
    watched: all,
  }
}

/** How it stands after so many days. `share` is null where nobody was watched that long and somebody was still there. */
export interface SurvivalPoint {
  readonly day: number
  readonly atRisk: number
  readonly share: number | null
  /** 95 per cent limits; null where there is nothing to say them from: nothing has happened, or it has happened to all. */
  readonly low: number | null
  readonly high: number | null
}

export function survivalAt({ count, lastDay, steps, watched }: Survival, day: number): SurvivalPoint {
  const step = steps.findLast((one) => one.day <= day)
  const share = step?.share ?? 1
  const atRisk = countOf(watched.filter((one) => one.days >= day))
  if (count === 0 || (day > lastDay && share > 0)) return { day, atRisk, share: null, low: null, high: null }
  if (!step || share === 0) return { day, atRisk, share, low: null, high: null }
  const reach = (1.96 * Math.sqrt(step.spread)) / Math.abs(Math.log(share))
  return { day, atRisk, share, low: share ** Math.exp(reach), high: share ** Math.exp(-reach) }
}

/** The first day on which it has happened to at least this share of all; null while it has not. */
export function dayWhen({ steps }: Survival, share: number): number | null {
  const left = 1 - share
  return steps.find((step) => step.share <= left + 1e-12)?.day ?? null
}

const countOf = (watched: readonly Watched[]) => watched.reduce((sum, { count }) => sum + count, 0)
