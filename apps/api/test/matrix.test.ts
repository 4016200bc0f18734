import { permissionsOf, type Role } from '@samplass/domain/access/roles'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { allRoles, callerOver } from './http-caller.ts'
import { type IdOf, inputFor, type Procedure, procedures } from './inputs.ts'
import { digestOf, nowhere, realIds } from './matrix-ids.ts'
import { makeLivedInWorld } from './matrix-world.ts'

/**
 * Every procedure that the router has, tried by those who must not reach 3105's things. Inputs are made from the schemas, ids
 * are those of real rows found by the field's name, so that a new procedure is tried without a line here.
 */
let built: Awaited<ReturnType<typeof makeLivedInWorld>>
let http: ReturnType<typeof callerOver>
let real: IdOf
let alsoReal: IdOf
const missing = nowhere()
const idFields = new Set<string>()
// Every procedure three times, each with its own request.
vi.setConfig({ testTimeout: 180_000 })
beforeAll(async () => {
  built = await makeLivedInWorld()
  http = callerOver(built.world)
  const ids = await realIds(built, built.here.stayId)
  for (const procedure of procedures)
    for (const all of [false, true])
      inputFor(
        procedure,
        (field) => {
          idFields.add(field)
          return missing(field)
        },
        all,
      )
  real = await ids('first', idFields)
  alsoReal = await ids('last', idFields)
})
afterAll(() => built.world.drop())

/** What could tell the caller something, with the ids that were sent taken out. */
const asSent = (answer: { status: number; text: string }, idOf: IdOf) => {
  let text = answer.text
  for (const field of idFields) text = text.replaceAll(idOf(field), '<id>')
  return `${answer.status} ${text}`
}

type Given = {
  /** Words of the pool that they must not meet either. */
  pool?: boolean

  slug: string
  roles: Role[]
  scope?: { houseIds: string[] }
  only?: (procedure: Procedure, input: string) => boolean
}

/** Calls everything twice, with ids of real rows and with ids of nothing, and says where the answers differ by a byte. */
async function tell({ slug, roles, scope, pool = true, only = () => true }: Given) {
  const { world } = built
  const tellingApart: string[] = []
  const leaking: string[] = []
  const broken: string[] = []
  const foreign = [...(await foreignWords()), ...(pool ? await wordsOfThePool() : [])]
  let tried = 0
  for (const procedure of procedures) {
    for (const [all, existing] of [
      [false, real],
      [true, real],
      [true, alsoReal],
    ] as const) {
      const inputs = [inputFor(procedure, existing, all), inputFor(procedure, missing, all)]
      if (!only(procedure, JSON.stringify(inputs[0] ?? ''))) continue
      const answers: string[] = []
      for (const [index, input] of inputs.entries()) {
        const { sessionId } = await world.signIn(slug, roles, { name: 'Utenfor', ...scope })
        const answer = await http.call(slug, sessionId, procedure, input)
        if (answer.status >= 500) broken.push(`${procedure.path} ${answer.text.slice(0, 200)}`)
        answers.push(asSent(answer, index === 0 ? existing : missing))
        const word = foreign.find((one) => answer.text.includes(one) && !JSON.stringify(input ?? '').includes(one))
        if (word) leaking.push(`${procedure.path}: ${word}`)
      }
      tried++
      // Without an id there is nothing to tell apart, and the first call may have done what the second then meets.
      const asksForOne = JSON.stringify(inputs[0]) !== JSON.stringify(inputs[1])
      if (asksForOne && answers[0] !== answers[1])
        tellingApart.push(`${procedure.path}\n  ${answers.join('\n  ').slice(0, 400)}`)
    }
  }
  return { tried, tellingApart, leaking: [...new Set(leaking)], broken }
}

/** Ids of everything of 3105's that is nobody else's to see, and what stands in its records of people. */
async function foreignWords(): Promise<string[]> {
  const { admin } = built.world
  const rows = await admin<{ word: string }[]>`
    select id::text as word from m_3105.person
    union all select id::text from m_3105.eligibility_meeting union all select id::text from m_3105.known_user
    union all select id::text from m_3105.contact union all select id::text from m_3105.consent
    union all select reference from pool.stay where owner_role = 'm_3105' and house_role = 'm_3105'`
  return [...rows.map(({ word }) => word), 'Lillevik', 'Ørnen', 'Knuste', 'Ville bare snakke']
}
async function wordsOfThePool(): Promise<string[]> {
  const rows = await built.world.admin<{ word: string }[]>`
    select id::text as word from pool.house where owner_role = 'm_3105' union all select id::text from pool.bed where owner_role = 'm_3105'
    union all select id::text from pool.occupancy where owner_role = 'm_3105'`
  return [...rows.map(({ word }) => word), 'Fyrlykta', 'Leilighet A']
}

