import { addNights } from '@samplass/domain/nights'
import { Refusal } from '@samplass/domain/refusal'
import { endAllocation } from '../../src/placement/end-allocation.ts'
import { offerDwelling } from '../../src/placement/offer-dwelling.ts'
import { planViewing } from '../../src/placement/plan-viewing.ts'
import { proposeDwelling } from '../../src/placement/propose-dwelling.ts'
import { recordChoice } from '../../src/placement/record-choice.ts'
import type { DemoDwelling } from './addresses.ts'
import type { Desk, Told } from './desk.ts'
import { landlordNo, noWords, unitLost } from './words.ts'

/** Homes that somebody could be shown on the way, and who has which. */
export type Market = { dwellings: readonly DemoDwelling[]; taken: Set<DemoDwelling> }
export type Seeker = { personId: string; needId: string; index: number }

/** What came of those that were looked at first; none of it counts against anybody. */
const turns = [
  [],
  ['no'],
  ['landlord'],
  ['no', 'no'],
  [],
  ['lost'],
  ['no'],
  ['withdrawn', 'no'],
  [],
  ['landlord', 'no'],
  ['no'],
] as const
type Turn = (typeof turns)[number][number]

/** A home or two that did not become the one. */
export async function* looksAtOthers(
  desk: Desk,
  market: Market,
  seeker: Seeker,
  keysAgo: number,
  own: DemoDwelling,
): Told {
  const firstAgo = keysAgo + 18
  for (const [place, turn] of (turns[seeker.index % turns.length] ?? []).entries())
    yield* looksAt(desk, market, seeker, { turn, ago: firstAgo - place * 3, not: own })
}

async function* looksAt(
  desk: Desk,
  { dwellings, taken }: Market,
  { needId, index }: Seeker,
  { turn, ago, not }: { turn: Turn; ago: number; not: DemoDwelling },
): Told {
  const shown = desk.at(ago, '10:20')
  yield shown
  const private_ = turn === 'landlord'
  const free = dwellings.filter((home) => {
    const fits = !private_ || home.sort.kind === 'private_rented'
    return home.id && home !== not && !taken.has(home) && home.inStock >= ago && fits
  })
  if (free.length === 0) return
  const dwellingId = desk.random.pick(free).id as string
  const proposed = await orNull(desk.do(shown, (verb) => proposeDwelling(verb, { needId, dwellingId })))
  if (!proposed) return
  const answered = desk.at(ago - 1, '14:30')
  yield answered
  const words = noWords[index % noWords.length] as string
  if (turn === 'no') await desk.do(answered, (verb) => recordChoice(verb, { ...proposed, choice: 'no', words }))
  else await desk.do(answered, (verb) => endAllocation(verb, { ...proposed, ...why(turn, index) }))
}

function why(turn: Exclude<Turn, 'no'>, index: number) {
  if (turn === 'landlord') return { because: 'declined_by_landlord', reason: landlordNo[index % 4] as string } as const
  if (turn === 'lost') return { because: 'unit_lost', reason: unitLost[index % 3] as string } as const
  return { because: 'withdrawn', reason: 'Vist fram ved en feil.' } as const
}

/** What is refused has not been done. */
export async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** Shown, seen, offered and said yes to. Answers the allocation, or nothing when it could not be. */
export async function* saysYes(
  desk: Desk,
  { needId }: Seeker,
  dwelling: DemoDwelling,
  keysAgo: number,
): AsyncGenerator<Date, string | null, void> {
  const shown = desk.at(keysAgo + 12, '09:30')
  yield shown
  const { id: dwellingId } = dwelling
  if (!dwellingId) return null
  let row = await desk.do(shown, (verb) => proposeDwelling(verb, { needId, dwellingId }))
  const asked = desk.at(keysAgo + 11, '11:10')
  yield asked
  const viewingAt = desk.at(keysAgo + 9, '13:00').toISOString()
  row = await desk.do(asked, (verb) => planViewing(verb, { ...row, viewingAt }))
  const offered = desk.at(keysAgo + 8, '12:00')
  yield offered
  const answerBy = addNights(desk.today, -keysAgo - 1)
  row = await desk.do(offered, (verb) => offerDwelling(verb, { ...row, answerBy }))
  const answered = desk.at(keysAgo + 6, '10:45')
  yield answered
  row = await desk.do(answered, (verb) => recordChoice(verb, { ...row, choice: 'yes', words: '' }))
  return row.allocationId
}
