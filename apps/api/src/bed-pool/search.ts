import { inScope, isEmptyScope } from '@samplass/domain/access/roles'
import { byBed, freeBeds, meetsNeeds, nextFreeOn, rankFreeBeds } from '@samplass/domain/bed-pool/availability'
import { type Applicant, departOnFor, type Place, type RuleResult } from '@samplass/domain/bed-pool/claim-rules'
import { explain, verdictOf } from '@samplass/domain/bed-pool/eligibility'
import { claimLapsesAt } from '@samplass/domain/bed-pool/policy'
import type { searchInput } from '@samplass/domain/bed-pool/schema'
import { addNights, type LocalDate, tonight } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { logAccessOnce } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { kilometresFrom, knownPlaces } from './distance.ts'
import { type BedRow, loadBeds, loadOccupancies, loadTurnarounds } from './load.ts'
import { type ApplicantRecord, applicantFor, loadApplicant, loadPastStays } from './load-applicant.ts'
import { loadQuotas } from './load-quota.ts'

/** How far ahead the next free date is looked for. */
const horizonNights = 60

const nobody: Applicant = {
  knownUser: null,
  agreement: null,
  referralAccepted: false,
  hasBed: null,
  lastEndedOn: null,
  staysThisYear: 0,
  nightsThisYear: 0,
  fixedAbode: null,
  municipality: null,
}

/**
 * Every house of the cooperation for one wish: free beds ranked with the reasons, the next date one is expected, and for each
 * kind of unit every rule with its outcome. With a person, the look is logged; without, rules about a person are left open.
 */
