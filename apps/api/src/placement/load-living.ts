import type { LocalDate } from '@samplass/domain/nights'
import type { AddressProtection } from '@samplass/domain/person/view'
import type {
  homelessnessPatterns,
  paidBy,
  situationSources,
  skillWays,
  TenancySkill,
} from '@samplass/domain/placement/kinds'
import type { LivingSituation } from '@samplass/domain/placement/living-situation'
import { hiddenGrades } from '../person/load.ts'
import { guestOf } from '../stay/load-guests.ts'
import type { Verb } from '../trpc.ts'

type SituationRow = LivingSituation & {
  livingSituationId: string
  costKrNight: number | null
  paidBy: (typeof paidBy)[number] | null
  source: (typeof situationSources)[number]
  words: string
  byName: string
}
type PatternRow = { pattern: (typeof homelessnessPatterns)[number]; fromOn: LocalDate; untilOn: LocalDate | null }
type SkillRow = { skill: TenancySkill; way: (typeof skillWays)[number]; words: string; mappedOn: LocalDate }
type AvoidRow = {
  avoidNeighbourId: string
  otherId: string
  reason: string
  givenName: string
  familyName: string
  birthYear: number | null
  protection: AddressProtection
}

/**
 * Where the person has lived, what they manage in a home, and whom they asked not to have as a neighbour: only what was asked for them,
 * and only those whom the reader may know. Where anybody lives is not in it.
 */
export async function loadLiving(verb: Verb, personId: string) {
  const { sql } = verb.tx
  const [situations, patterns, skills, avoided] = await Promise.all([
    sql<SituationRow[]>`
      select id as "livingSituationId", kind, from_on as "fromOn", until_on as "untilOn", leaves_on as "leavesOn",
        home_after as "homeAfter", cost_kr_night as "costKrNight", paid_by as "paidBy", source, words, by_name as "byName"
      from living_situation where person_id = ${personId} order by from_on desc`,
    sql<PatternRow[]>`
      select pattern, from_on as "fromOn", until_on as "untilOn" from homelessness_pattern where person_id = ${personId} order by from_on desc`,
    sql<SkillRow[]>`
      select skill, way, words, mapped_on as "mappedOn" from tenancy_skill where person_id = ${personId} order by skill`,
    sql<AvoidRow[]>`
      select a.id as "avoidNeighbourId", p.id as "otherId", a.reason, p.given_name as "givenName", p.family_name as "familyName",
        p.birth_year as "birthYear", p.address_protection as protection
      from avoid_neighbour a join person p on p.id = a.other_person_id
      where a.person_id = ${personId} and a.ended_on is null and p.address_protection <> all (${hiddenGrades(verb.actor)}::text[])
      order by a.from_on, a.id`,
  ])
  return {
    situations,
    patterns,
    skills,
    avoided: avoided.map(({ avoidNeighbourId, reason, otherId, ...row }) => ({
      ...{ avoidNeighbourId, reason },
      whose: guestOf(verb, otherId, row),
    })),
  }
}
