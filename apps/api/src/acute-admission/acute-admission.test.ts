import { asLocalDate } from '@samplass/domain/nights'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { makePersonWorld, type PersonWorld } from '../../test/person-builders.ts'
import { threadsWith } from '../../test/thread-builders.ts'
import type { Caller } from '../../test/world.ts'

let w: PersonWorld
let team: Caller
beforeAll(async () => {
  w = await makePersonWorld()
  team = await w.world.as('3105', ['team_member'], { name: 'Kari Team' })
})
afterAll(() => w.world.drop())

const told = (personId: string, day: string) =>
  team.acuteAdmission.registerAcute({
    personId,
    admittedOn: asLocalDate(day),
    kind: 'mental_health',
    source: 'hospital',
    reason: 'lack_of_housing',
    words: '',
  })
const listed = async (times: number, months = 12, by = team) =>
  (await by.acuteAdmission.listRepeated({ times, months })).rows
const nameOf = (row: Awaited<ReturnType<typeof listed>>[number]) =>
  row.whose.kind === 'full' ? row.whose.name : row.whose.kind

test('who has been admitted as often as the reader asks stands on the list, counted from everything that is known', async () => {
  const dps = await threadsWith(w)
  const { personId, admissionId, at } = await dps.opened('Ofte')
  const ready = await dps.confirmed(at)
  await dps.liaison.plannedAdmission.convertToAcute({ ...ready, whatFailed: 'Plassen kom for sent.' })
  await told(personId, '2026-06-02')
  expect((await listed(3)).map(nameOf)).not.toContain('Ofte Fjellheim')
  const third = await told(personId, '2026-09-12')
  expect(await codeOf(told(personId, '2026-09-12'))).toMatch('ACUTE_ALREADY_TOLD')
  const [row] = (await listed(3)).filter((one) => nameOf(one) === 'Ofte Fjellheim')
  expect(row).toMatchObject({ times: 3, lastOn: '2026-11-20', plan: false, agreement: false, admissionId: null })
  expect((await listed(3, 3)).map(nameOf)).not.toContain('Ofte Fjellheim')
  expect((await listed(2, 3)).map(nameOf)).toContain('Ofte Fjellheim')
  await team.acuteAdmission.takeBackAcute(third)
  expect((await listed(3)).map(nameOf)).not.toContain('Ofte Fjellheim')
  expect(admissionId).not.toBe('')
})

test('a list with names is a look-up, and somebody whom the reader may not know is nobody on it', async () => {
  const hidden = await w.register('Skjult', 'Vik', { addressProtection: 'strictly_confidential' }, w.leader)
  const told = { personId: hidden, kind: 'unknown', source: 'person', reason: 'unknown', words: '' } as const
  const admittedOn = asLocalDate('2026-10-01')
  expect(await codeOf(team.acuteAdmission.registerAcute({ ...told, admittedOn }))).toMatch('PERSON_PROTECTED')
  await w.leader.acuteAdmission.registerAcute({ ...told, admittedOn })
  const rows = await listed(1)
  expect(JSON.stringify(rows)).not.toContain('Skjult')
  expect(rows).toContainEqual(expect.objectContaining({ whose: { kind: 'restricted' }, times: null, lastOn: null }))
  expect((await listed(1, 12, w.leader)).map(nameOf)).toContain('Skjult Vik')
  const looks = await w.world.verb(
    '3105',
    ({ tx }) => tx.sql<{ facts: { hits: string[] } }[]>`
    select facts from access_log where purpose = 'repeated_acute' and account_name = 'Kari Team' order by at desc, id desc limit 1`,
  )
  expect(looks[0]?.facts.hits).not.toContain(hidden)
  expect(looks).toHaveLength(1)
})

test('it is the municipality’s own: another municipality sees its own, a service has no such list', async () => {
  const halden = await w.world.as('3101', ['team_member'])
  expect(await listed(1, 36, halden)).toEqual([])
  const dps = await w.world.as('dps-fjordbyen', ['liaison'])
  expect(await codeOf(listed(1, 36, dps))).toMatch('NOT_PERMITTED')
  const nowhere = await w.world.as('3105', ['team_member'], { whole: false, houseIds: [] })
  expect(await listed(1, 36, nowhere)).toEqual([])
})
