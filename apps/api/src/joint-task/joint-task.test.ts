import { addMonths, asLocalDate, localDateOf, nightsBetween } from '@samplass/domain/nights'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { makePersonWorld, type PersonWorld } from '../../test/person-builders.ts'
import { threadsWith } from '../../test/thread-builders.ts'

const friday = '2026-11-20T20:40:00Z'
const monday = asLocalDate('2026-11-23')
const today = localDateOf(new Date(friday))

let w: PersonWorld
let dps: Awaited<ReturnType<typeof threadsWith>>
let tsb: Awaited<ReturnType<typeof threadsWith>>
beforeAll(async () => {
  w = await makePersonWorld(friday)
  dps = await threadsWith(w)
  tsb = await threadsWith(w, 'tsb-havna')
})
beforeEach(() => w.world.setNow(friday))
afterAll(() => w.world.drop())

const tasksOf = async ({ team, liaison }: typeof dps, admissionId: string) => {
  const [ours, theirs] = await Promise.all([team, liaison].map((side) => side.plannedAdmission.get({ admissionId })))
  expect(theirs?.tasks).toEqual(ours?.tasks)
  return ours?.tasks ?? []
}
const listed = async ({ team, liaison }: typeof dps, admissionId: string) =>
  Promise.all(
    [team, liaison].map(async (side) =>
      (await side.jointTask.listTasks())
        .filter((task) => task.admissionId === admissionId)
        .map(({ kind }) => kind)
        .sort(),
    ),
  )

test('after three rounds both have a meeting on the next working day, and none when they agree', async () => {
  const { admissionId, at } = await dps.opened('Runder')
  const three = await dps.versions(at, 3)
  expect(await tasksOf(dps, admissionId)).toEqual([])
  const four = await dps.versions(three, 4)
  expect(await tasksOf(dps, admissionId)).toMatchObject([{ kind: 'joint_meeting', dueOn: monday, outcome: null }])
  const five = await dps.versions(four, 5)
  expect(await tasksOf(dps, admissionId)).toHaveLength(1)
  expect(await listed(dps, admissionId)).toEqual([['joint_meeting'], ['joint_meeting']])
  await dps.liaison.plannedAdmission.accept(five)
  expect(await tasksOf(dps, admissionId)).toMatchObject([{ outcome: 'fell_away', settledBy: 'DPS Fjordbyen' }])
  expect(await listed(dps, admissionId)).toEqual([[], []])
})

test('an offer that runs out takes its meeting off the list', async () => {
  const { admissionId, at } = await dps.opened('Utløper')
  await dps.versions(at, 4)
  w.world.setNow(dps.later(72))
  expect(await listed(dps, admissionId)).toEqual([[], []])
})

test('nobody is admitted without being asked about a home; no home is a task of both, until it is said to be done (F 16)', async () => {
  const { admissionId, personId, at } = await dps.opened('Hjemløs')
  const ready = await dps.confirmed(at)
  const unasked = { ...ready, admittedAt: null } as Parameters<typeof dps.liaison.plannedAdmission.admit>[0]
  expect(await codeOf(dps.liaison.plannedAdmission.admit(unasked))).toBe('BAD_REQUEST INPUT_NOT_VALID')
  await dps.liaison.plannedAdmission.admit({ ...unasked, hasHome: 'no' })
  const [task] = await tasksOf(dps, admissionId)
  expect(task).toMatchObject({ kind: 'joint_housing', dueOn: monday, overdue: false })
  expect(await listed(dps, admissionId)).toEqual([['joint_housing'], ['joint_housing']])
  const { items } = await dps.team.plan.listRecommendations({ personId, purpose: 'follow_up' })
  const home = items.find(({ item }) => item === 'home_from_admission')
  expect(home).toMatchObject({ answer: 'in_place', by: 'facts' })
  if (!task) return
  const { taskId, version } = task
  const noted = await dps.team.jointTask.noteTask({ taskId, version, words: 'Boligkontoret ser på Storgata 4.' })
  const done = { ...noted, outcome: 'done' as const, reason: '' }
  await dps.liaison.jointTask.settleTask(done)
  expect(await codeOf(dps.team.jointTask.settleTask(done))).toBe('CONFLICT TASK_SETTLED')
  expect(await listed(dps, admissionId)).toEqual([[], []])
  const { events } = await dps.team.plannedAdmission.get({ admissionId })
  expect(events.filter(({ kind }) => kind.startsWith('task_')).map(({ kind, by }) => [kind, by])).toEqual([
    ['task_made', 'DPS Fjordbyen'],
    ['task_noted', 'Sarpsborg kommune'],
    ['task_done', 'DPS Fjordbyen'],
  ])
})

