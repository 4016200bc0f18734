import { asLocalDate } from '@samplass/domain/nights'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { makePersonWorld, type PersonWorld } from '../../test/person-builders.ts'
import { threadsWith } from '../../test/thread-builders.ts'

const friday = '2026-11-20T20:40:00Z'
const monday = asLocalDate('2026-11-23')
const needs = 'Medisinutdeling to ganger om dagen og nøkkel til leiligheten.'

let w: PersonWorld
let dps: Awaited<ReturnType<typeof threadsWith>>
beforeAll(async () => {
  w = await makePersonWorld(friday)
  dps = await threadsWith(w)
})
beforeEach(() => w.world.setNow(friday))
afterAll(() => w.world.drop())

const readyOf = async (admissionId: string) => {
  const [ours, theirs] = await Promise.all(
    [dps.team, dps.liaison].map((side) => side.plannedAdmission.get({ admissionId })),
  )
  expect(theirs?.ready).toEqual(ours?.ready)
  return ours?.ready ?? null
}
const card = {
  line: { name: 'Vakttelefonen', phone: '99 00 01 20' },
  escalation: { name: 'Lene Dahl', phone: '99000121', accountId: null },
  coordinator: null,
}

test('the service says it, both see the clock and the answer owed within the municipality’s own hours', async () => {
  await w.leader.plannedAdmission.setContactCard({ version: 0, ...card, readyAnswerHours: 6 })
  const { admissionId, at } = await dps.opened('Klar')
  const inside = await dps.admitted(at, 'yes')
  const early = { admissionId, version: inside.version, readyAt: null, needs }
  expect(await codeOf(dps.team.plannedAdmission.tellReady(early))).toMatch('NOT_PERMITTED')
  const told = await dps.liaison.plannedAdmission.tellReady(early)
  expect(await readyOf(admissionId)).toMatchObject({
    needs,
    answerBy: new Date(dps.later(6)),
    answer: null,
    late: false,
  })
  expect(await codeOf(dps.liaison.plannedAdmission.tellReady({ ...early, ...told }))).toMatch('READY_ALREADY_TOLD')
  w.world.setNow(dps.later(7))
  expect(await readyOf(admissionId)).toMatchObject({ late: true })
  const no = { admissionId, version: told.version, answer: 'not_yet' as const, takesOverOn: null, reason: '' }
  expect(await codeOf(dps.team.plannedAdmission.answerReady(no))).toBe('BAD_REQUEST INPUT_NOT_VALID')
  const later = await dps.team.plannedAdmission.answerReady({ ...no, reason: 'Leiligheten vaskes til mandag.' })
  expect(await readyOf(admissionId)).toMatchObject({ late: false, answer: { answer: 'not_yet' } })
  const yes = { ...later, answer: 'takes_over' as const, takesOverOn: monday, reason: '' }
  await dps.team.plannedAdmission.answerReady(yes)
  expect(await readyOf(admissionId)).toMatchObject({ answer: { answer: 'takes_over', takesOverOn: monday } })
  const rows = await dps.liaison.plannedAdmission.list()
  expect(rows.find((row) => row.admissionId === admissionId)?.ready).toMatchObject({ needs })
})

test('taken back: the clock stops, what was said stays, and it can be said again', async () => {
  const { admissionId, at } = await dps.opened('Feil')
  const inside = await dps.admitted(at, 'yes')
  const told = await dps.liaison.plannedAdmission
    .tellReady({ ...inside, ...{ readyAt: null, needs } })
    .catch(() => null)
  expect(told).toBeNull()
  const first = await dps.liaison.plannedAdmission.tellReady({
    admissionId,
    version: inside.version,
    readyAt: null,
    needs,
  })
  const back = await dps.liaison.plannedAdmission.takeBackReady({ ...first, reason: 'Verre i natt.' })
  expect(await readyOf(admissionId)).toBeNull()
  await dps.liaison.plannedAdmission.tellReady({ ...back, readyAt: null, needs })
  const { events } = await dps.team.plannedAdmission.get({ admissionId })
  expect(events.map(({ kind }) => kind).filter((kind) => kind.startsWith('ready'))).toEqual([
    'ready_told',
    'ready_taken_back',
    'ready_told',
  ])
})

