import { inScope, isEmptyScope } from '@samplass/domain/access/roles'
import { agreedWith, departOnFor, type EligibilityRule, type Place } from '@samplass/domain/bed-pool/claim-rules'
import { explain, firstObstacle, rulesSetAside } from '@samplass/domain/bed-pool/eligibility'
import { claimLapsesAt, type Policy, restOverOn } from '@samplass/domain/bed-pool/policy'
import { roleOfMunicipality } from '@samplass/domain/municipality/schema'
import { addNights, type LocalDate, localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { claimBedInput } from '@samplass/domain/stay/schema'
import type { infer as Infer } from 'zod/mini'
import { refuseTraced } from '../audit/traced-refusal.ts'
import { audit } from '../audit/write.ts'
import { tellOfStay } from '../consent/tell-of-stay.ts'
import { announce } from '../live/announce.ts'
import { useAgreement } from '../self-admission/use-agreement.ts'
import { disclose, refuseWithoutGround } from '../stay/disclose.ts'
import type { Verb } from '../trpc.ts'
import { approver } from './approver.ts'
import { insertClaim, whyNotInserted } from './insert-claim.ts'
import { loadBeds, loadOccupancies, loadTurnarounds } from './load.ts'
import { type ApplicantRecord, agreementFor, applicantFor, loadApplicant, loadPastStays } from './load-applicant.ts'
import { loadQuotas } from './load-quota.ts'

type ClaimInput = Infer<typeof claimBedInput>

/**
 * Gives a person a bed from `arriveOn`, if every rule of the house says yes or a named approver sets one aside. The rules are
 * asked here for the answer's sake; the database's two exclusion constraints decide who was first.
 */
export async function claimBed(verb: Verb, input: ClaimInput) {
  const { actor, now, newId } = verb
  if (isEmptyScope(actor.scope)) refuse('NOT_FOUND')
  const arriveOn = input.arriveOn as LocalDate
  const [known, [bed], occupancies, turnarounds] = await Promise.all([
    loadApplicant(verb, input.personId, { lock: true }),
    loadBeds(verb, arriveOn, [input.bedId]),
    loadOccupancies(verb, arriveOn, addNights(arriveOn, input.nights), [input.bedId]),
    loadTurnarounds(verb, [input.bedId]),
  ])
  const own = bed?.houseRole === actor.organisation.role
  if (!bed || (own && !inScope(actor.scope, bed.houseId))) refuse('NOT_FOUND')
  if (input.criteriaVersion !== bed.criteriaVersion)
    refuse('CRITERIA_VERSION_STALE', { criteriaVersion: bed.criteriaVersion })

  const place: Place = {
    policy: bed.policy,
    criteria: bed.criteria,
    mayUse: bed.mayUse,
    quota: own ? null : (await loadQuotas(verb, arriveOn, bed.cooperationId))(bed.cooperationId),
    beds: [{ ...bed, occupancies, turnarounds }],
  }
  const agreed = bed.policy.agreementRequired ? agreementFor(known, bed.unitKindId) : null
  const stays = looksAtPastStays(bed.policy) ? await loadPastStays(verb, known.stayIds) : null
  const applicant = applicantFor(known, bed.unitKindId, arriveOn, stays)
  const { nights, bedId, initiatedBy, answers } = input
  const wish = { arriveOn, nights, needs: [], bedId, initiatedBy, answers }
  const results = explain(applicant, place, wish, now)
  const override = input.override ? await approver(verb, input.override, { id: bed.houseId, own }) : null
  const obstacle = firstObstacle(results, override)
  if (obstacle?.code === 'BED_TAKEN') {
    // The same answer as to whoever loses the race: by which colleague, and when.
    const why = await whyNotInserted(verb, { bed, arriveOn, departOn: addNights(arriveOn, input.nights) })
    refuse('BED_TAKEN', { ...obstacle.facts, ...(why.code === 'BED_TAKEN' ? why.facts : {}) })
  }
  if (obstacle) refuse(obstacle.code, obstacle.facts)
  const setAside = override ? rulesSetAside(results) : []
  if (override && setAside.length === 0) refuse('OVERRIDE_NOT_NEEDED')

  const { houseRole } = bed
  const consentEnds = own ? null : await refuseWithoutGround(verb, known.person.id, houseRole, input.disclosures)
  const departOn = departOnFor(applicant, bed.policy, arriveOn, freeNights(results, input.nights))
  const terms = agreedWith(applicant, bed.policy) ?? bed.policy
  const claim = {
    id: newId(),
    bed,
    own,
    personKey: known.person.poolKey,
    arriveOn,
    departOn,
    claimedOn: localDateOf(now),
    lapsesAt: claimLapsesAt(bed.policy, arriveOn, now),
    restOverOn: applicant.lastEndedOn && terms.restDays > 0 ? restOverOn(terms, applicant.lastEndedOn) : null,
    overridden: setAside.length > 0,
    knownStayIds: known.stayIds,
    channel: own ? input.channel : ('on_behalf' as const),
    responsibleRole: responsibleRole(input, known, actor.organisation.role, own),
    responsibleSaid: input.responsibleMunicipality !== null,
    readers: [...new Set([bed.houseRole, actor.organisation.role])],
    // Both sides read it: which rules were set aside, and never why, by whom or what was answered.
    facts: { arriveOn, departOn, ...(override ? { setAside: setAside.map(({ rule }) => rule) } : {}) },
  }
  const reference = await insertClaim(verb, claim)
  if (!reference) {
    const why = await whyNotInserted(verb, claim)
    if (why.code === 'PERSON_HAS_BED') await refuseHavingBed(verb, known)
    refuse(why.code, why.facts)
  }
  if (agreed && !setAside.some(({ rule }) => ofAgreement.has(rule))) {
    await useAgreement(verb, agreed, { stayId: claim.id, arriveOn, departOn, initiatedBy, applicant })
  }
  keepOwnRecord(verb, claim.id, known, own, input, override)
  if (consentEnds) {
    const told = { stayId: claim.id, houseRole, departOn, message: input.message, expectAt: input.expectAt }
    disclose(verb, known.person, told, input.disclosures, consentEnds)
  }
  audit(verb, 'bed-pool.claimed', claim.id, { bedId: bed.bedId, arriveOn, departOn, overridden: claim.overridden })
  announce(verb, { id: bed.houseId, readableBy: bed.houseReaders }, 'claimed')
  return {
    stayId: claim.id,
    reference,
    houseId: bed.houseId,
    bedName: bed.bedName,
    houseName: bed.houseName,
    arriveOn,
    departOn,
    lapsesAt: claim.lapsesAt,
  }
}

/** A bed that another municipality gave: the no tells more of the person than is known here, so whoever tried stays in the log. */
async function refuseHavingBed({ tx }: Verb, { person, stayIds }: ApplicantRecord) {
  const [own] = await tx.sql`select 1 from pool.occupancy where id = any (${stayIds}::uuid[]) and live`
  if (own) refuse('PERSON_HAS_BED')
  refuseTraced('PERSON_HAS_BED', { personId: person.id, purpose: 'take_in' })
}

const looksAtPastStays = ({ restDays, staysPerYear, agreementRequired }: Policy) =>
  restDays > 0 || staysPerYear !== null || agreementRequired

/** Rules that an agreement answers: with one of them set aside, the stay stands on the approver's word and not on the agreement. */
const ofAgreement: ReadonlySet<EligibilityRule> = new Set([
  'agreement',
  'rest_period',
  'stays_this_year',
  'nights_this_year',
])

/** A stay is never promised for more nights than the bed is free. */
function freeNights(results: ReturnType<typeof explain>, wished: number): number {
  const free = results.find(({ rule }) => rule === 'free_all_nights')?.facts.freeNights
  return typeof free === 'number' ? Math.min(free, wished) : wished
}

/** The municipality that pays, when it is known: said on the phone, on the person's record, or the one that claims. */
function responsibleRole(input: ClaimInput, { person }: ApplicantRecord, role: string, own: boolean): string | null {
  const number = input.responsibleMunicipality ?? person.responsibleNumber
  if (number) return roleOfMunicipality(number)
  return own ? null : role
}

/** Whose stay it is and what was said of them stands in the municipality's own schema and nowhere else. Waiting elsewhere is over: the person has a bed. */
function keepOwnRecord(
  verb: Verb,
  stayId: string,
  { person, requestIds }: ApplicantRecord,
  own: boolean,
  { message, expectAt, initiatedBy, answers }: ClaimInput,
  override: Awaited<ReturnType<typeof approver>> | null,
) {
  const { tx, actor, now, newId } = verb
  tx.last(tx.sql`
    insert into person_stay (stay_id, person_id, capacity, expect_at, initiated_by, answers, override_reason, override_by, override_by_name,
      created_at)
    values (${stayId}, ${person.id}, ${own ? 'guest' : 'claimed_for'}, ${expectAt}, ${initiatedBy}, ${JSON.stringify(answers)}::jsonb,
      ${override?.reason ?? null}, ${override?.approvedBy ?? null}, ${override?.approvedByName ?? null}, ${now})`)
  tellOfStay(verb, person.id)
  if (message) {
    tx.last(tx.sql`
      insert into stay_journal (id, stay_id, kind, body, at, by_account, by_name)
      values (${newId()}, ${stayId}, 'message', ${message}, ${now}, ${actor.accountId}, ${actor.name})`)
  }
  if (requestIds.length > 0) {
    tx.last(tx.sql`
      update pool.place_request set claimed_at = ${now}, version = version + 1
      where id = any (${requestIds}::uuid[]) and withdrawn_at is null and unreachable_at is null and lapsed_at is null and claimed_at is null`)
  }
}
