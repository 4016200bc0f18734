import { addNights } from '@samplass/domain/nights'
import type { TenancyEnd } from '@samplass/domain/tenancy/tenancy'
import { noteSituation } from '../../src/placement/note-situation.ts'
import { endTenancy } from '../../src/tenancy/end-tenancy.ts'
import { giveNotice, protest } from '../../src/tenancy/give-notice.ts'
import { raiseRisk } from '../../src/tenancy/raise-risk.ts'
import { heldNow } from './along.ts'
import type { Desk } from './desk.ts'
import type { DemoTenancy } from './plan.ts'
import { after, endWords } from './words.ts'

type Leaving = { personId: string; tenancyId: string; index: number }
const ofLandlord: Partial<
  Record<TenancyEnd, { kind: 'notice' | 'termination_for_breach' | 'eviction_request'; grounds: string; ago: number }>
> = {
  notice: { kind: 'notice', grounds: 'Utleieren skal bruke leiligheten selv.', ago: 88 },
  breach: { kind: 'termination_for_breach', grounds: 'Gjentatte klager fra naboer, tross advarsel.', ago: 26 },
  eviction: { kind: 'eviction_request', grounds: 'Restanse på tre måneder.', ago: 32 },
}

/** From what led to it, to the day that the home is given up or lost. Answers the need that came of it. */
export async function* leaves(
  desk: Desk,
  tenancy: DemoTenancy,
  of: Leaving,
): AsyncGenerator<Date, string | null, void> {
  const { end, movedIn, dwelling } = tenancy
  if (!end) return null
  const { tenancyId, personId, index } = of
  const ago = (days: number) => end.on + Math.min(days, Math.floor((movedIn - end.on) * 0.6))
  const { because } = end
  if (because === 'eviction' || because === 'breach') {
    const since = ago(96)
    const raised = desk.at(since, '13:15')
    yield raised
    const arrears = because === 'eviction'
    await desk.do(raised, async (verb) =>
      raiseRisk(verb, {
        ...{
          ...(await heldNow(verb, tenancyId)),
          kind: arrears ? 'arrears' : 'nuisance',
          level: 'danger',
          sinceOn: desk.day(since),
        },
        ...{
          amountKr: arrears ? dwelling.rentKr * 3 : null,
          words: arrears ? 'Tre måneder. Åpner ikke posten.' : 'Klager hver helg.',
        },
        ...{
          action: 'Møte med utleier og NAV',
          actionBy: addNights(desk.today, -since + 14),
          actionOwner: desk.colleagues[0] ?? '',
        },
      }),
    )
  }
  const landlord = ofLandlord[because]
  if (landlord) yield* landlordEnds(desk, of, { ...landlord, ago: ago(landlord.ago) })
  if (because === 'own_wish' || because === 'moved_to_other_home') {
    const given = ago(80)
    yield desk.at(given, '10:50')
    await desk.do(desk.at(given, '10:50'), async (verb) =>
      giveNotice(verb, {
        ...{
          ...(await heldNow(verb, tenancyId)),
          givenBy: 'tenant',
          kind: 'notice',
          givenOn: desk.day(given),
          inWriting: true,
        },
        ...{ grounds: '', protestRightTold: false, protestUntil: null, movesOutOn: desk.day(end.on) },
      }),
    )
  }
  const over = desk.at(end.on, '15:30')
  yield over
  return desk.do(over, async (verb) => {
    const endedOn = desk.day(end.on)
    const words = endWords[because]
    const { needId } = await endTenancy(verb, { ...(await heldNow(verb, tenancyId)), endedOn, because, words })
    const kinds = after[because]
    const kind = kinds ? kinds[index % kinds.length] : because === 'died' ? null : 'own_home'
    if (kind)
      await noteSituation(verb, {
        ...{ personId, kind, fromOn: endedOn, leavesOn: null, homeAfter: kind === 'prison' ? false : null },
        ...{ costKrNight: kind === 'hostel' || kind === 'temporary_accommodation' ? 1_050 : null },
        ...{
          paidBy: kind === 'hostel' || kind === 'temporary_accommodation' ? 'nav' : null,
          source: 'own_staff',
          words: '',
        },
      })
    return needId
  })
}

async function* landlordEnds(
  desk: Desk,
  { tenancyId, index }: Leaving,
  {
    kind,
    grounds,
    ago,
  }: { kind: 'notice' | 'termination_for_breach' | 'eviction_request'; grounds: string; ago: number },
): AsyncGenerator<Date, void, void> {
  const at = desk.at(ago, '09:50')
  yield at
  const givenOn = desk.day(ago)
  const { noticeId } = await desk.do(at, async (verb) =>
    giveNotice(verb, {
      ...{ ...(await heldNow(verb, tenancyId)), givenBy: 'landlord', kind, givenOn, inWriting: true, grounds },
      ...{ protestRightTold: index % 3 !== 0, protestUntil: addNights(givenOn, 30), movesOutOn: null },
    }),
  )
  if (kind !== 'notice' || index % 2 === 0) return
  const no = desk.at(ago - 9, '13:30')
  yield no
  await desk.do(no, (verb) =>
    protest(verb, { noticeId, version: 1, protestedOn: desk.day(ago - 9), words: 'Jeg har ikke noe annet sted å bo.' }),
  )
}
