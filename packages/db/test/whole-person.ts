import { uuidv7 } from 'uuidv7'
import type { Connection } from '../src/connection.ts'

type Given = Record<string, string | number | boolean | null>
const by = { by_name: 'Hilde' }
const madeAt = '2026-10-02T10:00:00Z'
const array = (...words: string[]) => `{${words.join(',')}}`

/** What two people share in the municipality: a home each, a team, and somebody to live away from. */
export async function aPlaceToStand(admin: Connection) {
  const [building, team, member, other] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()]
  await admin.unsafe(`insert into m_3105.building (id, street, postal_code) values ('${building}', 'Storgata ${building}', '1701');
    insert into m_3105.team (id, name, kind) values ('${team}', 'Fyrteamet ${team}', 'housing_follow_up');
    insert into m_3105.team_member (id, team_id, account_id, name, discipline, from_on)
      values ('${member}', '${team}', '${uuidv7()}', 'Jonas', 'nursing', '2026-01-01');
    ${personRow(other, 'Ali', {})}`)
  return { building, team, other }
}

export const personRow = (id: string, given: string, more: Given): string => {
  const row: Given = {
    ...{ id, given_name: given, family_name: 'Lillevik', name_folded: `${given.toLowerCase()} lillevik` },
    ...{ pool_key: `\\x${id.replaceAll('-', '')}`, created_at: '2026-01-02T03:04:05.678901Z', ...more },
  }
  return insert('person', row)
}

function insert(table: string, row: Given): string {
  const value = (one: Given[string]) => (one === null ? 'null' : typeof one === 'string' ? `'${one}'` : String(one))
  return `insert into m_3105.${table} (${Object.keys(row).join(', ')}) values (${Object.values(row).map(value).join(', ')});`
}

/**
 * Somebody with a row in every table that says whose it is. `nth` sets two such people apart in what cannot stand twice: the first
 * is in it now, what the second has is over, or of another kind.
 */
