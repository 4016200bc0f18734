import { asLocalDate } from '@samplass/domain/nights'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BoardWorld, cardOf, makeBoardWorld, rowOf } from '../../test/board-builders.ts'
import { codeOf } from '../../test/code-of.ts'
import { contactOf } from '../../test/follow-up-builders.ts'
import { endingOf } from '../../test/stay-builders.ts'
import { dwellingIn, keysOf, leaseOf, noticeOf, riskOf } from '../../test/tenancy-builders.ts'

let w: BoardWorld
beforeAll(async () => {
  w = await makeBoardWorld()
})
afterAll(() => w.world.drop())

/** Followed up since 1 October, written down long ago, and seen yesterday: nothing to point out. */
async function quiet(name: string) {
  const of = await w.followed(name, 'Forslag')
  await w.world.admin`update m_3105.enrolment set made_at = '2026-10-01T08:00:00Z' where id = ${of.enrolmentId}`
  const met = { outcome: 'met' as const, occurredAt: '2026-11-19T12:00:00Z' }
  await w.hanna.caller.followUp.logContact(contactOf(of.enrolmentId, met))
  return of
}
const reasons = async (personId: string) => (await w.suggested(personId)).flatMap((one) => one.reasons)
const what = async (personId: string) => (await reasons(personId)).map((one) => one.what)

test('of somebody who is seen, and to whom nothing has happened, nothing is pointed out', async () => {
  expect(await what((await quiet('Rolig')).personId)).toEqual([])
})

test('whoever is new is pointed out, and once they are on the board no more', async () => {
  const of = await w.followed('Ny', 'Forslag', '2026-11-18')
  expect(await w.suggested(of.personId)).toMatchObject([
    {
      group: 'new',
      cardId: null,
      whose: { name: 'Ny Forslag' },
      reasons: [{ what: 'newly_referred', on: '2026-11-20' }],
    },
  ])
  await w.hanna.caller.board.putOnBoard(cardOf(w.teamId, of.personId, { group: 'new' }))
  expect(await what(of.personId)).toEqual([])
})

test('whoever has not been seen for the team’s number of days is pointed out; who has said less often, after that', async () => {
  const of = await quiet('Stille')
  const seen = async (day: string) =>
    w.hanna.caller.followUp.logContact(
      contactOf(of.enrolmentId, { outcome: 'short', occurredAt: `2026-11-${day}T12:00:00Z` }),
    )
  const days = `update m_3105.follow_up_contact set taken_back_at = now(), taken_back_by_name = 'x', taken_back_words = 'x'`
  await w.world.admin.unsafe(`${days} where enrolment_id = '${of.enrolmentId}'`)
  await seen('13')
  expect(await what(of.personId)).toEqual([])
  await w.world.admin.unsafe(`${days} where enrolment_id = '${of.enrolmentId}'`)
  await seen('11')
  expect(await w.suggested(of.personId)).toMatchObject([
    {
      group: 'hard_to_reach',
      reasons: [{ what: 'silent', days: 9, on: '2026-11-19', happening: 'silent:2026-11-11' }],
    },
  ])
  // What nobody answered is no meeting.
  await w.hanna.caller.followUp.logContact(contactOf(of.enrolmentId))
  expect(await what(of.personId)).toEqual(['silent'])
  await w.world
    .admin`update m_3105.enrolment set active_on = '2026-10-02', paused_on = '2026-11-01', keep_in_touch_days = 30
    where id = ${of.enrolmentId}`
  expect(await what(of.personId)).toEqual([])
})

test('a stay that began and one that ended are pointed out, with the house', async () => {
  const of = await quiet('Natta')
  const stayId = await w.arrives(of.personId, 'Plass 1')
  expect(await w.suggested(of.personId)).toMatchObject([
    {
      group: 'crisis',
      reasons: [
        { what: 'stay_started', on: '2026-11-20', house: 'Fyrlykta', happening: `stay_started:${stayId}`, days: null },
      ],
    },
  ])
  const { version } = await w.worker.stay.get({ stayId })
  await w.worker.stay.end({ stayId, version, ...endingOf() })
  expect(await what(of.personId)).toEqual(['stay_ended'])
})

