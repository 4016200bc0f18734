import { createHash } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transaction } from '../src/tenancy.ts'
import { type TestDatabase, testDatabase } from './database.ts'

// Below every verb: what a bug might write about who is told of a thread, and how.
type Given = Record<string, string | string[] | Date | number | null>
const both = ['m_3105', 'h_dps_fjordbyen']
const until = new Date('2099-01-01T00:00:00Z')
const sides = { municipality_role: 'm_3105', specialist_role: 'h_dps_fjordbyen' }
const tenants = {
  ours: { role: 'm_3105', schema: 'm_3105' },
  theirs: { role: 'h_dps_fjordbyen', schema: null },
  other: { role: 'm_3101', schema: 'm_3101' },
}

let database: TestDatabase
let accountId: string
beforeAll(async () => {
  database = await testDatabase()
  accountId = uuidv7()
  await database.admin`insert into platform.account (id, email, name, password_hash, created_at)
    values (${accountId}, ${`${accountId}@test.invalid`}, 'Test', 'none', now())`
})
afterAll(() => database.drop())

/** How many rows, or what the database said no with. */
const as = (who: keyof typeof tenants, statement: string, row: Given = {}) =>
  transaction(database.pool, tenants[who], async ({ sql }) => {
    const fill = Object.keys(row).length > 0 ? sql`${sql.unsafe(statement)} ${sql(row)}` : sql.unsafe(statement)
    return (await fill).count
  }).catch(({ code, constraint_name: name }: { code: string; constraint_name?: string }) =>
    `${code} ${name ?? ''}`.trim(),
  )

const thread = async () => {
  const id = uuidv7()
  const row = { id, owner_role: 'm_3105', ...sides, subject_id: uuidv7(), reference: 'ABC123', opened_at: new Date() }
  expect(await as('ours', 'insert into pool.admission', { ...row, readable_by: both, readable_until: until })).toBe(1)
  return id
}
const notice = (admissionId: string, change: Given = {}): Given => ({
  ...{ id: uuidv7(), owner_role: 'm_3105', organisation_role: 'h_dps_fjordbyen', admission_id: admissionId, ...sides },
  ...{ kind: 'opened', occasion: 1, at: new Date(), readable_by: both, readable_until: until },
  ...change,
})
const add = 'insert into pool.notice'
const seen = (id: string) => `select 1 from pool.notice where admission_id = '${id}'`

test('a notice is read by the side that is told and by nobody else, not by the one that wrote it', async () => {
  const id = await thread()
  expect(await as('ours', add, notice(id))).toBe(1)
  expect([await as('theirs', seen(id)), await as('ours', seen(id)), await as('other', seen(id))]).toEqual([1, 0, 0])
})

test('the same occasion is told once', async () => {
  const id = await thread()
  expect(await as('ours', add, notice(id))).toBe(1)
  expect(await as('ours', add, notice(id))).toBe('23505 notice_once')
  expect(await as('ours', add, notice(id, { occasion: 2 }))).toBe(1)
})

test('nobody outside the thread is told of it or tells, and it is shown to no more than the thread is', async () => {
  const id = await thread()
  expect(await as('ours', add, notice(id, { organisation_role: 'm_3101' }))).toBe('23514 notice_about')
  expect(await as('other', add, notice(id, { owner_role: 'm_3101' }))).toBe('23514 notice_about')
  expect(await as('other', add, notice(id))).toBe('42501')
  const wider = { readable_by: [...both, 'm_3101'] }
  expect(await as('ours', add, notice(id, wider))).toBe('23503 notice_readers')
  expect(await as('ours', add, notice(id, { readable_until: new Date('2100-01-01T00:00:00Z') }))).toBe(
    '23503 notice_readers',
  )
  expect(await as('ours', add, notice(id, { municipality_role: null }))).toBe('23514 notice_about')
  expect(await as('ours', add, notice(id, { kind: 'Ola er innlagt' }))).toMatch(/^23514/)
})

