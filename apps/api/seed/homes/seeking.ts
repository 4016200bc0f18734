import { nextWorkingDay } from '@samplass/domain/joint-task/working-day'
import { addNights, instantAt } from '@samplass/domain/nights'
import { closeNeed } from '../../src/placement/close-need.ts'
import { recordAppeal } from '../../src/placement/decide.ts'
import { endAllocation } from '../../src/placement/end-allocation.ts'
import { offerDwelling } from '../../src/placement/offer-dwelling.ts'
import { parkNeed } from '../../src/placement/park-need.ts'
import { planViewing } from '../../src/placement/plan-viewing.ts'
import { proposeDwelling } from '../../src/placement/propose-dwelling.ts'
import { recordChoice } from '../../src/placement/record-choice.ts'
import { comesWithNeed, decides, saysWishes } from './arrival.ts'
import type { Desk, Told } from './desk.ts'
import { type Market, orNull } from './search.ts'

/** How far those who look for a home today have come, in turn. */
const stages = [
  ...(['registered', 'viewing', 'wishes', 'offered', 'granted', 'shown', 'parked', 'accepted', 'no'] as const),
  ...(['wishes', 'rejected', 'landlord', 'withdrawn', 'registered', 'viewing', 'granted'] as const),
]
type Stage = (typeof stages)[number]
const cameAgo: Record<Stage, number> = {
  ...{ registered: 5, wishes: 16, granted: 34, shown: 30, viewing: 40, offered: 61, accepted: 52, parked: 90 },
  ...{ no: 75, landlord: 48, rejected: 38, withdrawn: 66 },
}

/** Somebody who looks for a home today. None of it is a step that has to be taken before the next. */
export async function* seeks(desk: Desk, market: Market, index: number): Told {
  const stage = stages[index % stages.length] as Stage
  const came = cameAgo[stage] + (index % 5) * 4
  yield desk.at(came, '09:15')
  const { personId, needId } = await comesWithNeed(desk, index + 200, came)
  if (stage === 'registered') return
  yield desk.at(came - 3, '12:40')
  await saysWishes(desk, personId, index + 3, came - 3, null)
  if (stage === 'wishes') return
  if (stage === 'parked') return yield* waits(desk, needId)
  if (stage === 'withdrawn') {
    yield desk.at(12, '10:10')
    await desk.do(desk.at(12, '10:10'), async (verb) => {
      await closeNeed(verb, { needId, version: 1, because: 'withdrawn_by_person' })
    })
    return
  }
  const rejected = stage === 'rejected'
  yield desk.at(came - 8, '14:00')
  const decision = await decides(desk, needId, came - 8, { outcome: rejected ? 'rejected' : 'granted' })
  if (rejected) {
    const appealed = desk.at(came - 19, '11:20')
    yield appealed
    await desk.do(appealed, (verb) => recordAppeal(verb, { ...decision, appealedOn: desk.day(came - 19) }))
    return
  }
  if (stage === 'granted') return
  if (stage === 'no' || stage === 'landlord') {
    yield* isShown(desk, market, needId, { ago: 20, to: stage })
    if (stage === 'no') yield* isShown(desk, market, needId, { ago: 9, to: 'no' })
  }
  yield* isShown(desk, market, needId, { ago: 7, to: stage === 'no' || stage === 'landlord' ? 'shown' : stage })
}

async function* waits(desk: Desk, needId: string): Told {
  const at = desk.at(15, '13:10')
  yield at
  const parkedUntil = addNights(desk.today, 45)
  const reason = 'Er i behandling og vil se på boliger når datoen for hjemreise er satt.'
  await desk.do(at, async (verb) => {
    await parkNeed(verb, { needId, version: 1, parkedUntil, reason })
  })
}

type Outcome = 'shown' | 'viewing' | 'offered' | 'accepted' | 'no' | 'landlord'

async function* isShown(desk: Desk, market: Market, needId: string, { ago, to }: { ago: number; to: Outcome }): Told {
  const at = desk.at(ago, '10:30')
  yield at
  const kept = to === 'offered' || to === 'accepted'
  const free = market.dwellings.filter((home) => {
    const fits = to !== 'landlord' || home.sort.kind === 'private_rented'
    return home.id && !market.taken.has(home) && home.inStock >= ago && fits
  })
  const home = free.length > 0 ? desk.random.pick(free) : null
  const dwellingId = home?.id
  if (!home || !dwellingId) return
  let row = await orNull(desk.do(at, (verb) => proposeDwelling(verb, { needId, dwellingId })))
  if (!row || to === 'shown') return
  if (kept) market.taken.add(home)
  const next = desk.at(ago - 2, '13:30')
  yield next
  if (to === 'no') {
    const no = { ...row, choice: 'no', words: 'Liker strøket, men ikke trappene.' } as const
    await desk.do(next, (verb) => recordChoice(verb, no))
    return
  }
  if (to === 'landlord') {
    const no = { ...row, because: 'declined_by_landlord', reason: 'Leier heller ut til en student.' } as const
    await desk.do(next, (verb) => endAllocation(verb, no))
    return
  }
  const proposed = row
  const viewingAt = instantAt(to === 'viewing' ? nextWorkingDay(addNights(desk.today, 1)) : desk.day(ago - 3), '13:00')
  row = await desk.do(next, (verb) => planViewing(verb, { ...proposed, viewingAt: viewingAt.toISOString() }))
  if (to === 'viewing') return
  const seen = row
  const offered = desk.at(ago - 4, '12:10')
  yield offered
  const answerBy = addNights(desk.today, 4)
  const open = await desk.do(offered, (verb) => offerDwelling(verb, { ...seen, answerBy }))
  if (to === 'offered') return
  const yes = desk.at(ago - 5, '14:45')
  yield yes
  await desk.do(yes, (verb) => recordChoice(verb, { ...open, choice: 'yes', words: '' }))
}