test('a home in danger is pointed out, by a risk or by a landlord’s notice, and a risk that is over is not', async () => {
  const of = await quiet('Leier')
  const { tenancy } = w.hanna.caller
  const signed = await tenancy.signTenancy(leaseOf(of.personId, await dwellingIn(w.world, 'Forslagsgata 1')))
  const lives = await tenancy.moveIn(keysOf(signed))
  await tenancy.raiseRisk({ ...riskOf(lives), level: 'watch' })
  expect(await what(of.personId)).toEqual([])
  await w.world.admin`update m_3105.tenancy_risk set level = 'danger' where tenancy_id = ${lives.tenancyId}`
  expect(await w.suggested(of.personId)).toMatchObject([
    { group: 'home_at_risk', reasons: [{ what: 'home_at_risk', on: '2026-10-01' }] },
  ])
  await w.world.admin`update m_3105.tenancy_risk set resolved_on = '2026-11-20' where tenancy_id = ${lives.tenancyId}`
  expect(await what(of.personId)).toEqual([])
  const { version } = await tenancy.getTenancy({ tenancyId: lives.tenancyId, purpose: 'housing' })
  await tenancy.giveNotice(noticeOf({ tenancyId: lives.tenancyId, version }))
  expect(await what(of.personId)).toEqual(['home_at_risk'])
})

test('the third acute admission in a year is pointed out, and one told twice is one', async () => {
  const of = await quiet('Tredje')
  const admitted = (day: string) =>
    w.hanna.caller.acuteAdmission.registerAcute({
      ...{ personId: of.personId, admittedOn: asLocalDate(day), kind: 'mental_health', source: 'person' },
      ...{ reason: 'crisis', words: '' },
    })
  for (const day of ['2026-03-02', '2026-03-03', '2026-11-17']) await admitted(day)
  expect(await what(of.personId)).toEqual([])
  await admitted('2026-08-01')
  expect(await w.suggested(of.personId)).toMatchObject([
    { group: 'crisis', reasons: [{ what: 'third_acute', on: '2026-11-17', days: 3 }] },
  ])
})

test('what the team has put aside does not come back for the same happening, and does for the next', async () => {
  const of = await quiet('Sett')
  await w.arrives(of.personId, 'Plass 2')
  const happenings = (await reasons(of.personId)).map((one) => one.happening)
  const aside = { teamId: w.teamId, personId: of.personId, happenings }
  await w.hanna.caller.board.dismissSuggestion(aside)
  expect(await codeOf(w.jonas.caller.board.dismissSuggestion(aside))).toBe('ok')
  expect(await what(of.personId)).toEqual([])
  await w.world.admin`update pool.stay set ended_at = ${w.world.now()}, outcome = 'home' where id in
    (select stay_id from m_3105.person_stay where person_id = ${of.personId})`
  expect(await what(of.personId)).toEqual(['stay_ended'])
  const { personId } = await w.followed('Utenfor', 'Teamet')
  const { teamId } = await w.leader.followUp.setUpTeam(otherTeam)
  expect(await codeOf(w.hanna.caller.board.dismissSuggestion({ ...aside, teamId, personId }))).toMatch('NOT_FOLLOWED')
})
const otherTeam = {
  ...{ teamId: null, version: null, name: 'ACT', kind: 'act_team' as const, phone: null, silenceDays: 7 },
  ...{ attemptsBeforeClosing: 3, meetingMinutes: 30, cardMinutes: 2 },
}