test('the matrix has real rows behind its ids, and inputs that every schema takes', () => {
  expect(procedures.length).toBeGreaterThan(75)
  expect(procedures.filter(({ permission }) => permission === '')).toEqual([])
  const unknown = [...idFields].filter((field) => field !== 'stayId' && real(field) === built.here.stayId)
  expect(unknown.length / idFields.size, `no row for ${unknown.join(', ')}`).toBeLessThan(0.25)
})

test('another municipality, outside the cooperation: nothing of 3105 is there, byte for byte, and nothing changes', async () => {
  const before = await digestOf(built.world)
  const { tried, ...found } = await tell({ slug: '3203', roles: allRoles })
  expect(found).toEqual({ tellingApart: [], leaking: [], broken: [] })
  expect(tried).toBe(procedures.length * 3)
  expect(await digestOf(built.world)).toBe(before)
})

test('a specialist service: nothing of 3105 is there, byte for byte, and nothing changes', async () => {
  const before = await digestOf(built.world)
  const found = await tell({ slug: 'dps-fjordbyen', roles: ['liaison', 'tenant_administrator'] })
  expect(found).toMatchObject({ tellingApart: [], leaking: [], broken: [] })
  expect(await digestOf(built.world)).toBe(before)
})

/** What a member of the same cooperation does see: houses, beds, and that they are taken. */
const shared = ['houseId', 'unitKindId', 'bedId', 'occupancyId', 'turnaroundId', 'cooperationId']

test('a member of the same cooperation: no person, stay or talk of 3105 is there, byte for byte, and nothing changes', async () => {
  const before = await digestOf(built.world)
  const found = await tell({
    slug: '3103',
    pool: false,
    roles: allRoles,
    only: (_, input) => !shared.some((field) => input.includes(real(field)) || input.includes(alsoReal(field))),
  })
  expect(found).toMatchObject({ tellingApart: [], leaking: [], broken: [] })
  expect(await digestOf(built.world)).toBe(before)
})

test('a member of the same cooperation, with the ids of what it does see: nobody of 3105 is told of, and nothing changes', async () => {
  const before = await digestOf(built.world)
  const found = await tell({
    slug: '3103',
    pool: false,
    roles: allRoles,
    only: (_, input) => shared.some((field) => input.includes(real(field)) || input.includes(alsoReal(field))),
  })
  expect(found.tried).toBeGreaterThan(20)
  expect(found).toMatchObject({ leaking: [], broken: [] })
  expect(await digestOf(built.world)).toBe(before)
})

test("one's own people without the permission: every procedure says so, before it looks at anything", async () => {
  const { world } = built
  const before = await digestOf(world)
  const wrong: string[] = []
  for (const procedure of procedures.filter(({ permission }) => permission !== 'anyone')) {
    const roles = allRoles.filter((role) => !permissionsOf([role]).has(procedure.permission as never))
    const answers: string[] = []
    for (const idOf of [real, missing]) {
      const { sessionId } = await world.signIn('3105', roles, { name: 'Uten rett' })
      answers.push(asSent(await http.call('3105', sessionId, procedure, inputFor(procedure, idOf)), idOf))
    }
    if (answers[0] !== answers[1] || !answers[0]?.startsWith('403 ') || !answers[0].includes('NOT_PERMITTED'))
      wrong.push(`${procedure.path} ${answers.join(' / ').slice(0, 300)}`)
  }
  expect(wrong).toEqual([])
  expect(await digestOf(world)).toBe(before)
})

test("one's own people with an empty scope: no house, no person and no stay is there, byte for byte, and nothing changes", async () => {
  const before = await digestOf(built.world)
  // Who is a member and what was done are the organisation's, not a house's: they need no house in scope.
  const ofTheOrganisation = /^(access|audit|cooperation)\./
  const only = ({ path }: Procedure) => !ofTheOrganisation.test(path)
  const found = await tell({ slug: '3105', roles: allRoles, scope: { houseIds: [] }, only })
  expect(found).toMatchObject({ tellingApart: [], leaking: [], broken: [] })
  expect(await digestOf(built.world)).toBe(before)
})

test('whoever has no session, or is a member of nothing here, learns nothing, whatever is asked', async () => {
  const { sessionId } = await built.world.signIn('3203', allRoles, { name: 'Utenfor' })
  for (const session of ['no-such-session', sessionId]) {
    const answers = new Set<string>()
    for (const procedure of procedures)
      for (const idOf of [real, missing])
        answers.add(asSent(await http.call('3105', session, procedure, inputFor(procedure, idOf)), idOf))
    expect([...answers]).toHaveLength(1)
  }
  const unknown = await http.call('9999', sessionId, { path: 'stay.get' }, { stayId: built.here.stayId })
  expect(await http.call('3105', sessionId, { path: 'stay.get' }, { stayId: built.here.stayId })).toEqual(unknown)
})
