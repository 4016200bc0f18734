import { addNights, instantAt, type LocalDate, localDateOf } from '@samplass/domain/nights'
import { riskKinds } from '@samplass/domain/tenancy/kinds'
import { tenancyEnds } from '@samplass/domain/tenancy/tenancy'
import { changeEnrolment } from '../src/follow-up/change-enrolment.ts'
import { closeEnrolment } from '../src/follow-up/close-enrolment.ts'
import { enrol } from '../src/follow-up/enrol.ts'
import { logContact } from '../src/follow-up/log-contact.ts'
import { stepEnrolment } from '../src/follow-up/step-enrolment.ts'
import { closeNeed } from '../src/placement/close-need.ts'
import { endAllocation } from '../src/placement/end-allocation.ts'
import { offerDwelling } from '../src/placement/offer-dwelling.ts'
import { parkNeed, resumeNeed } from '../src/placement/park-need.ts'
import { planViewing } from '../src/placement/plan-viewing.ts'
import { proposeDwelling } from '../src/placement/propose-dwelling.ts'
import { recordChoice } from '../src/placement/record-choice.ts'
import { recordWishes } from '../src/placement/record-wishes.ts'
import { registerNeed } from '../src/placement/register-need.ts'
import { endTenancy } from '../src/tenancy/end-tenancy.ts'
import { giveNotice, protest, withdrawNotice } from '../src/tenancy/give-notice.ts'
import { moveIn } from '../src/tenancy/move-in.ts'
import { prolong } from '../src/tenancy/prolong.ts'
import { raiseRisk, resolveRisk } from '../src/tenancy/raise-risk.ts'
import { signTenancy } from '../src/tenancy/sign-tenancy.ts'
import { endAbsence, startAbsence } from '../src/tenancy/start-absence.ts'
import type { Verb } from '../src/trpc.ts'
import { contactOf, enrolmentOf } from './follow-up-builders.ts'
import type { Help, Lease, Need, Part, Rows, Shown } from './homes-rows.ts'
import { wishesOf } from './placement-builders.ts'
import { keysOf, leaseOf, noticeOf, riskOf } from './tenancy-builders.ts'

/** Whose turn it is and what stands about them: the latest of each, open or over. */
export type At = {
  verb: Verb
  now: Date
  personId: string
  dwellingId: string
  teamId: string
  members: readonly [string, string]
  rows: Rows
  need: Need | undefined
  shown: Shown | undefined
  lease: Lease | undefined
  help: Help | undefined
  /** What was read is one version old. */
  stale: 0 | 1
  n: number
}
export type Act = { of: 'home' | 'help'; may: (at: At) => boolean; run: (at: At) => Promise<unknown> }

const today = (at: At): LocalDate => localDateOf(at.now)
const of = <T extends { id: string; version: number }>(row: T | undefined, at: At) => {
  if (!row) throw new Error('chosen without a row')
  return { id: row.id, version: row.version - at.stale }
}
const need = (at: At) => ({ needId: of(at.need, at).id, version: of(at.need, at).version })
const shown = (at: At) => ({ allocationId: of(at.shown, at).id, version: of(at.shown, at).version })
const lease = (at: At) => ({ tenancyId: of(at.lease, at).id, version: of(at.lease, at).version })
const help = (at: At) => ({ enrolmentId: of(at.help, at).id, version: of(at.help, at).version })
const last = (parts: readonly Part[], at: At) => parts.filter(({ tenancyId }) => tenancyId === at.lease?.id).at(-1)

