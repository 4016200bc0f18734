import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from './database.ts'

// Below every verb: what a statement that a bug might send can do to somebody's agreement, or with it.
let database: TestDatabase
const personId = uuidv7()
beforeAll(async () => {
  database = await testDatabase()
  await database.admin.unsafe(`insert into m_3105.person (id, given_name, family_name, name_folded, pool_key, created_at)
    values ('${personId}', 'Tor-Arne', 'Lillevik', 'tor-arne lillevik', '\\x01', now())`)
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
const change = (id: string, row: Given) =>
  as3105(
    `update agreement set ${Object.keys(row)
      .map((name, at) => `${name} = $${at + 1}`)
      .join(', ')} where id = '${id}'`,
    row,
  )

const terms = { nights_max: 5, rest_days: 14 }
const agreement = (given: Given = {}): Given => ({
  ...{ id: uuidv7(), person_id: personId, house_id: uuidv7(), unit_kind_id: uuidv7(), ...terms },
  ...{ stays_per_year: 2, nights_per_year: 8, contact_phone: '99000053', drafted_on: '2026-01-10' },
  ...{ person_signed_on: '2026-02-01', unit_signed_on: '2026-02-03', unit_signed_by: 'Mona Lie' },
  ...{ review_on: '2027-02-03', until_on: '2027-06-01', ...given },
})
async function signed(given: Given = {}) {
  const row = agreement(given)
  expect(await into('agreement', row)).toBe(1)
  return row as { id: string; unit_kind_id: string }
}
const use = (of: { id: string; unit_kind_id: string }, given: Given = {}) =>
  into('agreement_use', {
    ...{ stay_id: uuidv7(), agreement_id: of.id, person_id: personId, unit_kind_id: of.unit_kind_id, ...terms },
    ...{
      in_force: '[2026-02-03,2027-06-01)',
      stays_most: 2,
      nights_most: 8,
      arrive_on: '2026-11-20',
      depart_on: '2026-11-25',
    },
    ...{
      last_ended_on: '2026-11-06',
      stays_before: 1,
      nights_before: 3,
      initiated_by: 'person',
      created_at: '2026-11-20',
    },
    ...given,
  })

test('a stay on an agreement keeps to its terms, whatever the verb had counted', async () => {
  const of = await signed()
  expect(await use(of)).toBe(1)
  expect(await use(of, { initiated_by: 'professional' })).toBe('23514 agreement_use_voluntary')
  expect(await use(of, { depart_on: '2026-11-26' })).toBe('23514 agreement_use_nights')
  expect(await use(of, { last_ended_on: '2026-11-07' })).toBe('23514 agreement_use_rest')
  expect(await use(of, { stays_before: 2 })).toBe('23514 agreement_use_stays_of_year')
  expect(await use(of, { nights_before: 4 })).toBe('23514 agreement_use_nights_of_year')
  // Nights after New Year are the next year's.
  const overNewYear = { arrive_on: '2026-12-30', depart_on: '2027-01-03', last_ended_on: null, nights_before: 6 }
  expect(await use(of, overNewYear)).toBe(1)
})

test('nobody uses terms that were not agreed, nor somebody else’s agreement', async () => {
  const of = await signed()
  expect(await use(of, { nights_max: 9, depart_on: '2026-11-28', nights_before: 0 })).toBe('23503 agreement_use_terms')
  expect(await use(of, { rest_days: 0 })).toBe('23503 agreement_use_terms')
  expect(await use(of, { stays_most: 366 })).toBe('23503 agreement_use_terms')
  expect(await use(of, { person_id: uuidv7() })).toBe('23503 agreement_use_terms')
  expect(await use(of, { unit_kind_id: uuidv7() })).toBe('23503 agreement_use_terms')
  // What was signed cannot be written over.
  for (const column of ['nights_max', 'rest_days', 'stays_per_year', 'nights_per_year', 'person_id', 'duties'])
    expect(await change(of.id, { [column]: null }), column).toBe('42501')
})

test('outside of its days an agreement gives no bed, and whoever came before it was suspended stays', async () => {
  const of = await signed()
  const day = (arrive: string, depart: string, force = '[2026-02-03,2027-06-01)') =>
    use(of, {
      arrive_on: arrive,
      depart_on: depart,
      in_force: force,
      last_ended_on: null,
      stays_before: 0,
      nights_before: 0,
    })
  expect(await day('2026-02-02', '2026-02-04')).toBe('42501')
  expect(await day('2027-06-01', '2027-06-02')).toBe('42501')
  expect(await day('2026-11-20', '2026-11-22')).toBe(1)
  const stopped = { suspended_on: '2026-11-21', suspended_reason: 'Rus i huset', complaint_right_told: true }
  expect(await change(of.id, stopped)).toBe(1)
  expect(await day('2026-11-22', '2026-11-24')).toBe('23503 agreement_use_terms')
  expect(await day('2026-11-22', '2026-11-24', '[2026-02-03,2026-11-21)')).toBe('42501')
  expect(await change(of.id, { suspended_on: null, suspended_reason: null })).toBe(1)
  expect(await day('2026-11-22', '2026-11-24')).toBe(1)
  const unsigned = await signed({ unit_signed_on: null, unit_signed_by: null })
  expect(await use(unsigned, { in_force: 'empty' })).toBe('42501')
  expect(await use(unsigned)).toBe('23503 agreement_use_terms')
})

test('a right is not taken without a reason and the right to complain; the person needs neither', async () => {
  const { id } = await signed()
  expect(await change(id, { suspended_on: '2026-11-20' })).toBe('23514 agreement_suspended')
  expect(await change(id, { suspended_on: '2026-11-20', suspended_reason: 'Rus i huset' })).toBe(
    '23514 agreement_suspended',
  )
  expect(await change(id, { ended_on: '2026-11-20', ended_by: 'unit' })).toBe('23514 agreement_ended_by_unit')
  expect(await change(id, { ended_on: '2026-11-20' })).toBe('23514 agreement_ended')
  expect(await change(id, { ended_on: '2026-11-20', ended_by: 'person' })).toBe(1)
  expect(await as3105(`delete from agreement where id = $1`, { id })).toBe('42501')
})

test('one agreement a person and kind at a time', async () => {
  const kind = uuidv7()
  const { id } = await signed({ unit_kind_id: kind })
  const second = () => into('agreement', agreement({ unit_kind_id: kind, drafted_on: '2026-11-20' }))
  expect(await second()).toBe('23P01 one_agreement_a_kind')
  expect(await change(id, { ended_on: '2026-11-20', ended_by: 'person' })).toBe(1)
  expect(await second()).toBe(1)
})