test('to no address: refused with what is missing, let through with a reason, and counted on the row (F 16)', async () => {
  const { admissionId, at } = await dps.opened('Ingensteds')
  const inside = await dps.admitted(at, 'no')
  const dischargeOn = monday
  const planned = dps.after(inside, await dps.liaison.plannedAdmission.planDischarge({ ...inside, dischargeOn }))
  w.world.setNow(dps.later(48))
  const leaving = {
    ...planned,
    dischargedAt: null,
    hasHome: false,
    firstFollowUpAt: dps.later(24),
    crisisPlanUpdatedAt: w.world.now().toISOString(),
    gapReason: '',
  }
  expect(await codeOf(dps.liaison.plannedAdmission.discharge(leaving))).toMatch('DISCHARGE_HAS_GAPS')
  await dps.liaison.plannedAdmission.discharge({ ...leaving, gapReason: 'Vil ikke bli lenger.' })
  const rows = await w.world.verb(
    '3105',
    ({ tx }) => tx.sql`select discharge_gaps as gaps from pool.admission where id = ${admissionId}`,
  )
  expect(rows).toEqual([{ gaps: ['home_to_return_to'] }])
  // Home or not, the work goes on.
  expect(await listed(dps, admissionId)).toEqual([['joint_housing'], ['joint_housing']])
})

test('not known is asked again: a yes settles the question, a no makes housing of it', async () => {
  const { admissionId, at } = await dps.opened('Vetikke')
  const inside = await dps.admitted(at, 'unknown')
  expect(await tasksOf(dps, admissionId)).toMatchObject([{ kind: 'ask_home', dueOn: monday }])
  const told = dps.after(inside, await dps.team.plannedAdmission.tellHome({ ...inside, hasHome: 'no' }))
  expect(await listed(dps, admissionId)).toEqual([['joint_housing'], ['joint_housing']])
  await dps.team.plannedAdmission.tellHome({ ...told, hasHome: 'unknown' })
  expect(await listed(dps, admissionId)).toEqual([
    ['ask_home', 'joint_housing'],
    ['ask_home', 'joint_housing'],
  ])
})

const home = async (inside: Awaited<ReturnType<typeof dps.admitted>>, hasHome: boolean) => {
  const planned = dps.after(
    inside,
    await dps.liaison.plannedAdmission.planDischarge({ ...inside, dischargeOn: monday }),
  )
  const leaving = { dischargedAt: null, firstFollowUpAt: null, crisisPlanUpdatedAt: null, gapReason: 'Vil hjem.' }
  return dps.after(planned, await dps.liaison.plannedAdmission.discharge({ ...planned, ...leaving, hasHome }))
}

test('closed: the housing goes on as the municipality’s own, and how it ends the service never reads', async () => {
  const { admissionId, at } = await dps.opened('Videre')
  const left = await home(await dps.admitted(at, 'unknown'), false)
  expect(await listed(dps, admissionId)).toEqual([['joint_housing'], ['joint_housing']])
  await dps.team.plannedAdmission.close(left)
  expect(await listed(dps, admissionId)).toEqual([['joint_housing'], []])
  const read = async (side: typeof dps.team) => (await side.plannedAdmission.get({ admissionId })).tasks
  const [ours] = (await read(dps.team)).filter(({ kind }) => kind === 'joint_housing')
  expect(ours).toMatchObject({ own: true, outcome: null, overdue: false })
  const its = { taskId: ours?.taskId ?? '', version: ours?.version ?? 0 }
  expect(await codeOf(dps.liaison.jointTask.settleTask({ ...its, outcome: 'done', reason: '' }))).toMatch(
    'TASK_SETTLED',
  )
  expect(await codeOf(dps.team.jointTask.noteTask({ ...its, words: 'x' }))).toMatch('ADMISSION_OVER')
  const said = { ...its, outcome: 'not_needed' as const, reason: 'Flyttet til søsteren i Rakkestad.' }
  await dps.team.jointTask.settleTask(said)
  expect(await codeOf(dps.team.jointTask.settleTask(said))).toMatch('TASK_SETTLED')
  expect(await listed(dps, admissionId)).toEqual([[], []])
  expect((await read(dps.team)).find(({ taskId }) => taskId === its.taskId)).toMatchObject({ outcome: 'not_needed' })
  const theirs = await dps.liaison.plannedAdmission.get({ admissionId })
  expect(theirs.tasks.map(({ kind, outcome }) => [kind, outcome])).toEqual([
    ['ask_home', 'fell_away'],
    ['joint_housing', 'goes_on'],
  ])
  expect(JSON.stringify(theirs)).not.toContain('Rakkestad')
})