const homeAct = (may: (at: At) => unknown, run: Act['run']): Act => ({ of: 'home', may: (at) => Boolean(may(at)), run })
const helpAct = (may: (at: At) => unknown, run: Act['run']): Act => ({ of: 'help', may: (at) => Boolean(may(at)), run })
const always = () => true
const lives = (at: At) => at.lease
const ends = ['declined_by_landlord', 'unit_lost', 'withdrawn'] as const
const step = (name: 'engage' | 'activate' | 'pause' | 'resume' | 'step_down') =>
  helpAct(
    (at) => at.help,
    (at) =>
      stepEnrolment(at.verb, {
        ...{ ...help(at), step: name, on: today(at), words: '' },
        keepInTouchDays: name === 'pause' || name === 'step_down' ? 14 : null,
      }),
  )
const end = (because: (typeof ends)[number]) =>
  homeAct(
    (at) => at.shown,
    (at) => endAllocation(at.verb, { ...shown(at), because, reason: 'Ble ikke noe av' }),
  )
const sign = (at: At, allocationId: string | null) =>
  signTenancy(at.verb, {
    ...leaseOf(at.personId, allocationId === null ? at.dwellingId : (at.shown?.dwellingId ?? ''), { allocationId }),
    ...{
      specialTermsToldOn: null,
      signedOn: today(at),
      fromOn: today(at),
      untilOn: at.n % 3 === 0 ? addNights(today(at), 1) : null,
    },
  })
const close = (at: At, change: Partial<Parameters<typeof closeEnrolment>[1]> = {}, present = at.members.slice()) =>
  closeEnrolment(at.verb, {
    ...{ ...help(at), because: 'goals_reached', meeting: { heldAt: at.now.toISOString(), present } },
    wayBack: 'Ring teamet når som helst',
    ...change,
  })
/** Now and then of a day on which nobody had been asked to follow up yet. */
const log = (outcome: 'met' | 'not_home' | 'refused') =>
  helpAct(
    (at) => at.help,
    (at) => {
      const early = at.n % 9 === 0 && at.help ? instantAt(addNights(at.help.referredOn, -1), '12:00') : at.now
      const contact = contactOf(help(at).enrolmentId, { outcome, occurredAt: early.toISOString() })
      return logContact(at.verb, contact)
    },
  )
const withPart = (
  parts: (rows: Rows) => readonly Part[],
  run: (at: At, part: { id: string; version: number }) => Promise<unknown>,
) =>
  homeAct(
    (at) => last(parts(at.rows), at),
    (at) => run(at, of(last(parts(at.rows), at), at)),
  )

