import type { LocalDate } from '@samplass/domain/nights'
import type { looksAfterAnswers, mayContactAnswers } from '@samplass/domain/plan/schema'
import type { Verb } from '../trpc.ts'

type KinRow = {
  nextOfKinId: string
  name: string
  relation: string
  phone: string | null
  mayContact: (typeof mayContactAnswers)[number]
  needsMapped: boolean
  notedOn: LocalDate
  notedByName: string
  version: number
}
type ChildRow = {
  childDependantId: string
  birthYear: number
  followedUpBy: string
  needsLookedAfter: (typeof looksAfterAnswers)[number]
  askedOn: LocalDate | null
  notedOn: LocalDate
  notedByName: string
  version: number
}

/** Those close to the person. Told to another organisation only where a consent names them, each by its own category (load-told-kin). */
export async function loadNextOfKin({ tx }: Verb, personId: string): Promise<{ kin: KinRow[]; children: ChildRow[] }> {
  const [kin, children] = await Promise.all([
    tx.sql<KinRow[]>`
      select id as "nextOfKinId", name, relation, phone, may_contact as "mayContact", needs_mapped as "needsMapped", noted_on as "notedOn",
        noted_by_name as "notedByName", version from next_of_kin where person_id = ${personId} order by id`,
    tx.sql<ChildRow[]>`
      select id as "childDependantId", birth_year as "birthYear", followed_up_by as "followedUpBy",
        needs_looked_after as "needsLookedAfter", asked_on as "askedOn", noted_on as "notedOn", noted_by_name as "notedByName", version
      from child_dependant where person_id = ${personId} order by birth_year, id`,
  ])
  return { kin, children }
}