test('of whoever is up already a move is pointed out and never made; put in a group since, it is gone', async () => {
  const of = await quiet('Oppe')
  w.world.setNow('2026-11-20T18:00:00Z')
  const { cardId } = await w.hanna.caller.board.putOnBoard(cardOf(w.teamId, of.personId, { group: 'other' }))
  w.world.setNow('2026-11-20T20:40:00Z')
  await w.arrives(of.personId, 'Plass 3')
  const [one] = await w.suggested(of.personId)
  expect(one).toMatchObject({ cardId, group: 'crisis', reasons: [{ what: 'stay_started' }] })
  expect(rowOf(await w.boardOf(), cardId)?.shown?.group).toBe('other')
  await w.hanna.caller.board.moveCard({ cardId, version: 1, group: 'new' })
  expect(await what(of.personId)).toEqual([])
})

test('of somebody whom the reader may not know nothing is pointed out', async () => {
  const personId = await w.register('Skjult', 'Forslag', { addressProtection: 'strictly_confidential' }, w.leader)
  await w.leader.followUp.enrol({
    ...{ personId, teamId: w.teamId, referredOn: asLocalDate('2026-11-18'), referredBy: 'NAV', intensity: 'ordinary' },
    ...{ responsibleAccount: null, secondAccount: null },
  })
  expect(await w.suggested(personId)).toEqual([])
  expect((await w.suggested(personId, w.leader)).flatMap((one) => one.reasons.map(({ what }) => what))).toEqual([
    'newly_referred',
  ])
  expect(JSON.stringify(await w.boardOf())).not.toContain(personId)
})

test('whoever has several reasons is one line, in the most pressing group, and is put aside with all of them', async () => {
  const of = await w.followed('Flere', 'Grunner')
  await w.arrives(of.personId, 'Plass 4')
  const all = ['newly_referred', 'silent', 'stay_started']
  const [one, ...more] = await w.suggested(of.personId)
  expect(more).toEqual([])
  expect(one?.group).toBe('crisis')
  expect(one?.reasons.map((reason) => reason.what).sort()).toEqual(all)
  const happenings = one?.reasons.map(({ happening }) => happening) ?? []
  await w.hanna.caller.board.dismissSuggestion({ teamId: w.teamId, personId: of.personId, happenings })
  expect(await what(of.personId)).toEqual([])
})

test('a danger that is told of late is pointed out, also where the card was moved after the day it began', async () => {
  const of = await quiet('Sent')
  w.world.setNow('2026-11-20T18:00:00Z')
  await w.hanna.caller.board.putOnBoard(cardOf(w.teamId, of.personId, { group: 'other' }))
  w.world.setNow('2026-11-20T20:40:00Z')
  const { tenancy } = w.hanna.caller
  const signed = await tenancy.signTenancy(leaseOf(of.personId, await dwellingIn(w.world, 'Sentgata 1')))
  const lives = await tenancy.moveIn(keysOf(signed))
  await tenancy.raiseRisk(riskOf(lives))
  expect(await reasons(of.personId)).toMatchObject([{ what: 'home_at_risk', on: '2026-10-01' }])
})

test('whoever was silent when the team took them off is left in peace, and pointed out after as long once more', async () => {
  const of = await w.followed('Borte', 'Lenge')
  await w.world.admin`update m_3105.enrolment set made_at = '2026-10-01T08:00:00Z' where id = ${of.enrolmentId}`
  const card = await w.hanna.caller.board.putOnBoard(cardOf(w.teamId, of.personId))
  const names = [w.hanna, w.jonas].map(({ accountId }) => accountId)
  const { meetingId } = await w.hanna.caller.board.startMeeting({ teamId: w.teamId, present: names })
  await w.hanna.caller.board.takeOff({ ...card, words: 'Vil være i fred' })
  await w.hanna.caller.board.endMeeting({ meetingId })
  expect(await what(of.personId)).toEqual([])
  w.world.setNow('2026-11-28T20:40:00Z')
  expect(await reasons(of.personId)).toMatchObject([{ what: 'silent', on: '2026-11-28', days: 58 }])
  w.world.setNow('2026-11-20T20:40:00Z')
})
