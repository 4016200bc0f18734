import { addNights } from '@samplass/domain/nights'
import type { RiskKind, RiskLevel } from '@samplass/domain/tenancy/kinds'
import { claimGuarantee, settleClaim } from '../../src/tenancy/give-guarantee.ts'
import { giveNotice, protest, withdrawNotice } from '../../src/tenancy/give-notice.ts'
import { logLandlordCall } from '../../src/tenancy/make-assurance.ts'
import { raiseRisk } from '../../src/tenancy/raise-risk.ts'
import { startAbsence } from '../../src/tenancy/start-absence.ts'
import { heldNow } from './along.ts'
import type { Desk } from './desk.ts'
import type { Resident } from './life.ts'
import { orNull } from './search.ts'

type Story = (desk: Desk, resident: Resident) => Promise<unknown>

const risk =
  (kind: RiskKind, level: RiskLevel, ago: number, words: string, action: string, inDays: number): Story =>
  (desk, { tenancyId, tenancy }) =>
    desk.do(desk.at(ago, '14:05'), async (verb) =>
      raiseRisk(verb, {
        ...{ ...(await heldNow(verb, tenancyId)), kind, level, sinceOn: desk.day(ago), words, action },
        amountKr: kind === 'arrears' ? tenancy.dwelling.rentKr * (level === 'danger' ? 2 : 1) : null,
        ...{ actionBy: addNights(desk.today, inDays), actionOwner: desk.random.pick(desk.colleagues) },
      }),
    )

const notice = (desk: Desk, { tenancyId }: Resident, ago: number, grounds: string) =>
  desk.do(desk.at(ago, '10:15'), async (verb) =>
    giveNotice(verb, {
      ...{
        ...(await heldNow(verb, tenancyId)),
        givenBy: 'landlord',
        kind: 'notice',
        givenOn: desk.day(ago),
        inWriting: true,
      },
      ...{ grounds, protestRightTold: true, protestUntil: addNights(desk.day(ago), 30), movesOutOn: null },
    }),
  )

const absence =
  (
    kind: 'tsb' | 'hospital' | 'prison' | 'travel',
    ago: number,
    whoPays: 'nav' | 'unknown' | 'person',
    back: number | null,
  ): Story =>
  (desk, { tenancyId }) =>
    desk.do(desk.at(ago, '12:20'), async (verb) =>
      startAbsence(verb, {
        ...{ ...(await heldNow(verb, tenancyId)), kind, fromOn: desk.day(ago), whoPays },
        ...{
          expectedOn: back === null ? null : addNights(desk.today, back),
          lookedAfter: 'Teamet henter posten og ser til plantene.',
        },
      }),
    )

const claim = async (desk: Desk, { tenancyId, tenancy }: Resident, ago: number) => {
  const at = desk.at(ago, '11:40')
  const amountKr = tenancy.dwelling.rentKr
  const claimed = await desk.do(at, async (verb) => {
    const [row] = await verb.tx.sql<{ guaranteeId: string; version: number }[]>`
      select id as "guaranteeId", version from guarantee where tenancy_id = ${tenancyId}`
    return row && claimGuarantee(verb, { ...row, claimedOn: desk.day(ago), amountKr, reason: 'Én måned restanse.' })
  })
  return { claimed, amountKr }
}

const call =
  (hoursAgo: number, words: string): Story =>
  (desk, { tenancyId }) =>
    desk.do(new Date(desk.now.getTime() - hoursAgo * 3_600_000), (verb) =>
      logLandlordCall(verb, { tenancyId, calledAt: null, about: 'nuisance', words }),
    )

/** What is going on in homes of today: each of somebody, in turn. `rented`: where somebody private lets. */
const stories: readonly { rented: boolean; told: Story }[] = [
  {
    rented: false,
    told: async (desk, resident) => {
      await risk(
        'arrears',
        'danger',
        45,
        'To måneder. Avtale om nedbetaling er ikke signert.',
        'Møte med utleier',
        0,
      )(desk, resident)
      return notice(desk, resident, 11, 'Restanse på to måneder.')
    },
  },
  { rented: false, told: risk('nuisance', 'watch', 20, 'Bråk om natta. En klage fra naboen under.', 'Husmøte', 3) },
  { rented: true, told: risk('arrears', 'watch', 16, 'Én husleie. Venter på bostøtte.', 'Ringe NAV om bostøtten', -1) },
  { rented: false, told: absence('tsb', 52, 'nav', 68) },
  {
    rented: true,
    told: async (desk, resident) => {
      const { noticeId } = await notice(desk, resident, 24, 'Utleieren vil selge.')
      const no = { noticeId, version: 1, protestedOn: desk.day(15), words: 'Jeg har betalt og vil bo her.' }
      return desk.do(desk.at(15, '13:00'), (verb) => protest(verb, no))
    },
  },
  {
    rented: false,
    told: risk(
      'safety',
      'danger',
      8,
      'Har sluttet å låse. Redd for en som kommer om natta.',
      'Ny lås og samtale med politiet',
      1,
    ),
  },
  { rented: false, told: absence('hospital', 9, 'unknown', null) },
  { rented: true, told: (desk, resident) => claim(desk, resident, 13) },
  {
    rented: false,
    told: risk(
      'exploitation',
      'danger',
      12,
      'Andre bruker leiligheten. Vil ha hjelp til å si nei.',
      'Gå sammen hjem i helga',
      2,
    ),
  },
  { rented: false, told: risk('damage', 'watch', 30, 'Hull i badedøra.', 'Snekker bestilt', 6) },
  { rented: true, told: call(4, 'Musikk siden i går. Vil vite hvem som kommer.') },
  {
    rented: true,
    told: async (desk, resident) => {
      const { noticeId } = await notice(desk, resident, 50, 'Restanse på én måned.')
      const back = { noticeId, version: 1, withdrawnOn: desk.day(31), words: 'Betalt. NAV trekker husleia fra nå av.' }
      return desk.do(desk.at(31, '09:20'), (verb) => withdrawNotice(verb, back))
    },
  },
  { rented: false, told: absence('prison', 40, 'unknown', 35) },
  {
    rented: false,
    told: risk('absence', 'watch', 14, 'Ikke sett hjemme på to uker. Svarer på melding.', 'Besøk med vaktmester', 0),
  },
  {
    rented: true,
    told: async (desk, resident) => {
      const { claimed, amountKr } = await claim(desk, resident, 96)
      const paid = claimed && { claimId: claimed.claimId, version: 1, paidKr: amountKr, settledOn: desk.day(70) }
      return paid && desk.do(desk.at(70, '10:00'), (verb) => settleClaim(verb, paid))
    },
  },
  { rented: true, told: call(55, 'Søppel i oppgangen.') },
  { rented: false, told: absence('travel', 4, 'person', 9) },
]

/** Told of as many as live there; where it cannot be, it is not. */
export async function standsToday(desk: Desk, residents: readonly Resident[], every: number): Promise<void> {
  const left = residents.filter(({ tenancy }) => tenancy.movedIn > 110).sort((one, next) => one.index - next.index)
  for (const [index, { rented, told }] of stories.entries()) {
    if (index % every !== 0) continue
    const at = left.findIndex(({ tenancy }) => (tenancy.dwelling.sort.kind === 'private_rented') === rented)
    const [resident] = at < 0 ? [] : left.splice(at, 1)
    if (resident) await orNull(told(desk, resident))
  }
}
