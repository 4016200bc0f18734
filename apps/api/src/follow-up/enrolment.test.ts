import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asLocalDate } from '@samplass/domain/nights'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { contactOf, enrolmentOf, type FollowUpWorld, makeFollowUpWorld, teamOf } from '../../test/follow-up-builders.ts'

let w: FollowUpWorld
beforeAll(async () => {
  w = await makeFollowUpWorld()
})
afterAll(() => w.world.drop())

const today = asLocalDate('2026-11-20')
const pageOf = (personId: string) => w.hanna.caller.followUp.getFollowUp({ personId, purpose: 'follow_up' })
const versionOf = async (personId: string) => (await pageOf(personId)).enrolments[0]?.version ?? 0
const heldAt = '2026-11-20T07:30:00Z'
const names = ['Hanna Vik', 'Jonas Berg']
/** Hanna and Jonas have met, or only those who are named. */
const met = (present = [w.hanna.accountId, w.jonas.accountId]) => ({ heldAt, present })
const close = async (of: { personId: string; enrolmentId: string }, change: object = {}) =>
  w.hanna.caller.followUp.closeEnrolment({
    ...{ enrolmentId: of.enrolmentId, version: await versionOf(of.personId), because: 'goals_reached', meeting: met() },
    wayBack: 'Ring Hanna når som helst',
    ...change,
  })
const inVain = (enrolmentId: string, day: string) =>
  w.hanna.caller.followUp.logContact(contactOf(enrolmentId, { occurredAt: `2026-11-${day}T12:00:00Z` }))

test('not being reached is a reason only after the team’s days of looking, and a no on the way begins them anew', async () => {
  const of = await w.followed('Ikke', 'Nådd')
  const notReached = { because: 'not_reached' }
  for (const day of ['10', '11']) await inVain(of.enrolmentId, day)
  expect(await codeOf(close(of, notReached))).toMatch('ATTEMPTS_TOO_FEW')
  const no = contactOf(of.enrolmentId, { outcome: 'refused', occurredAt: '2026-11-12T12:00:00Z' })
  await w.hanna.caller.followUp.logContact(no)
  for (const day of ['13', '14']) await inVain(of.enrolmentId, day)
  expect(await codeOf(close(of, notReached))).toMatch('ATTEMPTS_TOO_FEW')
  await inVain(of.enrolmentId, '16')
  expect(await codeOf(close(of, { ...notReached, meeting: null }))).toMatch('TEAM_DECISION_MISSING')
  const outsider = (await w.world.signIn('3105', ['team_member'])).accountId
  for (const other of [w.hanna.accountId, outsider])
    expect(await codeOf(close(of, { ...notReached, meeting: met([w.hanna.accountId, other]) }))).toMatch(
      'TEAM_DECISION_MISSING',
    )
  expect(await codeOf(close(of, { ...notReached, wayBack: '' }))).toMatch('WAY_BACK_MISSING')
  expect(await codeOf(close(of, notReached))).toBe('ok')
  expect((await pageOf(of.personId)).enrolments).toMatchObject([
    { state: 'closed', closedBecause: 'not_reached', wayBack: 'Ring Hanna når som helst', may: [] },
  ])
})

test('coming back is a new enrolment at once, as often as it takes; the same team does not begin twice', async () => {
  const of = await w.followed('Kommer', 'Tilbake')
  const again = () => w.hanna.caller.followUp.enrol(enrolmentOf(of.personId, w.teamId, { referredOn: today }))
  expect(await codeOf(again())).toMatch('ENROLMENT_ALREADY_THERE')
  await close(of, { because: 'own_wish' })
  expect(await codeOf(again())).toBe('ok')
  expect((await pageOf(of.personId)).enrolments.map(({ state }) => state)).toEqual(['referred', 'closed'])
})

test('the meeting is the team’s own, and one that stands written down is enough', async () => {
  const of = await w.followed('Annet', 'Møte')
  const { teamId } = await w.leader.followUp.setUpTeam(teamOf({ name: 'FACT', kind: 'fact_team' }))
  const [own, others] = [uuidv7(), uuidv7()]
  for (const [id, team] of [
    [own, w.teamId],
    [others, teamId],
  ] as const)
    await w.world.admin`insert into m_3105.board_meeting (id, team_id, started_at, ended_at, started_by_name)
      values (${id}, ${team}, '2026-11-20T07:30:00Z', '2026-11-20T08:00:00Z', 'Hanna Vik')`
  const isIn = (meetingId: string) =>
    w.world.admin`insert into m_3105.board_present (meeting_id, team_id, account_id, name, member_id)
      select ${meetingId}, team_id, account_id, name, id from m_3105.team_member
      where team_id = ${w.teamId} and name = any (${names}) and until_on is null`
  expect(await codeOf(close(of, { meeting: { meetingId: others } }))).toMatch('NOT_FOUND')
  // A meeting that two of the team were not in has decided nothing, and is not offered.
  expect(await codeOf(close(of, { meeting: { meetingId: own } }))).toMatch('TEAM_DECISION_MISSING')
  const offered = await w.hanna.caller.followUp.listTeamMeetings({ teamId: w.teamId })
  expect(offered.meetings.map(({ meetingId }) => meetingId)).not.toContain(own)
  await isIn(own)
  const listed = await w.hanna.caller.followUp.listTeamMeetings({ teamId: w.teamId })
  expect(listed.meetings.map(({ meetingId }) => meetingId)).toContain(own)
  expect(listed.meetings.map(({ meetingId }) => meetingId)).not.toContain(others)
  expect(await codeOf(close(of, { meeting: { meetingId: own } }))).toBe('ok')
})

