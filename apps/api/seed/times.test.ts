import { addNights, asLocalDate, instantAt } from '@samplass/domain/nights'
import { expect, test } from 'vitest'
import { answerHours, stories, timesOf } from './admission-stories.ts'
import { planTown } from './homes/plan.ts'
import { shapes } from './homes/shapes.ts'
import { allOf } from './homes/stock.ts'

const hour = 3_600_000
const half = hour / 2

/** Every half hour of these days: a change of the clock either way, a new year, a Friday and a Monday, a leap day. */
const days = ['2026-10-25', '2027-03-28', '2026-12-31', '2027-01-01', '2026-11-20', '2026-11-23', '2028-02-29']
const clocks = days.flatMap((text) => {
  const [from, to] = [asLocalDate(text), addNights(asLocalDate(text), 1)].map((day) =>
    instantAt(day, '00:00').getTime(),
  )
  return Array.from({ length: ((to ?? 0) - (from ?? 0)) / half }, (_, at) => new Date((from ?? 0) + at * half))
})

test('at whatever clock the demo is made, each step of a negotiation is over, and follows the one before', () => {
  const wrong = clocks.flatMap((now) =>
    stories.flatMap((story) => {
      const times = timesOf(story, now)
      const inOrder = times.every((at, index) => index === 0 || at > (times[index - 1] as Date))
      const whole = times.length === story.steps.length + 1
      return whole && inOrder && (times.at(-1) as Date) <= now ? [] : [`${story.steps} at ${now.toISOString()}`]
    }),
  )
  expect(wrong).toEqual([])
})

test('what lies on a desk as of the last office day can still be answered in time, by night and until the next afternoon', () => {
  const late = clocks.flatMap((now) =>
    stories
      .filter(({ daysAgo, steps }) => daysAgo === 0 && steps.length > 0)
      .filter((story) => (timesOf(story, now).at(-1) as Date).getTime() + answerHours * hour <= now.getTime())
      .map(({ steps }) => `${steps} at ${now.toISOString()}`),
  )
  expect(late).toEqual([])
})

test('before anything is told, 400 dwellings and 180 tenancies are planned, and nobody has a home that somebody else has', () => {
  const plans = Object.keys(shapes).map((slug) => planTown(slug, Number(slug)))
  expect(plans.reduce((sum, plan) => sum + allOf(plan).length, 0)).toBe(400)
  const tenancies = plans.flatMap((plan) => plan.tenancies)
  expect(tenancies).toHaveLength(180)
  const wrong = tenancies.flatMap((one) => {
    const early = one.before !== null && (one.before.end?.on ?? 0) <= one.movedIn
    const twice = tenancies.some((other) => {
      const overlaps =
        other.movedIn <= one.movedIn && other.movedIn >= (one.end?.on ?? 0) && (other.end?.on ?? 0) < one.movedIn
      return other !== one && other.dwelling === one.dwelling && overlaps
    })
    return early || twice || one.dwelling.inStock <= one.movedIn ? [`${one.dwelling.street} ${one.movedIn}`] : []
  })
  expect(wrong).toEqual([])
})
