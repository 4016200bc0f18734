import pino from 'pino'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type BoardWorld, cardOf, cardsOn, makeBoardWorld, rowOf } from '../../test/board-builders.ts'
import { codeOf } from '../../test/code-of.ts'
import { contactOf } from '../../test/follow-up-builders.ts'
import { type Change, startRelay } from '../live/relay.ts'

const friday = '2026-11-20T20:40:00Z'
let w: BoardWorld
beforeAll(async () => {
  w = await makeBoardWorld(friday)
})
afterAll(() => w.world.drop())
// Each begins on Friday with an empty board and no meeting; what has been is left as it is.
beforeEach(async () => {
  w.world.setNow(friday)
  const { admin } = w.world
  await admin`delete from m_3105.board_entry`
  await admin`update m_3105.board_meeting set card_id = null, card_since = null`
  await admin`delete from m_3105.board_card`
  const kept = admin`select closed_in_meeting from m_3105.enrolment where closed_on is not null`
  await admin`delete from m_3105.board_present where meeting_id not in (${kept})`
  await admin`delete from m_3105.board_meeting where id not in (${kept})`
})

const start = (present: string[] = [w.jonas.accountId], by = w.hanna.caller) =>
  by.board.startMeeting({ teamId: w.teamId, present })
const meetingNow = async (by = w.hanna.caller) => {
  const { meeting } = await w.boardOf(by)
  if (!meeting) throw new Error('no meeting')
  return meeting
}
const off = async (card: { cardId: string }, by = w.hanna.caller) =>
  by.board.takeOff({ ...(await w.at(card)), words: 'Det går bra' })
const note = (card: { cardId: string }, by = w.hanna.caller) =>
  by.board.noteCard({ cardId: card.cardId, words: 'Sett' })

test('two who start at once are in one meeting, and whoever comes second is told that it is there', async () => {
  const both = [w.hanna, w.jonas].map(({ caller }) => codeOf(start([], caller)))
  expect((await Promise.all(both)).sort()).toEqual(['CONFLICT MEETING_RUNNING', 'ok'])
  const second = w.raw(`insert into board_meeting (id, team_id, started_at, started_by_name)
    values ('${uuidv7()}', '${w.teamId}', now(), 'x')`)
  expect(await second).toBe('one_meeting_at_a_time')
})

test('all look at the same card, red first; two who go on at once go on once', async () => {
  const later = await w.up('Ny', { group: 'new' })
  const [first, second] = [await w.up('Rød'), await w.up('Også Rød')]
  const { meetingId } = await start()
  const meeting = await meetingNow(w.jonas.caller)
  expect(meeting).toMatchObject({ cardId: first.cardId, nth: 1, of: 3, answered: 0, amPresent: true })
  const next = { meetingId, version: meeting.version, look: 'next' as const }
  const both = [w.hanna, w.jonas].map(({ caller }) => codeOf(caller.board.lookAt(next)))
  expect((await Promise.all(both)).sort()).toEqual(['CONFLICT VERSION_STALE', 'ok'])
  expect(await meetingNow()).toMatchObject({ cardId: second.cardId, nth: 2 })
  const { version } = await meetingNow()
  const picked = await w.jonas.caller.board.lookAt({ meetingId, version, look: { cardId: later.cardId } })
  expect(await meetingNow()).toMatchObject({ cardId: later.cardId, nth: 3, version: picked.version })
  // At the end it stays, and nothing is written.
  expect(await w.hanna.caller.board.lookAt({ ...next, version: picked.version })).toEqual(picked)
})

test('when one takes off the card that another leaves at the same moment, nobody in between is skipped', async () => {
  const cards = [await w.up('En'), await w.up('To'), await w.up('Tre')]
  const [first, second] = cards
  if (!first || !second) throw new Error('three cards')
  const { meetingId } = await start()
  const { version } = await meetingNow()
  const taking = w.hanna.caller.board.takeOff({ ...(await w.at(first)), words: '' })
  const going = w.jonas.caller.board.lookAt({ meetingId, version, look: 'next' })
  const [taken, gone] = await Promise.all([codeOf(taking), codeOf(going)])
  expect(taken).toBe('ok')
  expect(['ok', 'CONFLICT VERSION_STALE']).toContain(gone)
  expect((await meetingNow()).cardId).toBe(second.cardId)
})