test('withdrawn: neither the notice nor its answer is there for the service at its next read', async () => {
  const { admissionId, consentId, at } = await dps.opened('Trukket')
  const inside = await dps.admitted(at, 'yes')
  const told = await dps.liaison.plannedAdmission.tellReady({
    admissionId,
    version: inside.version,
    readyAt: null,
    needs,
  })
  await dps.team.plannedAdmission.answerReady({ ...told, answer: 'not_yet', takesOverOn: null, reason: 'Venter' })
  await w.worker.consent.withdrawConsent({ consentId })
  const left = await w.world.verb(
    'dps-fjordbyen',
    ({ tx }) => tx.sql`select 1 from pool.ready_notice where admission_id = ${admissionId}
      union all select 1 from pool.ready_answer where admission_id = ${admissionId}`,
  )
  expect(left).toHaveLength(0)
})

test('in SQL: the municipality says nobody is ready, the service answers nothing in its name', async () => {
  const { admissionId, at } = await dps.opened('Vegg')
  const inside = await dps.admitted(at, 'yes')
  await dps.liaison.plannedAdmission.tellReady({ admissionId, version: inside.version, readyAt: null, needs })
  const as = (slug: string, text: string) =>
    w.world
      .verb(slug, ({ tx }) => tx.sql.unsafe(text))
      .then(
        ({ count }) => count,
        (error: { code?: string }) => error.code,
      )
  const back = `update pool.ready_notice set taken_back_at = now(), taken_back_by_name = 'x', taken_back_reason = 'x' where admission_id = '${admissionId}'`
  expect(await as('3105', back)).toBe(0)
  const answer = (
    by: string,
  ) => `insert into pool.ready_answer (id, notice_id, admission_id, municipality_role, specialist_role, owner_role,
    answer, reason, answered_at, answered_by_name, readable_by, readable_until)
    select gen_random_uuid(), id, admission_id, municipality_role, specialist_role, ${by}, 'not_yet', 'x', now(), 'x', readable_by, readable_until
    from pool.ready_notice where admission_id = '${admissionId}'`
  expect(await as('dps-fjordbyen', answer('municipality_role'))).toBe('42501')
  expect(await as('dps-fjordbyen', answer('specialist_role'))).toBe('23514')
  expect(await as('3105', answer('municipality_role'))).toBe(1)
})

test('the other side sees who answers, and whom an overdue turn has gone to; one changes only one’s own card', async () => {
  const mine = await dps.liaison.plannedAdmission.getContactCard()
  const line = { name: 'Døgnposten', phone: '99000120' }
  const set = { version: mine.card?.version ?? 0, ...card, line, readyAnswerHours: 24 }
  await dps.liaison.plannedAdmission.setContactCard(set)
  expect(await codeOf(dps.liaison.plannedAdmission.setContactCard(set))).toBe('CONFLICT VERSION_STALE')
  expect(await codeOf(dps.team.plannedAdmission.setContactCard(set))).toMatch('NOT_PERMITTED')
  const { admissionId, at } = await dps.opened('Haster')
  await dps.versions(at, 1)
  expect(await dps.team.plannedAdmission.get({ admissionId })).toMatchObject({
    reach: { name: 'Døgnposten', phone: '+4799000120' },
    escalatedTo: null,
  })
  w.world.setNow(dps.later(25))
  const seen = await dps.team.plannedAdmission.get({ admissionId })
  expect(seen.escalatedTo).toEqual({ name: 'Lene Dahl', phone: '+4799000121' })
  const rows = await w.world.verb(
    '3101',
    ({ tx }) => tx.sql`update platform.contact_card set line_name = 'x' returning 1`,
  )
  expect(rows).toHaveLength(0)
})