test('a thread that is closed to a side takes its notices back in the same statement', async () => {
  const id = await thread()
  await as('ours', add, notice(id))
  expect(await as('ours', `update pool.admission set readable_by = '{m_3105}' where id = '${id}'`)).toBe(1)
  expect(await as('theirs', seen(id))).toBe(0)
  expect(await as('theirs', `update pool.notice set told_at = now() where admission_id = '${id}'`)).toBe(0)
})

test('a reminder of a consent is its owner’s alone', async () => {
  const own = {
    ...notice(''),
    admission_id: null,
    municipality_role: null,
    specialist_role: null,
    consent_id: uuidv7(),
  }
  const mine = { ...own, organisation_role: 'm_3105', kind: 'consent_ending', readable_by: ['m_3105'] }
  expect(await as('ours', add, mine)).toBe(1)
  expect(await as('ours', add, { ...mine, id: uuidv7(), organisation_role: 'm_3101' })).toBe('23514 notice_about')
  expect(await as('ours', add, { ...mine, id: uuidv7(), readable_by: both })).toBe('23514 notice_about')
})

test('an e-mail has one end, one that is sent has been tried, and one waits for an account at a time', async () => {
  const mail = (change: Given = {}): Given => ({
    ...{ id: uuidv7(), organisation_role: 'm_3105', account_id: uuidv7(), made_at: new Date(), due_at: new Date() },
    ...change,
  })
  const put = (row: Given) => as('ours', 'insert into pool.notice_mail', row)
  const first = mail()
  expect(await put(first)).toBe(1)
  expect(await put(mail({ account_id: first.account_id ?? null }))).toBe('23505 notice_mail_untried')
  expect(await put(mail({ sent_at: new Date() }))).toBe('23514 notice_mail_tried')
  const ends = { sent_at: new Date(), dropped_at: new Date(), attempts: 1 }
  expect(await put(mail(ends))).toBe('23514 notice_mail_one_end')
  expect(await put(mail({ organisation_role: 'm_3101' }))).toBe('42501')
})

test('a calendar’s address is a hash that is nobody else’s, and an account has one at a time in an organisation', async () => {
  const feed = (token: string, change: Given = {}): Given => ({
    ...{ id: uuidv7(), account_id: accountId, organisation_role: 'm_3105', made_at: new Date() },
    ...{ token_hash: createHash('sha256').update(token).digest('hex'), ...change },
  })
  const put = (row: Given, who: keyof typeof tenants = 'ours') => as(who, 'insert into platform.calendar_feed', row)
  expect(await put(feed('one'))).toBe(1)
  expect(await put(feed('two'))).toBe('23505 calendar_feed_one')
  expect(await put(feed('one', { organisation_role: 'h_dps_fjordbyen' }), 'theirs')).toBe(
    '23505 calendar_feed_token_hash_key',
  )
  expect(await put(feed('three', { token_hash: 'three', revoked_at: new Date() }))).toBe(
    '23514 calendar_feed_token_hash_check',
  )
  expect(await as('ours', 'select token_hash from platform.calendar_feed')).toBe('42501')
})

test('wishes are ones that can be kept', async () => {
  const wish = (change: Given): Given => ({ account_id: accountId, organisation_role: 'm_3105', ...change })
  const put = (change: Given) => as('ours', 'insert into platform.notice_wish', wish(change))
  expect(await put({ mail: 'always' })).toMatch(/^23514/)
  expect(await put({ daily_at: '25:00' })).toMatch(/^23514/)
  expect(await put({ quiet_from: '22:00' })).toBe('23514 notice_wish_quiet')
  expect(await put({ quiet_from: '22:00', quiet_to: '22:00' })).toBe('23514 notice_wish_quiet')
  expect(await put({ quiet_from: '22:00', quiet_to: '07:00' })).toBe(1)
})