test('nobody is taken off but in the team’s own meeting while it goes on, by one who is in it, with two of the team there', async () => {
  const of = await w.up('Blir')
  expect(await codeOf(off(of))).toMatch('BOARD_MEETING_MISSING')
  const { meetingId } = await start([])
  expect(await codeOf(off(of))).toMatch('TEAM_DECISION_MISSING')
  expect(await codeOf(off(of, w.jonas.caller))).toMatch('NOT_IN_MEETING')
  // A colleague of another team is no member, whatever they are called.
  const colleague = await w.world.signIn('3105', ['team_member'], { name: 'Jonas Berg' })
  await w.hanna.caller.board.changePresent({ meetingId, add: [colleague.accountId], remove: [] })
  expect(await codeOf(off(of))).toMatch('TEAM_DECISION_MISSING')
  await w.jonas.caller.board.joinMeeting({ meetingId })
  expect(await codeOf(off(of))).toBe('ok')
  expect(rowOf(await w.boardOf(), of.cardId)).toBeUndefined()
  expect(await codeOf(note(of))).toMatch('CARD_OFF')
  // The same person comes up again; what was written before is kept with the card that is gone.
  expect(await codeOf(w.hanna.caller.board.putOnBoard(cardOf(w.teamId, of.personId)))).toBe('ok')
  const { entries } = await w.hanna.caller.board.getMinutes({ meetingId })
  expect(entries.map(({ kind }) => kind)).toEqual(['taken_off', 'put_up'])
})

test('two members of one name are two, and one who goes takes nobody else along', async () => {
  const [of, other] = [await w.up('Navnebrødre'), await w.up('Blir Igjen')]
  const twin = await w.world.signIn('3105', ['team_member'], { name: 'Hanna Vik' })
  const { memberId } = await w.leader.followUp.addTeamMember({
    ...{ teamId: w.teamId, accountId: twin.accountId, discipline: 'nursing' },
  })
  const { meetingId } = await start([])
  const { changePresent } = w.hanna.caller.board
  await changePresent({ meetingId, add: [twin.accountId], remove: [] })
  expect((await meetingNow()).present.map(({ name }) => name)).toEqual(['Hanna Vik', 'Hanna Vik'])
  expect(await codeOf(off(of))).toBe('ok')
  await changePresent({ meetingId, add: [], remove: [twin.accountId] })
  expect((await meetingNow()).present.map(({ accountId }) => accountId)).toEqual([w.hanna.accountId])
  expect((await meetingNow(w.world.caller('3105', twin.sessionId))).amPresent).toBe(false)
  expect(await codeOf(off(other))).toMatch('TEAM_DECISION_MISSING')
  await w.leader.followUp.endTeamMember({ memberId })
})

test('whoever is not of the organisation is in no meeting', async () => {
  const { meetingId } = await start([])
  const halden = await w.world.signIn('3101', ['team_member'], { name: 'Fra Halden' })
  const add = (accountId: string) =>
    codeOf(w.hanna.caller.board.changePresent({ meetingId, add: [accountId], remove: [] }))
  expect(await add(halden.accountId)).toBe('NOT_FOUND NOT_FOUND')
  expect(await add(uuidv7())).toBe('NOT_FOUND NOT_FOUND')
})

test('what is over is brought back by no statement of the municipality’s own: a card, a meeting, a follow-up, a contact, a goal', async () => {
  const of = await w.up('Over')
  const { followUp } = w.hanna.caller
  const contact = contactOf(of.enrolmentId)
  await followUp.logContact(contact)
  await followUp.takeBackContact({ contactId: contact.contactId, words: 'Feil person' })
  const goal = await followUp.setGoal({
    ...{ personId: of.personId, goalId: null, version: null, words: 'Hund', strengths: '' },
  })
  await followUp.endGoal({ goalId: goal.goalId, version: goal.version, how: 'reached' })
  const { meetingId } = await start()
  await off(of)
  const page = await followUp.getFollowUp({ personId: of.personId, purpose: 'follow_up' })
  await followUp.closeEnrolment({
    ...{ enrolmentId: of.enrolmentId, version: page.enrolments[0]?.version ?? 0, because: 'goals_reached' },
    ...{ meeting: { meetingId }, wayBack: 'Ring' },
  })
  await w.hanna.caller.board.endMeeting({ meetingId })
  const over = () => w.world.admin`
    select c as card, m as meeting, e as enrolment, f as contact, g as goal from m_3105.board_card c
    join m_3105.board_meeting m on m.id = c.taken_off_in join m_3105.enrolment e on e.id = c.enrolment_id
    join m_3105.follow_up_contact f on f.enrolment_id = e.id join m_3105.follow_up_goal g on g.person_id = c.person_id
    where c.id = ${of.cardId}`
  const before = await over()
  expect(before).toHaveLength(1)
  for (const statement of [
    'update board_card set taken_off_at = null, taken_off_in = null, decided_by = null, decided_with = null',
    `update board_card set reason = 'x'`,
    'update board_meeting set ended_at = null, ended_by_name = null',
    `update enrolment set closed_on = null, closed_because = null`,
    'update follow_up_contact set taken_back_at = null, taken_back_by_name = null, taken_back_words = null',
    'update follow_up_goal set reached_on = null',
  ])
    await w.raw(statement)
  expect(await over()).toEqual(before)
  for (const statement of [
    `update enrolment set person_id = '${of.personId}'`,
    `update board_meeting set started_at = now()`,
    `update team_member set account_id = '${w.hanna.accountId}'`,
    `update follow_up_goal set person_id = '${of.personId}'`,
    `update onward_referral set where_to = 'x'`,
    `update board_present set account_id = '${w.hanna.accountId}'`,
    `delete from board_present`,
  ])
    expect(await w.raw(statement)).toBe('42501')
  // Nobody sits in a meeting as somebody else's row in the team.
  const another = uuidv7()
  await w.raw(`insert into board_meeting (id, team_id, started_at, ended_at, started_by_name)
    values ('${another}', '${w.teamId}', now(), now(), 'x')`)
  expect(
    await w.raw(`insert into board_present (meeting_id, team_id, account_id, name, member_id)
      select '${another}', team_id, '${uuidv7()}', 'x', id from team_member where team_id = '${w.teamId}' limit 1`),
  ).toBe('board_present_of_team')
})

