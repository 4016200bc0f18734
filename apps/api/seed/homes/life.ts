import type { LocalDate } from '@samplass/domain/nights'
import { closeNeed } from '../../src/placement/close-need.ts'
import { noteSituation } from '../../src/placement/note-situation.ts'
import { livesThere } from './along.ts'
import { comesWithNeed, decides, saysWishes } from './arrival.ts'
import type { Desk, Told } from './desk.ts'
import { movesIn, signs } from './lease.ts'
import { leaves } from './leaving.ts'
import type { DemoTenancy } from './plan.ts'
import { looksAtOthers, type Market, saysYes } from './search.ts'

/** Who lives where now, for what is told of them beside the home. */
export type Resident = { personId: string; tenancyId: string; tenancy: DemoTenancy; index: number }

/** Somebody's three years, from the first need to the home of today, or to the need that is open. */
export async function* lifeOf(
  desk: Desk,
  market: Market,
  first: DemoTenancy,
  index: number,
  residents: Resident[],
): Told {
  const came = first.movedIn + first.waited
  yield desk.at(came, '09:15')
  const { personId, needId: firstNeed } = await comesWithNeed(desk, index, came)
  let needId: string | null = firstNeed
  for (let tenancy: DemoTenancy | null = first; tenancy && needId; tenancy = tenancy.next) {
    const { movedIn, dwelling, waited } = tenancy
    if (tenancy === first) {
      yield desk.at(came - 2, '12:40')
      await saysWishes(desk, personId, index, came - 2, dwelling.area)
    }
    if (waited > 30 && ['owned'].includes(dwelling.sort.ownership)) {
      yield desk.at(movedIn + 20, '14:00')
      await decides(desk, needId, movedIn + 20)
    }
    const seeker = { personId, needId, index: index + (tenancy === first ? 0 : 4) }
    if (waited > 22) yield* looksAtOthers(desk, market, seeker, movedIn, dwelling)
    const allocationId: string | null = yield* saysYes(desk, seeker, dwelling, movedIn)
    market.taken.add(dwelling)
    const of = { personId, allocationId, index }
    yield desk.at(movedIn + 4, '14:00')
    const signed = await signs(desk, tenancy, of)
    const { tenancyId } = signed
    // The last of them has the lease, and waits for the keys.
    if (movedIn < 12) return
    yield desk.at(movedIn, '12:00')
    await movesIn(desk, tenancy, signed, index)
    await desk.do(desk.at(movedIn, '12:30'), (verb) => livesInOwnHome(verb, personId, desk.day(movedIn)))
    yield* livesThere(desk, tenancy, tenancyId, index)
    if (tenancy.end === null) residents.push({ personId, tenancyId, tenancy, index })
    needId = yield* leaves(desk, tenancy, { personId, tenancyId, index })
    if (tenancy.end) market.taken.delete(dwelling)
    if (needId && !tenancy.next) yield* isWithoutHome(desk, { personId, needId, index }, tenancy)
  }
}

const livesInOwnHome = (verb: Parameters<typeof noteSituation>[0], personId: string, fromOn: LocalDate) =>
  noteSituation(verb, {
    ...{ personId, kind: 'own_home', fromOn, leavesOn: null, homeAfter: null, costKrNight: null, paidBy: null },
    ...{ source: 'own_staff', words: '' },
  })

/** Some find a way of their own; the others' need is open today. */
async function* isWithoutHome(
  desk: Desk,
  { needId, index }: { personId: string; needId: string; index: number },
  { end }: DemoTenancy,
): Told {
  const ago = (end?.on ?? 0) - 70
  const because = (['has_home', 'moved_away', 'withdrawn_by_person', null] as const)[index % 4] ?? null
  if (ago < 20 || because === null) return
  const at = desk.at(ago, '11:00')
  yield at
  await desk.do(at, async (verb) => {
    const [row] = await verb.tx.sql<{ version: number }[]>`select version from housing_need where id = ${needId}`
    await closeNeed(verb, { needId, version: row?.version ?? 0, because })
  })
}