test('the database itself closes nobody by silence, by one alone, in another team’s meeting or without a way back', async () => {
  const of = await w.followed('Mur', 'Imot')
  const { teamId } = await w.leader.followUp.setUpTeam(teamOf({ name: 'ACT', kind: 'act_team' }))
  const foreign = uuidv7()
  await w.world.admin`insert into m_3105.board_meeting (id, team_id, started_at, ended_at, started_by_name)
    values (${foreign}, ${teamId}, now(), now(), 'Ingen')`
  const members = await w.world.admin<
    { id: string }[]
  >`select id from m_3105.team_member where team_id = ${w.teamId} limit 2`
  const [one, two] = members.map(({ id }) => id)
  const set = (sql: string) =>
    w.world.admin.unsafe(`update m_3105.enrolment set ${sql} where id = '${of.enrolmentId}'`).then(
      () => 'ok',
      (error: { constraint_name: string }) => error.constraint_name,
    )
  const closed = `closed_on = '2026-11-20', closed_because =`
  expect(await set(`${closed} 'goals_reached'`)).toBe('enrolment_closed_by_team')
  expect(await set(`${closed} 'refused'`)).toMatch(/closed_because/)
  const inMeeting = `way_back = 'x', closed_in_meeting = '${foreign}', decided_by = '${one}', decided_with =`
  for (const decided of ['null', `'${one}'`])
    expect(await set(`${closed} 'own_wish', ${inMeeting} ${decided}`)).toBe('enrolment_closed_by_team')
  const own = uuidv7()
  await w.world.admin`insert into m_3105.board_meeting (id, team_id, started_at, ended_at, started_by_name)
    values (${own}, ${w.teamId}, now(), now(), 'Ingen')`
  await w.world.admin`insert into m_3105.board_present (meeting_id, team_id, account_id, name, member_id)
    select ${own}, team_id, account_id, name, id from m_3105.team_member where id = ${one as string}`
  const inOwn = `way_back = 'x', closed_in_meeting = '${own}', decided_by = '${one}', decided_with = '${two}'`
  expect(await set(`${closed} 'own_wish', ${inOwn}`)).toBe('enrolment_decided_with_in_meeting')
  expect(await set(`${closed} 'own_wish', ${inMeeting} '${two}'`)).toBe('enrolment_meeting')
  expect(await set(`${closed} 'not_reached', ${inMeeting} '${two}'`)).toBe('enrolment_reached_for')
  expect(await set(`responsible_account = '${uuidv7()}', responsible_name = 'Ingen'`)).toBe(
    'enrolment_responsible_in_team',
  )
  expect(await set(`paused_on = '2026-11-20'`)).toBe('enrolment_paused')
  expect(await set(`paused_on = '2026-11-20', stepped_down_on = '2026-11-20', keep_in_touch_days = 7`)).toBe(
    'enrolment_one_state',
  )
})

test('a pause is the person’s own, with how often one keeps in touch, and what has been is not forgotten', async () => {
  const of = await w.followed('Vil', 'Ha Pause')
  const step = async (name: 'activate' | 'pause' | 'resume' | 'step_down', keepInTouchDays: number | null = null) =>
    w.hanna.caller.followUp.stepEnrolment({
      ...{ enrolmentId: of.enrolmentId, version: await versionOf(of.personId), step: name, on: today, keepInTouchDays },
      words: name === 'pause' ? 'Trenger ro' : '',
    })
  expect(await codeOf(step('step_down', 14))).toMatch('ENROLMENT_NOT_SO')
  await step('activate')
  expect(await codeOf(step('pause'))).toMatch('INPUT_NOT_VALID')
  await step('pause', 14)
  expect((await pageOf(of.personId)).enrolments).toMatchObject([{ state: 'paused', pausedWords: 'Trenger ro' }])
  await step('resume')
  await step('step_down', 30)
  const [now] = (await pageOf(of.personId)).enrolments
  expect(now).toMatchObject({ state: 'stepped_down', keepInTouchDays: 30, pausedWords: '' })
  expect(now?.events.map(({ kind }) => kind)).toEqual(['stepped_down', 'resumed', 'paused', 'activated', 'referred'])
  const stale = { enrolmentId: of.enrolmentId, version: 1, step: 'resume' as const, on: today, keepInTouchDays: null }
  expect(await codeOf(w.hanna.caller.followUp.stepEnrolment({ ...stale, words: '' }))).toMatch('VERSION_STALE')
})