test('the database itself takes nobody off outside a meeting, after it, in another team’s, or by one member', async () => {
  const of = await w.up('Mur')
  const { teamId } = await w.leader.followUp.setUpTeam({ ...otherTeam, name: 'FACT for muren' })
  const { meetingId } = await start()
  const foreign = await w.leader.board.startMeeting({ teamId, present: [] })
  const members = await w.world.admin<
    { id: string }[]
  >`select id from m_3105.team_member where team_id = ${w.teamId} order by id`
  const [one, two] = members.map(({ id }) => id)
  const take = (meeting: string, by = one, withWhom = two) =>
    w.raw(`update board_card set taken_off_at = now(), taken_off_in = '${meeting}', decided_by = '${by}', decided_with = '${withWhom}'
      where id = '${of.cardId}'`)
  expect(await w.raw(`update board_card set taken_off_at = now() where id = '${of.cardId}'`)).toBe(
    'board_card_taken_off',
  )
  expect(await take(meetingId, one, one)).toBe('board_card_taken_off')
  expect(await take(meetingId, one, uuidv7())).toBe('board_card_decided_with_in_meeting')
  expect(await take(foreign.meetingId)).toBe('board_card_decided_in_meeting')
  await w.hanna.caller.board.endMeeting({ meetingId })
  expect(await take(meetingId)).toBe('board_card_taken_off_in_meeting')
  // What says that it went on is nobody's to write.
  expect(await w.raw(`update board_card set taken_off_running = false where id = '${of.cardId}'`)).toBe('42501')
  expect(await w.raw(`delete from board_card where id = '${of.cardId}'`)).toBe('42501')
  expect(await w.raw(`update board_entry set words = ''`)).toBe('42501')
})
const otherTeam = {
  ...{ teamId: null, version: null, kind: 'fact_team' as const, phone: null, silenceDays: 7, attemptsBeforeClosing: 3 },
  ...{ meetingMinutes: 30, cardMinutes: 2 },
}

test('what stands taken off in a meeting stands when that is over', async () => {
  const of = await w.up('Ferdig')
  const { meetingId } = await start()
  await off(of)
  await w.hanna.caller.board.endMeeting({ meetingId })
  const [card] = await w.world
    .admin`select taken_off_in, taken_off_running from m_3105.board_card where id = ${of.cardId}`
  expect(card).toEqual({ taken_off_in: meetingId, taken_off_running: false })
})

