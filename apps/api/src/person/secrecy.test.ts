import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerOf } from '../../test/code-of.ts'
import { claimOf } from '../../test/guest.ts'
import { makePersonWorld, metOf, type PersonWorld, personOf } from '../../test/person-builders.ts'

let w: PersonWorld
const numbers: string[] = []
const names = /Zakarias|Qvistgaard|Wilhelmine|Zetterlund|99887766|Nøttestien/
beforeAll(async () => {
  w = await makePersonWorld()
  numbers.push(w.number({ year: 1981 }), w.number({ year: 1982 }, 'dnr'), w.number({ year: 1983 }))
})
afterAll(() => w.world.drop())

/** Every row of every table of the product, as text; bytes as hex. */
async function dump(): Promise<Map<string, string>> {
  const { admin } = w.world
  const tables = await admin<{ schema: string; name: string }[]>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`
  const texts = new Map<string, string>()
  for (const { schema, name } of tables) {
    const rows = await admin<{ row: string }[]>`select to_jsonb(t)::text as row from ${admin(schema)}.${admin(name)} t`
    texts.set(`${schema}.${name}`, rows.map(({ row }) => row).join('\n'))
  }
  return texts
}

test('after a whole life of a record no number stands readable anywhere, and no name outside the municipality’s own tables', async () => {
  const [first, second, third] = numbers as [string, string, string]
  const phone = '99 88 77 66'
  const zakarias = personOf('Zakarias', 'Qvistgaard', {
    number: first,
    phone,
    address: 'Nøttestien 1',
    fixedAbode: true,
  })
  const { personId } = await w.worker.person.register(zakarias)
  await w.worker.person.register(personOf('Wilhelmine', 'Zetterlund', { number: third }))
  await answerOf(w.worker.person.register(zakarias))
  for (const text of [first, `${first.slice(0, 6)} ${first.slice(6)}`, 'qvistgaard', 'zetterlnud', phone])
    await w.worker.person.search({ text })
  await w.worker.person.similarPersons({ givenName: 'Zakarias', familyName: 'Qvistgaard', birthYear: 1981, phone })
  const reason = { purpose: 'take_in' as const, words: null }
  await w.worker.person.get({ personId, purpose: reason })
  await w.worker.person.revealNumber({ personId, purpose: reason })
  const heldAt = new Date(w.world.now().getTime() - 3_600_000).toISOString()
  const planned = await w.worker.person.planMeeting({
    personId,
    unitKindId: w.pool.fyrlykta.kinds[0]?.id as string,
    plannedAt: heldAt,
  })
  await w.worker.person.recordMeeting({ ...metOf(planned), heldAt })
  await w.worker.bedPool.claimBed(claimOf(personId, w.pool.fyrlykta.bed('Plass 1'), { message: 'Kommer med drosje.' }))
  await w.worker.person.change({ personId, version: 1, ...zakarias, number: second })
  await w.leader.person.listAccess({ personId, limit: 50 })
  const { contactId } = await w.worker.contact.log(talk)
  await w.worker.contact.link({ contactId, personId, givenHow: 'oral', purpose: 'Vil at huset skal huske samtalen' })
  await w.worker.contact.list({ limit: 50 })

  const tables = await dump()
  const hex = (text: string) => Buffer.from(text, 'utf8').toString('hex')
  expect(tables.get('m_3105.person'), 'the dump reads the tables').toMatch(/Zakarias/)
  for (const [table, rows] of tables) {
    for (const number of numbers) {
      for (const spelling of [
        number,
        `${number.slice(0, 6)} ${number.slice(6)}`,
        hex(number),
        Buffer.from(number).toString('base64'),
      ]) {
        expect(rows, `${table} holds a number`).not.toContain(spelling)
      }
    }
    if (table !== 'm_3105.person') expect(rows, `${table} holds a name`).not.toMatch(names)
  }
})

const talk = {
  houseId: null,
  occurredAt: null,
  channel: 'phone' as const,
  initiatedBy: 'person' as const,
  topic: 'sleep' as const,
  minutes: 10,
  outcome: 'talk' as const,
  handle: null,
  ageBand: 'unknown' as const,
  note: '',
}

test('two seals of one number differ, and the hash that finds it differs between municipalities', async () => {
  const number = w.number({ year: 1984 })
  const halden = await w.world.as('3101', ['night_worker'])
  await w.worker.person.register(personOf('En', 'Person', { number }))
  await halden.person.register(personOf('En', 'Person', { number }))
  const { admin } = w.world
  const [here] =
    await admin`select number_cipher as cipher, number_hash as hash, pool_key as key from m_3105.person where given_name = 'En'`
  const [there] =
    await admin`select number_cipher as cipher, number_hash as hash, pool_key as key from m_3101.person where given_name = 'En'`
  expect(here?.cipher).not.toEqual(there?.cipher)
  expect(here?.hash).not.toEqual(there?.hash)
  expect(here?.key).toEqual(there?.key)
})

test('no organisation can read another’s persons, or anybody’s key in the pool', async () => {
  for (const sql of [
    'select * from m_3105.person',
    'select * from m_3105.access_log',
    'select person_key from pool.occupancy',
    'select person_key from pool.place_request',
  ]) {
    const tried = w.world.verb('3101', (verb) => verb.tx.sql.unsafe(sql) as unknown as Promise<unknown>)
    await expect(tried, sql).rejects.toMatchObject({ code: '42501' })
  }
})

test('the audit trail says which fields changed, and never what they were or are', async () => {
  const entries = await w.audit()
  const changed = entries.find(({ act }) => act === 'person.changed')
  expect(changed?.facts).toEqual({ fields: ['birth_year', 'number'] })
  expect(entries.map(({ act }) => act)).toEqual(
    expect.arrayContaining([
      'person.registered',
      'person.meeting_planned',
      'person.meeting_recorded',
      'contact.logged',
      'contact.linked',
    ]),
  )
  expect(JSON.stringify(entries)).not.toMatch(names)
})

test('whatever a program sends gets an answer, and never a stack', async () => {
  const hostile: unknown[] = [
    '',
    ' ',
    '\0',
    'x'.repeat(5000),
    '‮abc',
    '\ud800',
    "'; drop table person; --",
    '<script>',
    12,
    null,
    [],
    {},
    '1e400',
    '👩‍👧',
  ]
  const { person, contact } = w.worker
  type Any = (input: unknown) => Promise<unknown>
  const good = personOf('God', 'Person')
  for (const value of hostile) {
    for (const field of Object.keys(good)) {
      const answer = await answerOf((person.register as Any)({ ...good, [field]: value }))
      expect(answer, `${field} ${JSON.stringify(value)}`).toMatch(/^ok$|INPUT_NOT_VALID|NUMBER_/)
    }
    for (const field of Object.keys(talk)) {
      const answer = await answerOf((contact.log as Any)({ ...talk, [field]: value }))
      expect(answer, `${field} ${JSON.stringify(value)}`).toMatch(/^ok$|INPUT_NOT_VALID/)
    }
    for (const verb of [
      person.get,
      person.revealNumber,
      person.listAccess,
      person.change,
      person.planMeeting,
      person.recordMeeting,
      person.endKnownUser,
      contact.list,
      contact.link,
    ]) {
      expect(await answerOf((verb as unknown as Any)(value))).toMatch(/INPUT_NOT_VALID/)
    }
  }
})
