import { uuidv7 } from 'uuidv7'
import { teamOf } from './follow-up-builders.ts'
import { homesIn } from './placement-builders.ts'
import type { World } from './world.ts'

type Tenancy = {
  personId: string
  dwellingId: string
  signedOn?: string
  movedInOn: string
  endedOn?: string | null
  because?: string | null
  contractKind?: string
  untilOn?: string | null
  allocationId?: string | null
}

/** Years of homes and help, written as they stand: the verbs take nothing from so long ago. */
export async function outcomesIn(world: World, schema = 'm_3105') {
  const { admin } = world
  const into = (table: string, row: Record<string, unknown>) =>
    admin`insert into ${admin(schema)}.${admin(table)} ${admin(row as Record<string, string>)}`
  const made = { made_at: world.now(), by_name: 'Kari Team' }
  const { home } = homesIn(world, schema)
  const leader = await world.as('3105', ['team_leader'])
  const { teamId } = schema === 'm_3105' ? await leader.followUp.setUpTeam(teamOf()) : { teamId: '' }

  const person = async (): Promise<string> => {
    const id = uuidv7()
    const names = { given_name: 'Ørnen', family_name: 'Prøve', name_folded: 'ornen prove' }
    await into('person', { id, ...names, pool_key: Buffer.from(id), created_at: world.now() })
    return id
  }
  const need = async (
    personId: string,
    registeredOn: string,
    closed: { on: string; because: string } | null = null,
  ) => {
    const id = uuidv7()
    const end = { closed_on: closed?.on ?? null, closed_because: closed?.because ?? null }
    const row = { id, person_id: personId, registered_on: registeredOn, arises_from: 'homeless' }
    await into('housing_need', { ...row, ...end, ...made })
    return id
  }
  /** Shown; `ended`: how it ended, `moved_in` with everything before it. */
  const shown = async (
    needId: string,
    personId: string,
    dwellingId: string,
    on: string,
    because: string | null = null,
  ) => {
    const id = uuidv7()
    const isIn = because === 'moved_in'
    const steps = { offered_on: isIn ? on : null, accepted_on: isIn ? on : null, lease_signed_on: isIn ? on : null }
    const whose = { need_id: needId, person_id: personId, dwelling_id: dwellingId, proposed_on: on, match: '[]' }
    const end = { ended_on: because && on, ended_because: because, ended_reason: because ? 'Sagt' : '' }
    await into('allocation', { id, ...whose, ...steps, ...end, ...made })
    return id
  }
  const tenancy = async (given: Tenancy) => {
    const id = uuidv7()
    const { personId, dwellingId, movedInOn, endedOn = null, because = null } = given
    await into('tenancy', {
      ...{ id, person_id: personId, dwelling_id: dwellingId, contract_kind: given.contractKind ?? 'ordinary_lease' },
      ...{ signed_on: given.signedOn ?? movedInOn, from_on: movedInOn, until_on: given.untilOn ?? null },
      ...{ moved_in_on: movedInOn, keys_given: 1, rent_kr: 9000, rent_payer: 'person', security: 'none' },
      ...{ allocation_id: given.allocationId ?? null, ...made },
    })
    if (endedOn === null || because === null) return { tenancyId: id, needId: null }
    const needId = because === 'moved_to_other_home' || because === 'died' ? null : await need(personId, endedOn)
    await admin`update ${admin(schema)}.tenancy set ended_on = ${endedOn}, ended_because = ${because}, rehousing_need_id = ${needId}
      where id = ${id}`
    return { tenancyId: id, needId }
  }
  const closeNeed = (needId: string, on: string, because: string) => admin`
    update ${admin(schema)}.housing_need set closed_on = ${on}, closed_because = ${because} where id = ${needId}`
  const wish = (personId: string, areas: string[], on: string) =>
    into('housing_wish', {
      ...{ id: uuidv7(), person_id: personId, wish_version: 1, areas, mapped_on: on, with_person: true, ...made },
    })
  const situation = (personId: string, kind: string, fromOn: string, untilOn: string | null = null) =>
    into('living_situation', {
      ...{ id: uuidv7(), person_id: personId, kind, from_on: fromOn, until_on: untilOn, source: 'person' },
      ...{ recorded_at: world.now(), by_name: 'Kari Team' },
    })
  const acute = (personId: string, on: string) =>
    into('acute_admission', {
      ...{ id: uuidv7(), person_id: personId, admitted_on: on, kind: 'mental_health', source: 'person' },
      ...{ reason: 'crisis', ...made },
    })
  const enrolled = async (personId: string, referredOn: string, closedOn: string | null = null, of = teamId) => {
    const id = uuidv7()
    const closed = { closed_on: closedOn, closed_because: closedOn && 'died' }
    await into('enrolment', {
      ...{ id, person_id: personId, team_id: of, referred_on: referredOn, referred_by: 'Personen selv' },
      ...{ ...closed, ...made },
    })
    return id
  }
  const contact = (enrolmentId: string, personId: string, at: string, outcome = 'met', place = 'home') =>
    into('follow_up_contact', {
      ...{ id: uuidv7(), enrolment_id: enrolmentId, person_id: personId, occurred_at: at, outcome, place },
      ...{ recorded_at: world.now(), by_account: uuidv7(), by_name: 'Kari Team' },
    })
  return { teamId, leader, home, person, need, shown, tenancy, closeNeed, wish, situation, acute, enrolled, contact }
}