test('what nobody spoke of rolls over and is seen to, how often in a row; what was answered does not', async () => {
  const [spoken, silent, bare] = [await w.up('Omtalt'), await w.up('Glemt'), await w.up('Uten Oppgave')]
  for (const of of [spoken, silent])
    await w.hanna.caller.board.setTask({ ...(await w.at(of)), words: 'Ringe', responsibleAccount: null })
  for (const [day, times] of [
    ['2026-11-23T07:30:00Z', 1],
    ['2026-11-24T07:30:00Z', 2],
  ] as const) {
    w.world.setNow(day)
    const { meetingId } = await start()
    await w.hanna.caller.board.moveCard({ ...(await w.at(silent)), group: times === 1 ? 'other' : 'crisis' })
    await note(spoken)
    expect(await w.hanna.caller.board.endMeeting({ meetingId })).toEqual({ meetingId, unanswered: 2 })
    const board = await w.boardOf()
    const on = day.slice(0, 10)
    expect(rowOf(board, silent.cardId)?.shown?.task).toMatchObject({
      words: 'Ringe',
      on,
      state: 'open',
      rolledOver: times,
    })
    expect(rowOf(board, bare.cardId)?.shown?.task).toMatchObject({ state: 'none', rolledOver: times })
    expect(rowOf(board, spoken.cardId)?.shown?.task.rolledOver).toBe(0)
    const { entries } = await w.hanna.caller.board.getMinutes({ meetingId })
    const rolled = entries.filter(({ kind }) => kind === 'rolled_over')
    expect(rolled.map(({ cardId }) => cardId).sort()).toEqual([silent.cardId, bare.cardId].sort())
    expect(rolled.map(({ facts }) => facts)).toEqual([
      { times, unanswered: true },
      { times, unanswered: true },
    ])
  }
})

test('a task that is left is taken along to today by hand; other words begin anew', async () => {
  const of = await w.up('Dratt')
  await w.hanna.caller.board.setTask({ ...(await w.at(of)), words: 'Ringe søsteren', responsibleAccount: null })
  w.world.setNow('2026-11-23T07:30:00Z')
  const task = async () => rowOf(await w.boardOf(), of.cardId)?.shown?.task
  expect(await task()).toMatchObject({ state: 'left' })
  expect((await w.hanna.caller.board.rollOver(await w.at(of))).on).toBe('2026-11-23')
  expect(await task()).toMatchObject({ state: 'open', rolledOver: 1 })
  await w.hanna.caller.board.setTask({ ...(await w.at(of)), words: 'Ringe søsteren', responsibleAccount: null })
  expect(await task()).toMatchObject({ rolledOver: 1 })
  await w.hanna.caller.board.setTask({ ...(await w.at(of)), words: 'Besøk', responsibleAccount: null })
  expect(await task()).toMatchObject({ words: 'Besøk', rolledOver: 0 })
})

test('a meeting is ended once, and one that was forgotten is ended by the next day’s', async () => {
  const of = await w.up('Over Natta')
  const { meetingId } = await start()
  const both = [w.hanna, w.jonas].map(({ caller }) => codeOf(caller.board.endMeeting({ meetingId })))
  expect((await Promise.all(both)).sort()).toEqual(['CONFLICT MEETING_OVER', 'ok'])
  expect(await codeOf(w.jonas.caller.board.joinMeeting({ meetingId }))).toMatch('MEETING_OVER')
  const forgotten = await start()
  expect(await codeOf(start())).toMatch('MEETING_RUNNING')
  w.world.setNow('2026-11-23T07:30:00Z')
  const monday = await start()
  expect((await meetingNow()).meetingId).toBe(monday.meetingId)
  const { endedAt, entries } = await w.hanna.caller.board.getMinutes({ meetingId: forgotten.meetingId })
  expect([endedAt, entries.map(({ cardId, kind }) => [cardId, kind])]).toEqual([
    new Date('2026-11-23T07:30:00Z'),
    [[of.cardId, 'rolled_over']],
  ])
})

test('who is there is said by several at once, and all of it is heard', async () => {
  const { meetingId } = await start([])
  const version = (await meetingNow()).version
  const guests = await Promise.all(['A', 'B', 'C', 'D'].map(colleague))
  const [a, b, c, d] = guests as [string, string, string, string]
  await Promise.all(guests.map((one) => w.hanna.caller.board.changePresent({ meetingId, add: [one], remove: [] })))
  await w.jonas.caller.board.changePresent({ meetingId, add: [], remove: [c] })
  const meeting = await meetingNow()
  expect(meeting.present.map(({ accountId }) => accountId)).toEqual([a, b, d, w.hanna.accountId])
  // Nobody who goes on to the next is in the way of it.
  expect(meeting.version).toBe(version)
  const many = await Promise.all(Array.from({ length: 27 }, (_, index) => colleague(`${index}`)))
  const change = { meetingId, add: many, remove: [] }
  expect(await codeOf(w.hanna.caller.board.changePresent(change))).toMatch('TOO_MANY_PRESENT')
})
const colleague = async (name: string) =>
  (await w.world.signIn('3105', ['night_worker'], { name: `Gjest ${name}` })).accountId

