import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from './database.ts'

// Below every verb: what a statement that a bug might send can do to somebody's plan.
let database: TestDatabase
let personId: string
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

type Given = Record<string, string | number | boolean | null>
/** Sent as Sarpsborg. How many rows, or the error's code and constraint. */
const as3105 = (statement: string, values: Given): Promise<number | string> =>
  database.admin
    .begin(async (tx) => {
      await tx.unsafe(`set local role m_3105; set local search_path = m_3105`)
      return (await tx.unsafe(statement, Object.values(values))).count
    })
    .catch((error: { code: string; constraint_name?: string }) => `${error.code} ${error.constraint_name ?? ''}`.trim())
const into = (table: string, row: Given) => {
  const names = Object.keys(row)
  return as3105(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    row,
  )
}
const change = (id: unknown, row: Given) =>
  as3105(
    `update crisis_plan set ${Object.keys(row)
      .map((name, at) => `${name} = $${at + 1}`)
      .join(', ')} where id = '${id}'`,
    row,
  )

async function somebody() {
  personId = uuidv7()
  await database.admin.unsafe(`insert into m_3105.person (id, given_name, family_name, name_folded, pool_key, created_at)
    values ('${personId}', 'Tor-Arne', 'Lillevik', 'tor-arne lillevik', '\\x${personId.replaceAll('-', '')}', now())`)
}
const says = { early_signs: 'Sover ikke', helps: '', helps_not: '', meet_me: '', admission_route: '', contacts: '[]' }
const draft = (given: Given = {}): Given => ({
  ...{ id: uuidv7(), person_id: personId, plan_version: 1, ...says, made_with: 'personen', made_on: '2026-01-10' },
  ...{ made_at: '2026-01-10', made_by_name: 'Kari Team', review_on: '2027-01-10', ...given },
})
const agreed = (given: Given = {}): Given =>
  draft({
    ...{ reviewed_on: '2026-02-01', person_agreed_on: '2026-02-01', municipality_agreed_on: '2026-02-03' },
    ...{ municipality_agreed_by: 'Kari Team', ...given },
  })

test('one plan in force, one that is being written, and each number once', async () => {
  await somebody()
  const first = agreed()
  expect(await into('crisis_plan', first)).toBe(1)
  expect(await into('crisis_plan', agreed({ plan_version: 2 }))).toBe('23P01 one_crisis_plan_in_force')
  const second = draft({ plan_version: 2 })
  expect(await into('crisis_plan', second)).toBe(1)
  expect(await into('crisis_plan', draft({ plan_version: 3 }))).toBe('23505 one_crisis_plan_draft')
  expect(await into('crisis_plan', agreed({ plan_version: 2, superseded_on: '2026-02-02' }))).toBe(
    '23505 crisis_plan_version',
  )
  const yes = { reviewed_on: '2026-03-01', person_agreed_on: '2026-03-01', municipality_agreed_on: '2026-03-02' }
  const all = { ...yes, municipality_agreed_by: 'Kari Team' }
  expect(await change(second.id, all)).toBe('23P01 one_crisis_plan_in_force')
  expect(await change(first.id, { superseded_on: '2026-03-02' })).toBe(1)
  expect(await change(second.id, all)).toBe(1)
})

test('what a version says is never changed, and no version is taken away', async () => {
  await somebody()
  const row = agreed()
  await into('crisis_plan', row)
  for (const text of ['early_signs', 'helps', 'meet_me', 'made_with'])
    expect(await change(row.id, { [text]: 'Noe annet' })).toBe('42501')
  expect(await change(row.id, { contacts: '[]' })).toBe('42501')
  expect(await as3105(`delete from crisis_plan where id = '${row.id}'`, {})).toBe('42501')
})