export async function wholePerson(
  admin: Connection,
  { building, team, other }: Awaited<ReturnType<typeof aPlaceToStand>>,
  nth: 1 | 2,
  more: Given = {},
): Promise<string> {
  const id = uuidv7()
  const person = { person_id: id }
  const ids = Object.fromEntries(
    ['meeting', 'kind', 'consent', 'agreement', 'need', 'lost', 'allocation', 'dwelling', 'tenancy', 'enrolment'].map(
      (name) => [name, uuidv7()],
    ),
  ) as Record<string, string>
  const over: Given = nth === 1 ? {} : { ended_on: '2026-06-01' }
  const year = nth === 1 ? 2026 : 2025
  const plan = {
    ...{
      early_signs: 'Sover lite.',
      helps: 'En kopp te.',
      helps_not: '',
      meet_me: '',
      admission_route: '',
      contacts: '[]',
      made_with: 'Hilde',
    },
    ...{
      made_on: `${year}-02-01`,
      made_at: `${year}-02-01T10:00:00Z`,
      made_by_name: 'Hilde',
      reviewed_on: `${year}-02-01`,
    },
    ...{
      person_agreed_on: `${year}-02-01`,
      municipality_agreed_on: `${year}-02-01`,
      municipality_agreed_by: 'Hilde',
      review_on: `${year + 2}-02-01`,
    },
  }
  const consent = {
    ...{ to_role: 'h_dps_fjordbyen', categories: array('identity', 'housing'), purpose: `samarbeid ${nth}` },
    ...{ given_at: madeAt, until_on: '2027-06-01', made_by_name: 'Hilde', given_how: 'oral' },
  }
  const agreement = { person_id: id, unit_kind_id: ids.kind as string }
  // biome-ignore format: a table a line is what can be read
  const rows: [string, Given][] = [
    ['eligibility_meeting', { id: ids.meeting as string, ...person, house_id: uuidv7(), unit_kind_id: ids.kind as string, planned_at: madeAt, made_by_name: 'Hilde', made_at: madeAt }],
    ['known_user', { id: uuidv7(), ...person, house_id: uuidv7(), unit_kind_id: ids.kind as string, criteria_version: 1, meeting_id: ids.meeting as string, approved_on: '2026-01-01', review_on: '2027-01-01', approved_by_name: 'Hilde' }],
    ['person_stay', { stay_id: uuidv7(), ...person, capacity: 'guest', created_at: madeAt }],
    ['person_request', { request_id: uuidv7(), ...person, created_at: madeAt }],
    ['consent_version', { consent_id: ids.consent as string, version: 1, ...person, ...consent, witness: 'Jonas', given_by: 'person', processing_basis: 'care_task' }],
    ['consent', { id: ids.consent as string, ...person, ...consent }],
    ['contact', { id: uuidv7(), occurred_at: madeAt, channel: 'phone', initiated_by: 'person', topic: 'bed', minutes: 5, outcome: 'advice', ...person, linked_at: madeAt, consent_id: ids.consent as string, ...by }],
    ['subject', { id: uuidv7(), ...person, to_role: 'h_dps_fjordbyen' }],
    ['person_admission', { admission_id: uuidv7(), ...person, consent_id: ids.consent as string, created_at: madeAt }],
    ['objection', { id: uuidv7(), ...person, made_at: madeAt, made_by_name: 'Hilde' }],
    ['consent_declined', { id: uuidv7(), ...person, to_role: 'm_3101', categories: array('housing'), asked_at: madeAt, asked_by_name: 'Hilde' }],
    ['agreement', { id: ids.agreement as string, ...agreement, house_id: uuidv7(), nights_max: 7, rest_days: 7, contact_phone: '40000000', drafted_on: '2026-01-01', person_signed_on: '2026-01-02', unit_signed_on: '2026-01-02', unit_signed_by: 'Hilde', review_on: '2026-07-01', until_on: '2027-01-01' }],
    ['agreement_use', { stay_id: uuidv7(), agreement_id: ids.agreement as string, ...agreement, in_force: '[2026-01-02,2027-01-01)', nights_max: 7, rest_days: 7, stays_most: 366, nights_most: 366, arrive_on: '2026-03-01', depart_on: '2026-03-03', stays_before: 0, nights_before: 0, initiated_by: 'person', created_at: madeAt }],
    // The first one's earlier plan and the second one's only one were in force at the same time; both are over.
    ['crisis_plan', { id: uuidv7(), ...person, plan_version: 1, ...plan, superseded_on: `${year}-09-01` }],
    ['crisis_plan', { id: uuidv7(), ...person, plan_version: 2, ...plan, person_agreed_on: `${year}-09-01`, ended_on: nth === 1 ? null : '2026-05-01', ended_by: nth === 1 ? null : 'person' }],
    ['plan_wish', { id: uuidv7(), ...person, plan: 'crisis_plan', wish: 'wanted', said_on: '2026-01-01', made_at: madeAt, ...by }],
    ['coordinator', { id: uuidv7(), ...person, for_whom: 'person', name: 'Lene', organisation: 'Sarpsborg', from_on: '2026-01-01', made_at: madeAt, made_by_name: 'Hilde', ...over }],
    ['individual_plan', { id: uuidv7(), ...person, since_on: '2026-01-01', kept_where: 'hos Lene', made_at: madeAt, made_by_name: 'Hilde', ...over }],
    ['next_of_kin', { id: uuidv7(), ...person, name: 'Mor', relation: 'mor', may_contact: 'yes', needs_mapped: false, noted_on: '2026-01-01', noted_by_name: 'Hilde' }],
    ['child_dependant', { id: uuidv7(), ...person, birth_year: 2015, needs_looked_after: 'not_asked', noted_on: '2026-01-01', noted_by_name: 'Hilde' }],
    ['remapping', { after_id: uuidv7(), ...person, outcome: 'done', said_on: '2026-01-01', made_at: madeAt, ...by }],
    ['recommendation_answer', { id: uuidv7(), ...person, item: 'own_resources', answer: 'in_place', answered_on: '2026-01-01', made_at: madeAt, ...by }],
    ['emergency_disclosure', { id: uuidv7(), ...person, protection: (more.address_protection as string) ?? 'ungraded', reason: 'fare', opened_at: madeAt, opened_by_name: 'Hilde', ends_at: '2026-10-03T10:00:00Z' }],
    ['shared_text', { id: uuidv7(), ...person, to_role: 'h_dps_fjordbyen', category: 'housing', version: 1, body: 'Bor trangt.', written_at: `2026-0${nth}-01T10:00:00Z`, written_by_name: 'Hilde' }],
    ['acute_admission', { id: uuidv7(), ...person, admitted_on: '2026-04-01', kind: 'unknown', source: 'person', reason: 'unknown', made_at: madeAt, ...by }],
    ['living_situation', { id: uuidv7(), ...person, kind: 'hostel', from_on: '2025-01-01', until_on: '2026-01-01', source: 'person', recorded_at: madeAt, ...by }],
    ['living_situation', { id: uuidv7(), ...person, kind: 'no_place', from_on: `${2020 + nth}-01-01`, until_on: `${2020 + nth}-02-01`, source: 'person', recorded_at: madeAt, ...by }],
    ['homelessness_pattern', { id: uuidv7(), ...person, pattern: 'temporary', from_on: '2026-01-01', source: 'person', ...by }],
    ['housing_need', { id: ids.need as string, ...person, registered_on: '2026-01-01', arises_from: 'homeless', made_at: madeAt, ...by }],
    ['housing_wish', { id: uuidv7(), ...person, wish_version: 1, mapped_on: '2026-01-01', with_person: true, made_at: `2026-0${3 - nth}-01T10:00:00Z`, ...by }],
    ['housing_wish', { id: uuidv7(), ...person, wish_version: 2, mapped_on: '2026-01-01', with_person: true, made_at: `2026-0${6 - nth}-01T10:00:00Z`, ...by }],
    ['tenancy_skill', { id: uuidv7(), ...person, skill: 'cooks', way: 'manages', mapped_on: '2026-01-01', ...by }],
    ['tenancy_skill', { id: uuidv7(), ...person, skill: nth === 1 ? 'safety' : 'opens_post', way: 'train', mapped_on: '2026-01-01', ...by }],
    ['avoid_neighbour', { id: uuidv7(), person_id: nth === 1 ? id : other, other_person_id: nth === 1 ? other : id, reason: 'krangel', from_on: '2026-01-01', ...by }],
    ['dwelling', { id: ids.dwelling as string, building_id: building, unit_number: `H0${nth}0${nth}`, kind: 'ordinary_municipal', ownership: 'owned', contract_kind: 'ordinary_lease', bedrooms: 1, in_stock_from: '2020-01-01' }],
    ['allocation', { id: ids.allocation as string, need_id: ids.need as string, ...person, dwelling_id: ids.dwelling as string, proposed_on: '2026-01-02', match: '[]', offered_on: '2026-01-02', accepted_on: '2026-01-03', lease_signed_on: '2026-01-04', ended_on: '2026-01-05', ended_because: 'moved_in', made_at: madeAt, ...by }],
    ['housing_decision', { id: uuidv7(), ...person, need_id: ids.need as string, outcome: 'granted', decided_on: '2026-01-02', applied_for: 'bolig', grounds: 'fyller kravene', legal_basis: 'forskriften', appeal_body: 'klagenemnda', appeal_until: '2026-02-02', made_at: madeAt, ...by }],
    ['tenancy', { id: ids.tenancy as string, ...person, dwelling_id: ids.dwelling as string, allocation_id: ids.allocation as string, contract_kind: 'ordinary_lease', signed_on: '2026-01-04', from_on: '2026-01-05', rent_kr: 7000, rent_payer: 'nav', security: 'none', made_at: madeAt, ...by }],
    // A home was lost and the need came of it: each of the two refers to the other.
    ['housing_need', { id: ids.lost as string, ...person, registered_on: '2026-05-01', arises_from: 'tenancy_ended', former_tenancy_id: ids.tenancy as string, made_at: madeAt, ...by, ...(nth === 1 ? {} : { closed_on: '2026-05-02', closed_because: 'has_home' }) }],
    ['enrolment', { id: ids.enrolment as string, ...person, team_id: team, referred_on: '2026-01-01', referred_by: 'NAV', made_at: madeAt, ...by }],
    ['follow_up_contact', { id: uuidv7(), enrolment_id: ids.enrolment as string, ...person, occurred_at: madeAt, outcome: 'met', place: 'home', recorded_at: madeAt, by_account: uuidv7(), ...by }],
    ['follow_up_goal', { id: uuidv7(), ...person, words: 'Egen nøkkel.', set_on: '2026-01-01', ...by }],
    ['onward_referral', { id: uuidv7(), ...person, referred_on: '2026-01-01', where_to: 'NAV', kind: 'economy', ...by }],
    ['board_card', { id: uuidv7(), team_id: team, ...person, enrolment_id: ids.enrolment as string, board_group: 'new', grouped_at: madeAt, reason: 'ny', since_on: '2026-01-01', put_up_by_name: 'Hilde', changed_at: madeAt, changed_by_name: 'Hilde' }],
    ['board_suggestion_seen', { team_id: team, ...person, happening: 'stay', at: madeAt, ...by }],
  ]
  await admin.unsafe(personRow(id, nth === 1 ? 'Tor-Arne' : 'Thor Arne', more))
  for (const [table, row] of rows) {
    const closes = table === 'housing_need' && row.arises_from === 'tenancy_ended'
    if (closes)
      await admin.unsafe(
        `update m_3105.housing_need set closed_on = '2026-02-01', closed_because = 'moved_in' where id = '${ids.need}'`,
      )
    await admin.unsafe(insert(table, row)).catch((error: Error) => {
      throw new Error(`${table}: ${error.message}`)
    })
    if (closes)
      await admin.unsafe(
        `update m_3105.tenancy set ended_on = '2026-05-01', ended_because = 'own_wish', rehousing_need_id = '${ids.lost}' where id = '${ids.tenancy}'`,
      )
  }
  return id
}