test('a card that the reader sees nothing of is passed with the others, and the minutes say that something was written', async () => {
  const hidden = await w.up('Skjult', { reason: 'Hemmelig' }, { addressProtection: 'strictly_confidential' })
  const open = await w.up('Åpen')
  const { meetingId } = await start()
  const looked = await meetingNow()
  expect(looked).toMatchObject({ cardId: hidden.cardId, nth: 1, of: 2, body: null })
  await note(hidden, w.leader)
  await w.leader.board.moveCard({ ...(await w.at(hidden)), group: 'other' })
  const seen = await meetingNow()
  expect(seen.minutes).toMatchObject([
    { cardId: hidden.cardId, whose: { kind: 'restricted' }, kind: 'noted', words: '', facts: {} },
    { cardId: hidden.cardId, whose: { kind: 'restricted' }, kind: 'noted', words: '', facts: {} },
  ])
  expect(JSON.stringify(await w.boardOf())).not.toMatch(/Skjult|Hemmelig|"Sett"/)
  expect(rowOf(await w.boardOf(), hidden.cardId)?.answered).toBe(true)
  expect(await codeOf(off(hidden))).toBe('FORBIDDEN PERSON_PROTECTED')
  await w.hanna.caller.board.lookAt({ meetingId, version: seen.version, look: { cardId: open.cardId } })
  expect((await meetingNow()).body?.cardId).toBe(open.cardId)
  expect((await meetingNow(w.leader)).minutes[0]).toMatchObject({ whose: { name: 'Skjult Tavlerud' }, words: 'Sett' })
  const opened = (await w.log()).filter(({ act, facts }) => act === 'open' && facts.board === true)
  expect(opened.some(({ personId, accountName }) => personId === open.personId && accountName === 'Hanna Vik')).toBe(
    true,
  )
  expect(opened.some(({ personId, accountName }) => personId === hidden.personId && accountName === 'Hanna Vik')).toBe(
    false,
  )
})

test('what is written between two meetings is on the card in the next, and each meeting has its own minutes', async () => {
  const of = await w.up('Mellom')
  w.world.setNow('2026-11-20T20:50:00Z')
  const first = await start()
  await note(of)
  await w.hanna.caller.board.endMeeting({ meetingId: first.meetingId })
  w.world.setNow('2026-11-21T12:00:00Z')
  await w.jonas.caller.board.noteCard({ cardId: of.cardId, words: 'Ringte selv' })
  w.world.setNow('2026-11-23T07:30:00Z')
  const { meetingId } = await start()
  const { body, minutes } = await meetingNow()
  expect(minutes).toEqual([])
  expect(body?.entries.map(({ words }) => words)).toEqual(['Ringte selv', 'Sett'])
  expect((await w.hanna.caller.board.getMinutes({ meetingId: first.meetingId })).entries.length).toBe(1)
  expect((await w.hanna.caller.board.getMinutes({ meetingId })).entries).toEqual([])
})

test('a follow-up may be closed in the meeting that goes on, by those who are in it', async () => {
  const of = await w.up('Lukkes')
  const { meetingId } = await start()
  const page = await w.hanna.caller.followUp.getFollowUp({ personId: of.personId, purpose: 'follow_up' })
  const close = w.hanna.caller.followUp.closeEnrolment({
    ...{ enrolmentId: of.enrolmentId, version: page.enrolments[0]?.version ?? 0, because: 'goals_reached' },
    ...{ meeting: { meetingId }, wayBack: 'Ring Hanna' },
  })
  expect(await codeOf(close)).toBe('ok')
  expect(rowOf(await w.boardOf(), of.cardId)?.shown?.followed).toBe(false)
  expect(await codeOf(off(of))).toBe('ok')
  expect(cardsOn(await w.boardOf())).toEqual([])
})

test('whoever looks at the board hears that it changed, by the team’s id alone, and no other organisation hears anything', async () => {
  const relay = await startRelay(w.world.pool, pino({ level: 'silent' }))
  const heard: [string, Change][] = []
  const leave = ['m_3105', 'm_3101', 'h_dps_fjordbyen'].map((role) =>
    relay.listen(role, (changes) => heard.push(...changes.map((change): [string, Change] => [role, change]))),
  )
  const of = await w.up('Hørt')
  await note(of)
  await expect.poll(() => heard.some(([, { teamId }]) => teamId === w.teamId)).toBe(true)
  const told = heard.filter(([, { teamId }]) => teamId !== null)
  expect(new Set(told.map(([role]) => role))).toEqual(new Set(['m_3105']))
  const nobody = { houseId: null, admissionId: null, consultationId: null, byName: null }
  expect(told[0]?.[1]).toEqual({
    ...nobody,
    teamId: w.teamId,
    kind: 'changed',
    at: expect.any(String),
    readableBy: ['m_3105'],
  })
  for (const one of leave) one()
  await relay.stop()
})