test('nobody agrees before it has been gone through; the review lies after the making; an end by us has a reason', async () => {
  await somebody()
  expect(await into('crisis_plan', agreed({ reviewed_on: null }))).toBe('23514 crisis_plan_reviewed')
  expect(await into('crisis_plan', draft({ review_on: '2026-01-10' }))).toBe('23514 crisis_plan_review')
  expect(await into('crisis_plan', draft({ early_signs: '' }))).toBe('23514 crisis_plan_says')
  expect(await into('crisis_plan', agreed({ municipality_agreed_by: null }))).toBe('23514 crisis_plan_municipality')
  const service = { service_agreed_on: '2026-02-03', service_agreed_by: 'Vegard' }
  expect(await into('crisis_plan', agreed(service))).toBe('23514 crisis_plan_service')
  const ended = { ended_on: '2026-04-01', ended_by: 'municipality' }
  expect(await into('crisis_plan', agreed(ended))).toBe('23514 crisis_plan_ended_by_us')
  expect(await into('crisis_plan', agreed({ ...ended, ended_by: 'person' }))).toBe(1)
})

test('who has declined is asked again on a day of their own, and nobody else has such a day', async () => {
  await somebody()
  const said = { id: uuidv7(), person_id: personId, plan: 'crisis_plan', wish: 'declined', said_on: '2026-01-10' }
  const wish = (given: Given) =>
    into('plan_wish', { ...said, id: uuidv7(), made_at: '2026-01-10', by_name: 'Kari Team', ...given })
  expect(await wish({ ask_again_on: '2026-01-10' })).toBe('23514 plan_wish_ask_again')
  expect(await wish({ wish: 'wanted', ask_again_on: '2026-05-01' })).toBe('23514 plan_wish_ask_again')
  expect(await wish({ ask_again_on: '2026-05-01' })).toBe(1)
  expect(await wish({})).toBe(1)
})

test('one coordinator of the person and one of a child, one individual plan, and what was is kept', async () => {
  await somebody()
  const made = { made_at: '2026-01-10', made_by_name: 'Kari Team' }
  const coordinator = (given: Given = {}) =>
    into('coordinator', {
      ...{
        id: uuidv7(),
        person_id: personId,
        for_whom: 'person',
        name: 'Kari',
        organisation: 'NAV',
        from_on: '2026-01-10',
      },
      ...made,
      ...given,
    })
  expect(await coordinator()).toBe(1)
  expect(await coordinator({ for_whom: 'child' })).toBe(1)
  expect(await coordinator()).toBe('23505 one_coordinator')
  expect(await coordinator({ ended_on: '2026-01-09' })).toBe('23514 coordinator_ended')
  const plan = { id: uuidv7(), person_id: personId, since_on: '2026-01-10', kept_where: 'Permen', ...made }
  expect(await into('individual_plan', plan)).toBe(1)
  expect(await into('individual_plan', { ...plan, id: uuidv7() })).toBe('23505 one_individual_plan')
  expect(await as3105(`delete from coordinator where person_id = '${personId}'`, {})).toBe('42501')
  expect(await as3105(`update coordinator set name = 'Andre' where person_id = '${personId}'`, {})).toBe('42501')
})

test('a child that nobody has asked about has no date, one that has been asked about has; not mapped anew says why', async () => {
  await somebody()
  const noted = { noted_on: '2026-01-10', noted_by_name: 'Kari Team' }
  const child = (given: Given) =>
    into('child_dependant', { id: uuidv7(), person_id: personId, birth_year: 2014, ...noted, ...given })
  expect(await child({ needs_looked_after: 'yes', asked_on: null })).toBe('23514 child_dependant_asked')
  expect(await child({ needs_looked_after: 'not_asked', asked_on: '2026-01-10' })).toBe('23514 child_dependant_asked')
  expect(await child({ needs_looked_after: 'yes', asked_on: '2026-01-10' })).toBe(1)
  const answer = {
    after_id: uuidv7(),
    person_id: personId,
    said_on: '2026-01-10',
    made_at: '2026-01-10',
    by_name: 'Kari',
  }
  expect(await into('remapping', { ...answer, outcome: 'not_done' })).toBe('23514 remapping_why')
  expect(await into('remapping', { ...answer, outcome: 'done' })).toBe(1)
  expect(await into('remapping', { ...answer, outcome: 'done' })).toBe('23505 remapping_pkey')
})
