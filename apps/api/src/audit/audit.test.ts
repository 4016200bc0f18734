import { permissionsOf, roles } from '@samplass/domain/access/roles'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../test/world.ts'
import { appRouter } from '../router.ts'
import { audit, logAccess } from './write.ts'

let world: World
const people = { seen: uuidv7(), unseen: uuidv7(), hidden: uuidv7() }
beforeAll(async () => {
  world = await makeWorld({ now: '2026-11-18T12:00:00Z' })
  const add = (id: string, name: string, protection: string) => world.admin`
    insert into m_3105.person (id, given_name, family_name, name_folded, pool_key, address_protection, created_at)
    values (${id}, ${name}, 'Test', ${name.toLowerCase()}, ${Buffer.from(id)}, ${protection}, '2026-01-01T00:00:00Z')`
  await add(people.seen, 'Sett', 'ungraded')
  await add(people.unseen, 'Usett', 'ungraded')
  await add(people.hidden, 'Hemmelig', 'strictly_confidential')
  await world.admin`insert into m_3105.person_stay (stay_id, person_id, capacity, created_at)
    values (${uuidv7()}, ${people.seen}, 'guest', '2026-11-10T12:00:00Z')`
  await world.verb('3105', async (verb) => {
    for (const personId of Object.values(people)) logAccess(verb, { act: 'open', personId, purpose: 'person_phones' })
    logAccess(verb, { act: 'search', purpose: 'person_phones' })
    audit(verb, 'stay.ended', people.seen, { nights: 3 })
  })
})
afterAll(() => world.drop())

test('every procedure says who may call it, and each permission it names is held by some role', () => {
  const held = permissionsOf(roles)
  const procedures = Object.entries(appRouter._def.procedures) as unknown as [
    string,
    { _def: { meta?: { permission?: string } } },
  ][]
  expect(procedures.length).toBeGreaterThan(10)
  for (const [path, procedure] of procedures) {
    const permission = procedure._def.meta?.permission
    expect(permission, `${path} does not say who may call it`).toBeTypeOf('string')
    if (permission !== 'anyone') expect(held.has(permission as never), `${path}: nobody has ${permission}`).toBe(true)
  }
})

test('the privacy officer finds who looked at whom and why; a protected name stays hidden; the look itself is logged', async () => {
  const officer = await world.as('3105', ['privacy_officer'], { name: 'Per Vern' })
  const { rows } = await officer.audit.listLookUps({ limit: 50, fromOn: '2026-11-18', toOn: '2026-11-18', act: 'open' })
  expect(new Set(rows.map(({ person }) => JSON.stringify(person)))).toEqual(
    new Set(['{"kind":"named","name":"Sett Test"}', '{"kind":"named","name":"Usett Test"}', '{"kind":"restricted"}']),
  )
  expect(JSON.stringify(rows)).not.toContain('Hemmelig')
  const again = await officer.audit.listLookUps({ limit: 50, actor: 'per vern' })
  expect(again.rows[0]).toMatchObject({ act: 'list', purpose: 'privacy_review', person: { kind: 'several' } })
  expect((await officer.audit.listLookUps({ limit: 50, personId: people.seen })).rows).toHaveLength(1)
  expect((await officer.audit.listLookUps({ limit: 50, toOn: '2026-11-17' })).rows).toHaveLength(0)
})

test('the weekly check lists the look-ups that no stay, queue, meeting or contact explains, and each is answered once', async () => {
  const officer = await world.as('3105', ['privacy_officer'])
  const { rows, lookUps } = await officer.audit.listUnexplained({ mondayOn: '2026-11-16' })
  expect(lookUps).toBe(3)
  expect(rows.map(({ personId }) => personId).sort()).toEqual([people.unseen, people.hidden].sort())
  const [first] = rows
  const answer = { accessId: first?.id as string, outcome: 'explained' as const, note: 'Ringte til feil kommune' }
  await officer.audit.reviewLookUp(answer)
  await expect(officer.audit.reviewLookUp(answer)).rejects.toThrow('VERSION_STALE')
  await expect(officer.audit.reviewLookUp({ ...answer, accessId: uuidv7() })).rejects.toThrow('NOT_FOUND')
  const after = await officer.audit.listUnexplained({ mondayOn: '2026-11-16' })
  expect(after.rows.find(({ id }) => id === first?.id)).toMatchObject({
    outcome: 'explained',
    note: 'Ringte til feil kommune',
  })
  expect((await officer.audit.listUnexplained({ mondayOn: '2026-11-09' })).rows).toHaveLength(0)
})

test('a wish to open a protected person opens nothing, and stands in the weekly check with its words', async () => {
  const worker = await world.as('3105', ['night_worker'])
  const words = 'Ringer og vil ha plass i natt'
  expect(await worker.person.askAccess({ personId: people.hidden, words })).toEqual({ asked: true })
  expect((await worker.person.get({ personId: people.hidden })).person.kind).toBe('restricted')
  await expect(worker.person.askAccess({ personId: people.unseen, words })).rejects.toThrow('NOT_FOUND')
  await expect(worker.person.askAccessToGuest({ stayId: uuidv7(), words })).rejects.toThrow('NOT_FOUND')
  const officer = await world.as('3105', ['privacy_officer'])
  const { rows } = await officer.audit.listUnexplained({ mondayOn: '2026-11-16' })
  expect(rows.filter(({ asked }) => asked)).toMatchObject([{ act: 'refused', words, person: { kind: 'restricted' } }])
})

test('the trail is searched by act, slice, time, actor and subject, and is read page by page', async () => {
  const officer = await world.as('3105', ['privacy_officer'])
  await world.verb('3105', async (verb) => {
    for (let at = 0; at < 5; at++) audit(verb, 'stay.extended', people.unseen)
  })
  const acts = async (input: object) =>
    (await officer.audit.listAudit({ limit: 50, ...input })).rows.map(({ act }) => act)
  expect(await acts({ act: 'stay.ended' })).toEqual(['stay.ended'])
  expect(new Set(await acts({ act: 'stay' }))).toEqual(new Set(['stay.ended', 'stay.extended']))
  expect(await acts({ act: 'st' })).toEqual([])
  expect(await acts({ subjectId: people.seen })).toEqual(['stay.ended'])
  expect(await acts({ actor: '%' })).toEqual([])
  expect(await acts({ actor: 'samplass', toOn: '2026-11-17' })).toEqual([])
  const seen: string[] = []
  for (let before: string | undefined; ; ) {
    const page = await officer.audit.listAudit({ limit: 2, act: 'stay', before })
    seen.push(...page.rows.map(({ id }) => id))
    before = page.rows.at(-1)?.id
    if (!page.more) break
  }
  expect(new Set(seen).size).toBe(6)
})

test('another organisation’s privacy officer sees none of it, and others in the same house are told no', async () => {
  const moss = await world.as('3103', ['privacy_officer'])
  expect(
    (await moss.audit.listLookUps({ limit: 50 })).rows.filter(({ purpose }) => purpose !== 'privacy_review'),
  ).toEqual([])
  expect((await moss.audit.listAudit({ limit: 50, act: 'stay' })).rows).toEqual([])
  const worker = await world.as('3105', ['night_worker', 'tenant_administrator'])
  await expect(worker.audit.listLookUps({ limit: 50 })).rejects.toThrow('NOT_PERMITTED')
})