export async function search(verb: Verb, input: Infer<typeof searchInput>) {
  const { actor, now } = verb
  const arriveOn = input.arriveOn as LocalDate
  const answer = { asOf: now, tonight: tonight(now), arriveOn, nights: input.nights }
  if (isEmptyScope(actor.scope)) return { ...answer, knownPlaces: [], offers: [], places: [] }
  if (input.personId && !actor.can.has('stay.claim')) refuse('NOT_PERMITTED')
  const { role, kind } = actor.organisation
  const [record, allBeds, occupancies, turnarounds, quotas] = await Promise.all([
    input.personId ? loadApplicant(verb, input.personId) : null,
    loadBeds(verb, arriveOn, null),
    loadOccupancies(verb, arriveOn, addNights(arriveOn, Math.max(input.nights, horizonNights)), null),
    loadTurnarounds(verb, null),
    loadQuotas(verb, arriveOn),
  ])
  const [stays, hasBed] = record
    ? await Promise.all([loadPastStays(verb, record.stayIds), hasBedSomewhere(verb, record, arriveOn, input.nights)])
    : [[], null]
  // Asked again with other nights or when a board changes: one look at one person.
  if (record) logAccessOnce(verb, { act: 'open', personId: record.person.id, purpose: 'take_in' })

  const beds = allBeds.filter((bed) => bed.houseRole !== role || inScope(actor.scope, bed.houseId))
  const taken = byBed(occupancies)
  const turning = byBed(turnarounds)
  const order = new Map(beds.map((bed, index) => [bed.bedId, index]))
  const nightsOf = (bed: BedRow) => ({
    ...bed,
    sort: order.get(bed.bedId) ?? 0,
    occupancies: taken.get(bed.bedId) ?? [],
    turnarounds: turning.get(bed.bedId) ?? [],
  })
  const wish = { arriveOn, nights: input.nights, needs: input.needs }
  const kilometres = kilometresFrom(beds, input.near)

  const places = [...Map.groupBy(beds, (bed) => bed.unitKindId).values()].map((kindBeds) => {
    const [first] = kindBeds as [BedRow, ...BedRow[]]
    const own = first.houseRole === role
    const quota = own ? null : quotas(first.cooperationId)
    const rows = kindBeds.map(nightsOf)
    const place: Place = {
      policy: first.policy,
      criteria: first.criteria,
      // A specialist service asks for others: whom the house is open to is the municipality's question.
      mayUse: first.mayUse || kind === 'specialist',
      quota,
      beds: rows,
    }
    const applicant = record ? { ...applicantFor(record, first.unitKindId, arriveOn, stays), hasBed } : nobody
    const asked = { ...wish, answers: input.answers?.[first.unitKindId] ?? {} }
    const explained = explain(applicant, place, asked, now)
    const rules = record ? explained : explained.map(leftOpen)
    return {
      unitKindId: first.unitKindId,
      unitKind: first.unitKind,
      unitKindName: first.unitKindName,
      houseId: first.houseId,
      houseName: first.houseName,
      /** Whom a consent would name. */
      houseRole: first.houseRole,
      place: first.place,
      /** From the place asked for; null when none was, or nobody knows where the house is. */
      kilometres: kilometres.get(first.houseId) ?? null,
      own,
      verdict: verdictOf(rules),
      rules,
      criteria: first.criteria,
      criteriaVersion: first.criteriaVersion,
      nextFreeOn: nextFreeOn(rows, arriveOn, now),
      departOn: departOnFor(applicant, first.policy, arriveOn, input.nights),
      departAt: first.policy.departAt,
      lapsesAt: claimLapsesAt(first.policy, arriveOn, now),
      quota,
      /** Beds that could be given if every rule said yes: what an approver may open. */
      freeBeds: freeBeds(rows, arriveOn, now)
        .filter((bed) => meetsNeeds(bed, input.needs))
        .map(({ bedId, bedName, attributes }) => ({ bedId, bedName, attributes })),
      rows,
    }
  })
  const open = places.filter(({ verdict }) => verdict !== 'no')
  const ranked = rankFreeBeds(
    open.flatMap(({ rows }) => rows),
    {
      ...wish,
      lastHouseId: stays[0]?.houseId ?? null,
      ownHouseIds: new Set(beds.filter((bed) => bed.houseRole === role).map((bed) => bed.houseId)),
      kilometres,
    },
    now,
  )
  return {
    ...answer,
    knownPlaces: knownPlaces(beds),
    offers: ranked.map(({ bed, status, freeNights, reasons }) => ({
      bedId: bed.bedId,
      bedName: bed.bedName,
      attributes: bed.attributes,
      description: bed.description,
      unitKindId: bed.unitKindId,
      houseId: bed.houseId,
      houseName: bed.houseName,
      place: bed.place,
      kilometres: kilometres.get(bed.houseId) ?? null,
      own: bed.houseRole === role,
      beingMadeReady: status === 'turnaround',
      freeNights,
      reasons,
    })),
    places: places.map(({ rows, ...place }) => place),
  }
}

/** Without a person only what concerns the beds can be answered. */
const aboutBeds: ReadonlySet<string> = new Set([
  'may_use_house',
  'arrival_window',
  'quota',
  'in_service',
  'needs',
  'free_first_night',
  'free_all_nights',
])

/** A rule about somebody, when nobody is asked for: it stands in the list, stops nothing and tells nothing. */
const leftOpen = (result: RuleResult): RuleResult =>
  aboutBeds.has(result.rule)
    ? result
    : {
        rule: result.rule,
        outcome: 'unanswered',
        code: null,
        overridable: false,
        facts: result.rule === 'criterion' ? { criterion: result.facts.criterion ?? null } : {},
      }

async function hasBedSomewhere(
  { tx, now }: Verb,
  { person }: ApplicantRecord,
  arriveOn: LocalDate,
  nights: number,
): Promise<boolean> {
  const [row] = await tx.sql<{ has: boolean }[]>`
    select pool.has_bed(${person.poolKey}, daterange(${arriveOn}, ${addNights(arriveOn, nights)}, '[)'), ${now}) as has`
  return row?.has ?? false
}