test('home to a home: the milestone and the housing end with the discharge, and closing leaves nothing open', async () => {
  const { admissionId, at } = await tsb.opened('Hjemme')
  const inside = await tsb.admitted(at, 'no', nightsBetween(today, addMonths(today, 9)))
  expect(await listed(tsb, admissionId)).toEqual([
    ['dwelling_agreed', 'joint_housing'],
    ['dwelling_agreed', 'joint_housing'],
  ])
  const { liaison, team, after } = tsb
  const planned = after(inside, await liaison.plannedAdmission.planDischarge({ ...inside, dischargeOn: monday }))
  const leaving = { dischargedAt: null, firstFollowUpAt: null, crisisPlanUpdatedAt: null, gapReason: 'Vil hjem.' }
  const left = after(planned, await liaison.plannedAdmission.discharge({ ...planned, ...leaving, hasHome: true }))
  await team.plannedAdmission.close(left)
  expect(await listed(tsb, admissionId)).toEqual([[], []])
  expect((await team.plannedAdmission.get({ admissionId })).tasks.map(({ outcome }) => outcome)).toEqual([
    'fell_away',
    'fell_away',
  ])
})

test('acute after all: the milestone ends with the treatment, and whether there is a home is still to be found out', async () => {
  const { admissionId, at } = await tsb.opened('Akutt')
  const inside = await tsb.admitted(at, 'unknown', nightsBetween(today, addMonths(today, 9)))
  await tsb.liaison.plannedAdmission.convertToAcute({ ...inside, whatFailed: 'Natta ble for tung.' })
  expect(await listed(tsb, admissionId)).toEqual([['ask_home'], []])
})

test('a consent taken back during a treatment: the municipality keeps the milestone and its day', async () => {
  const { admissionId, consentId, at } = await tsb.opened('Beholder')
  await tsb.admitted(at, 'yes', nightsBetween(today, addMonths(today, 9)))
  await w.worker.consent.withdrawConsent({ consentId })
  expect(await listed(tsb, admissionId)).toEqual([['dwelling_agreed'], []])
  const [own] = (await tsb.team.jointTask.listTasks()).filter((task) => task.admissionId === admissionId)
  expect(own).toMatchObject({ own: true, dueOn: addMonths(today, 3) })
})

test('a consent taken back in the fourth round takes the meeting with it', async () => {
  const { admissionId, consentId, at } = await dps.opened('Runden')
  await dps.versions(at, 4)
  await w.worker.consent.withdrawConsent({ consentId })
  expect(await listed(dps, admissionId)).toEqual([[], []])
})

test('nine months at a TSB: a dwelling agreed by month three; a changed end moves the day, and what it was is kept (F 15)', async () => {
  const { admissionId, at } = await tsb.opened('Lenge')
  const nights = nightsBetween(today, addMonths(today, 9))
  const inside = await tsb.admitted(at, 'yes', nights)
  expect(await tasksOf(tsb, admissionId)).toMatchObject([{ kind: 'dwelling_agreed', dueOn: addMonths(today, 3) }])
  const dischargeOn = addMonths(today, 7)
  await tsb.liaison.plannedAdmission.planDischarge({ ...inside, dischargeOn })
  expect(await tasksOf(tsb, admissionId)).toMatchObject([{ kind: 'dwelling_agreed', dueOn: addMonths(today, 1) }])
  const { events } = await tsb.team.plannedAdmission.get({ admissionId })
  expect(events.find(({ kind }) => kind === 'task_moved')?.facts).toMatchObject({
    fromOn: addMonths(today, 3),
    dueOn: addMonths(today, 1),
  })
})

test('four months at a TSB: the dwelling is agreed now; five nights at a DPS: no milestone (F 15)', async () => {
  const four = await tsb.opened('Kortere')
  await tsb.admitted(four.at, 'yes', nightsBetween(today, addMonths(today, 4)))
  expect(await tasksOf(tsb, four.admissionId)).toMatchObject([{ kind: 'dwelling_agreed', dueOn: today }])
  w.world.setNow(tsb.later(24))
  expect((await tasksOf(tsb, four.admissionId))[0]?.overdue).toBe(true)
  w.world.setNow(friday)
  const other = await dps.opened('Krise')
  await dps.admitted(other.at, 'yes')
  expect(await tasksOf(dps, other.admissionId)).toEqual([])
})