export const acts: Record<string, Act> = {
  register: homeAct(always, (at) =>
    registerNeed(at.verb, {
      ...{ personId: at.personId, registeredOn: today(at), arisesFrom: 'homeless', adults: 1, children: 0, words: '' },
    }),
  ),
  wishes: homeAct(always, ({ verb, personId, rows, stale, now }) => {
    const seen = Math.max(0, (rows.wishes[personId]?.length ?? 0) - stale)
    return recordWishes(verb, { ...wishesOf(personId, { pets: 'en hund' }, seen), mappedOn: localDateOf(now) })
  }),
  park: homeAct(
    (at) => at.need,
    (at) => parkNeed(at.verb, { ...need(at), parkedUntil: addNights(today(at), 2), reason: 'Vil vente litt' }),
  ),
  resumeNeed: homeAct(
    (at) => at.need,
    (at) => resumeNeed(at.verb, need(at)),
  ),
  closeNeed: homeAct(
    (at) => at.need,
    (at) => closeNeed(at.verb, { ...need(at), because: 'has_home' }),
  ),
  propose: homeAct(
    (at) => at.need,
    (at) => proposeDwelling(at.verb, { needId: need(at).needId, dwellingId: at.dwellingId }),
  ),
  viewing: homeAct(
    (at) => at.shown,
    (at) => planViewing(at.verb, { ...shown(at), viewingAt: at.now.toISOString() }),
  ),
  offer: homeAct(
    (at) => at.shown,
    (at) => offerDwelling(at.verb, { ...shown(at), answerBy: null }),
  ),
  yes: homeAct(
    (at) => at.shown,
    (at) => recordChoice(at.verb, { ...shown(at), choice: 'yes', words: '' }),
  ),
  no: homeAct(
    (at) => at.shown,
    (at) => recordChoice(at.verb, { ...shown(at), choice: 'no', words: 'Ikke der' }),
  ),
  landlordNo: end('declined_by_landlord'),
  lost: end('unit_lost'),
  withdrawn: end('withdrawn'),
  sign: homeAct(
    (at) => at.shown,
    (at) => sign(at, shown(at).allocationId),
  ),
  signAlone: homeAct(always, (at) => sign(at, null)),
  moveIn: homeAct(lives, (at) => moveIn(at.verb, { ...keysOf(lease(at)), movedInOn: today(at) })),
  risk: homeAct(lives, (at) =>
    raiseRisk(at.verb, {
      ...riskOf(lease(at)),
      kind: riskKinds[at.n % 2] ?? 'arrears',
      sinceOn: today(at),
      actionBy: null,
    }),
  ),
  resolve: withPart(
    ({ risks }) => risks,
    (at, { id, version }) => resolveRisk(at.verb, { riskId: id, version, resolvedOn: today(at), words: '' }),
  ),
  away: homeAct(lives, (at) =>
    startAbsence(at.verb, {
      ...{ ...lease(at), kind: 'tsb', fromOn: today(at), expectedOn: null, whoPays: 'nav', lookedAfter: '' },
    }),
  ),
  back: withPart(
    ({ absences }) => absences,
    (at, { id, version }) => endAbsence(at.verb, { absenceId: id, version, returnedOn: today(at) }),
  ),
  notice: homeAct(lives, (at) => {
    const givenBy = at.n % 4 === 0 ? ('tenant' as const) : ('landlord' as const)
    return giveNotice(at.verb, { ...noticeOf(lease(at)), givenBy, givenOn: today(at), protestUntil: null })
  }),
  protest: withPart(
    ({ notices }) => notices,
    (at, { id, version }) => protest(at.verb, { noticeId: id, version, protestedOn: today(at), words: 'Nei' }),
  ),
  withdrawNotice: withPart(
    ({ notices }) => notices,
    (at, { id, version }) => withdrawNotice(at.verb, { noticeId: id, version, withdrawnOn: today(at), words: '' }),
  ),
  prolong: homeAct(lives, (at) =>
    prolong(at.verb, { ...lease(at), untilOn: at.n % 2 === 0 ? null : addNights(today(at), 10), words: '' }),
  ),
  endLease: homeAct(lives, (at) =>
    endTenancy(at.verb, {
      ...lease(at),
      endedOn: today(at),
      because: tenancyEnds[at.n % tenancyEnds.length] ?? 'notice',
      words: '',
    }),
  ),
  enrol: helpAct(always, ({ verb, personId, teamId, now, members: [responsibleAccount] }) =>
    enrol(verb, { ...enrolmentOf(personId, teamId, { responsibleAccount }), referredOn: localDateOf(now) }),
  ),
  engage: step('engage'),
  activate: step('activate'),
  pause: step('pause'),
  resume: step('resume'),
  stepDown: step('step_down'),
  share: helpAct(
    (at) => at.help,
    (at) =>
      changeEnrolment(at.verb, {
        ...{ ...help(at), intensity: 'light', responsibleAccount: at.members[at.n % 2] ?? null, secondAccount: null },
      }),
  ),
  met: log('met'),
  notHome: log('not_home'),
  refused: log('refused'),
  close: helpAct(
    (at) => at.help,
    (at) => close(at, { because: at.n % 5 === 0 ? 'not_reached' : at.n % 7 === 0 ? 'died' : 'own_wish' }),
  ),
  closeAlone: helpAct(
    (at) => at.help,
    (at) => (at.n % 2 === 0 ? close(at, {}, [at.members[0], at.members[0]]) : close(at, { wayBack: '' })),
  ),
}