test('whoever is responsible is in the team; who leaves it leaves nobody without a line, and a team with people is not ended', async () => {
  const { accountId } = await w.world.signIn('3105', ['team_member'], { name: 'Ny Kollega' })
  const of = await w.followed('Ansvar', 'For')
  const share = async (responsibleAccount: string) =>
    w.hanna.caller.followUp.changeEnrolment({
      ...{ enrolmentId: of.enrolmentId, version: await versionOf(of.personId), intensity: 'intensive' },
      ...{ responsibleAccount, secondAccount: null },
    })
  expect(await codeOf(share(accountId))).toMatch('NOT_IN_TEAM')
  const { memberId } = await w.leader.followUp.addTeamMember({ teamId: w.teamId, accountId, discipline: 'nursing' })
  expect(await codeOf(share(accountId))).toBe('ok')
  expect((await pageOf(of.personId)).enrolments).toMatchObject([{ responsibleName: 'Ny Kollega' }])
  await w.leader.followUp.endTeamMember({ memberId })
  expect((await pageOf(of.personId)).enrolments).toMatchObject([{ responsibleName: null, intensity: 'intensive' }])
  const team = (await w.leader.followUp.listTeams()).teams.find(({ teamId }) => teamId === w.teamId)
  const end = { teamId: w.teamId, version: team?.version ?? 0 }
  expect(await codeOf(w.leader.followUp.endTeam(end))).toMatch('TEAM_HAS_PEOPLE')
  expect(await codeOf(w.hanna.caller.followUp.endTeam(end))).toBe('FORBIDDEN NOT_PERMITTED')
})

test('whoever leaves the team while somebody is given to them is named on nobody, whichever came first', async () => {
  for (const round of ['En', 'To', 'Tre', 'Fire']) {
    const { accountId } = await w.world.signIn('3105', ['team_member'], { name: `Flyktig ${round}` })
    const { memberId } = await w.leader.followUp.addTeamMember({ teamId: w.teamId, accountId, discipline: 'other' })
    const personId = await w.register('Gitt', `Bort ${round}`)
    const given = enrolmentOf(personId, w.teamId, { responsibleAccount: accountId, secondAccount: accountId })
    const both = [w.hanna.caller.followUp.enrol(given), w.leader.followUp.endTeamMember({ memberId })]
    const [enrolled, left] = await Promise.all(both.map(codeOf))
    expect(left).toBe('ok')
    expect(enrolled).toMatch(/^ok$|NOT_IN_TEAM/)
    const named = await w.world
      .admin`select from m_3105.enrolment where ${accountId} in (responsible_account, second_account)`
    expect(named.length).toBe(0)
  }
})

test('goals are the person’s words; where somebody was guided is answered, also when it came to nothing', async () => {
  const { personId } = await w.followed('Mål', 'Og Los')
  const { followUp } = w.hanna.caller
  const goal = await followUp.setGoal({
    personId,
    goalId: null,
    version: null,
    words: 'Se datteren min',
    strengths: '',
  })
  await followUp.endGoal({ ...goal, how: 'dropped' })
  expect(await codeOf(followUp.endGoal({ ...goal, how: 'reached' }))).toMatch('VERSION_STALE')
  const onward = await followUp.referOnward({
    ...{ personId, referredOn: today, whereTo: 'Mestringskurset', kind: 'group_or_course', wentAlong: true, words: '' },
  })
  await followUp.answerOnward({ ...onward, landed: 'no', words: 'Kurset var fullt' })
  expect(await pageOf(personId)).toMatchObject({
    goals: [{ words: 'Se datteren min', droppedOn: today, reachedOn: null }],
    onward: [{ kind: 'group_or_course', landed: 'no', landedOn: today, words: 'Kurset var fullt' }],
  })
})

test('no path of the follow-up reads or writes a tenancy', () => {
  const tables = /\b(tenancy\w*|lease|guarantee\w*|landlord\w*|dwelling\w*|housing_need|allocation)\b/
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  expect(files.length).toBeGreaterThan(15)
  const own = files.filter((file) => !/^(board|meeting|.*-board|.*-meeting|.*-card|.*suggest)/.test(file))
  expect(own.filter((file) => tables.test(readFileSync(join(import.meta.dirname, file), 'utf8')))).toEqual([])
})