test('a withdrawn consent hides every task from the other side at its next read, and it can change none', async () => {
  const { admissionId, consentId, at } = await dps.opened('Trekker')
  await dps.admitted(at, 'no')
  const [task] = (await dps.liaison.jointTask.listTasks()).filter((one) => one.admissionId === admissionId)
  await w.worker.consent.withdrawConsent({ consentId })
  expect(await listed(dps, admissionId)).toEqual([['joint_housing'], []])
  const change = { taskId: task?.taskId ?? '', version: task?.version ?? 1, words: 'x' }
  expect(await codeOf(dps.liaison.jointTask.noteTask(change))).toBe('NOT_FOUND NOT_FOUND')
  const rows = await w.world.verb(
    'dps-fjordbyen',
    ({ tx }) => tx.sql`select 1 from pool.joint_task where admission_id = ${admissionId}`,
  )
  expect(rows).toHaveLength(0)
})

test('a consent that runs out hides them too, and a third organisation finds nothing', async () => {
  const { admissionId, at } = await dps.opened('Utgår', '2026-11-25')
  await dps.admitted(at, 'no')
  const halden = await w.world.as('3101', ['team_member'])
  expect(await halden.jointTask.listTasks()).toEqual([])
  w.world.setNow('2026-11-30T08:00:00Z')
  const theirs = await dps.liaison.jointTask.listTasks()
  expect(theirs.filter((task) => task.admissionId === admissionId)).toEqual([])
})

test('a meeting is given a time by either side, and only a meeting', async () => {
  const { admissionId, at } = await dps.opened('Møtes')
  await dps.versions(at, 4)
  const [task] = await tasksOf(dps, admissionId)
  if (!task) throw new Error('no meeting was made')
  const { taskId, version } = task
  const meetAt = '2026-11-23T09:00:00.000Z'
  const set = await dps.liaison.jointTask.setMeeting({ taskId, version, meetAt })
  expect(await tasksOf(dps, admissionId)).toMatchObject([{ meetAt: new Date(meetAt) }])
  expect(await codeOf(dps.team.jointTask.setMeeting({ taskId, version, meetAt }))).toBe('CONFLICT VERSION_STALE')
  expect(await codeOf(dps.team.jointTask.setMeeting({ ...set, meetAt: friday }))).toMatch('PERIOD_OVER')
})

test('in SQL: one open task of a kind, what is settled stays so, and nobody settles in the other’s name', async () => {
  const { admissionId, at } = await dps.opened('Vegg')
  await dps.admitted(at, 'no')
  const as = (slug: string, text: string) =>
    w.world
      .verb(slug, ({ tx }) => tx.sql.unsafe(text))
      .then(
        ({ count }) => count,
        (error: { code?: string; constraint_name?: string }) => error.constraint_name ?? error.code,
      )
  const where = `where admission_id = '${admissionId}'`
  const settle = (role: string) =>
    `update pool.joint_task set outcome = 'done', settled_at = now(), settled_role = '${role}', settled_by_name = 'x' ${where}`
  const copy = `insert into pool.joint_task (id, admission_id, municipality_role, specialist_role, owner_role, kind, due_on, made_at,
    made_by_name, readable_by, readable_until) select gen_random_uuid(), admission_id, municipality_role, specialist_role, current_user, kind,
    due_on, now(), 'x', readable_by, readable_until from pool.joint_task ${where}`
  expect(await as('dps-fjordbyen', copy)).toBe('joint_task_one_open')
  expect(await as('dps-fjordbyen', settle('m_3105'))).toBe('42501')
  expect(await as('dps-fjordbyen', settle('h_dps_fjordbyen'))).toBe(1)
  expect(await as('3105', `update pool.joint_task set due_on = '2030-01-01' ${where}`)).toBe(0)
  expect(await as('3105', `update pool.joint_task set readable_by = '{m_3105}' ${where}`)).toBe('42501')
  const meeting = `update pool.joint_task set kind = 'joint_meeting', outcome = 'goes_on', settled_at = now(), settled_role = 'm_3105',
    settled_by_name = 'x' ${where}`
  expect(await w.world.admin.unsafe(meeting).catch((error) => error.constraint_name)).toBe('joint_task_goes_on')
  const bare = `update pool.admission set has_home = null where id = '${admissionId}'`
  expect(await as('3105', bare)).toBe('admission_home_asked')
})
