import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asLocalDate } from '@samplass/domain/nights'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BoardWorld, cardOf, cardsOn, makeBoardWorld, rowOf } from '../../test/board-builders.ts'
import { codeOf } from '../../test/code-of.ts'
import { contactOf, enrolmentOf, teamOf } from '../../test/follow-up-builders.ts'
import { dwellingIn, keysOf, leaseOf, riskOf } from '../../test/tenancy-builders.ts'
import { loadBoard } from './load-board.ts'

let w: BoardWorld
beforeAll(async () => {
  w = await makeBoardWorld()
})
afterAll(() => w.world.drop())

test('anybody puts up whom the team follows, and the board says who, why and since when', async () => {
  const said = { reason: 'Har ikke åpnet', plan: 'Svarer helst på melding', frequency: 'daily' as const }
  const card = await w.up('Oskar', { ...said, group: 'hard_to_reach', responsibleAccount: w.jonas.accountId })
  const board = await w.boardOf(w.jonas.caller)
  expect(board.groups.map(({ group }) => group)[0]).toBe('crisis')
  expect(board.groups.find(({ rows }) => rows.some(({ cardId }) => cardId === card.cardId))?.group).toBe(
    'hard_to_reach',
  )
  expect(rowOf(board, card.cardId)).toMatchObject({
    ...{ whose: { name: 'Oskar Tavlerud', initials: 'OT' }, responsibleName: 'Jonas Berg' },
    shown: {
      ...said,
      sinceOn: '2026-11-20',
      home: 'none',
      crisisPlanOn: null,
      where: { at: 'unknown' },
    },
  })
  const again = w.hanna.caller.board.putOnBoard(cardOf(w.teamId, card.personId))
  expect(await codeOf(again)).toBe('CONFLICT CARD_ALREADY_UP')
})

test('whom the team does not follow is not put up: by nobody, and not past the product either', async () => {
  const personId = await w.register('Fremmed', 'For Teamet')
  expect(await codeOf(w.hanna.caller.board.putOnBoard(cardOf(w.teamId, personId)))).toMatch('NOT_FOLLOWED')
  const { teamId } = await w.leader.followUp.setUpTeam(teamOf({ name: 'FACT', kind: 'fact_team' }))
  const of = await w.followed('Et Annet', 'Teams')
  expect(await codeOf(w.hanna.caller.board.putOnBoard(cardOf(teamId, of.personId)))).toMatch('NOT_FOLLOWED')
  const put = (personId: string, enrolmentId: string, team = w.teamId) =>
    w.raw(`insert into board_card (id, team_id, person_id, enrolment_id, board_group, grouped_at, reason, since_on, put_up_by_name,
      changed_at, changed_by_name) values ('${uuidv7()}', '${team}', '${personId}', '${enrolmentId}', 'crisis', now(), 'x', '2026-11-20', 'x', now(), 'x')`)
  expect(await put(personId, of.enrolmentId)).toBe('board_card_followed')
  expect(await put(of.personId, of.enrolmentId, teamId)).toBe('board_card_followed')
  const meeting = { heldAt: '2026-11-20T07:30:00Z', present: [w.hanna.accountId, w.jonas.accountId] }
  const page = await w.hanna.caller.followUp.getFollowUp({ personId: of.personId, purpose: 'follow_up' })
  await w.hanna.caller.followUp.closeEnrolment({
    ...{ enrolmentId: of.enrolmentId, version: page.enrolments[0]?.version ?? 0, because: 'own_wish', meeting },
    wayBack: 'Ring',
  })
  expect(await put(of.personId, of.enrolmentId)).toBe('board_card_followed')
  const forged = `update board_card set followed = true`
  expect(await w.raw(forged)).toBe('42501')
})

test('of somebody whom the reader may not know stands who is responsible, and nothing else; every act is refused and traced', async () => {
  const hidden = await w.up(
    'Skjult',
    { reason: 'Hemmelig grunn', responsibleAccount: w.hanna.accountId },
    { addressProtection: 'strictly_confidential' },
  )
  await w.leader.board.noteCard({ cardId: hidden.cardId, words: 'Hemmelig notat' })
  const board = await w.boardOf()
  const row = { cardId: hidden.cardId, whose: { kind: 'restricted' }, responsibleName: 'Hanna Vik', shown: null }
  expect(rowOf(board, hidden.cardId)).toEqual({ ...row, answered: false, current: false })
  expect(JSON.stringify(board)).not.toMatch(new RegExp(`Skjult|Hemmelig|${hidden.personId}`))
  expect(rowOf(await w.boardOf(w.leader), hidden.cardId)?.shown?.reason).toBe('Hemmelig grunn')
  const { board: as } = w.hanna.caller
  const change = { cardId: hidden.cardId, version: 1 }
  const acts = [
    () => as.getCard({ cardId: hidden.cardId }),
    () => as.moveCard({ ...change, group: 'other' }),
    () => as.setTask({ ...change, words: 'Gå dit', responsibleAccount: null }),
    () => as.noteCard({ cardId: hidden.cardId, words: 'Hei' }),
    () => as.dismissSuggestion({ teamId: w.teamId, personId: hidden.personId, happenings: ['silent:2026-10-01'] }),
    () => as.putOnBoard(cardOf(w.teamId, hidden.personId)),
  ]
  for (const act of acts) expect(await codeOf(act())).toBe('FORBIDDEN PERSON_PROTECTED')
  const lines = await w.log()
  expect(lines.filter(({ act, personId }) => act === 'refused' && personId === hidden.personId).length).toBe(
    acts.length,
  )
  expect(lines.some(({ act, facts }) => act === 'list' && JSON.stringify(facts).includes(hidden.personId))).toBe(true)
  const hannas = lines.filter(({ accountName, act }) => accountName === 'Hanna Vik' && act === 'list')
  expect(JSON.stringify(hannas)).not.toContain(hidden.personId)
})

test('where the address is hidden no street and no house is named, on the board or in what is pointed out', async () => {
  const of = await w.up('Kode', {}, { addressProtection: 'confidential' })
  const stay = await w.up('Sover', {}, { addressProtection: 'confidential' })
  const street = 'Hemmeliggata 7'
  const signed = await w.hanna.caller.tenancy.signTenancy(leaseOf(of.personId, await dwellingIn(w.world, street)))
  await w.hanna.caller.tenancy.moveIn(keysOf(signed))
  await w.arrives(stay.personId, 'Plass 1')
  const board = await w.boardOf()
  expect(rowOf(board, of.cardId)?.shown?.where).toEqual({ at: 'home', street: null, contract: 'ordinary_lease' })
  expect(rowOf(board, stay.cardId)?.shown?.where).toMatchObject({ at: 'stay', house: null })
  expect(JSON.stringify(board)).not.toMatch(/Hemmeliggata|Fyrlykta/)
  expect(rowOf(await w.boardOf(w.leader), of.cardId)?.shown?.where).toMatchObject({ street })
})

test('where somebody is and how the home stands are read where they are written, and in a word', async () => {
  const of = await w.up('Jan-Erik')
  const shown = async () => rowOf(await w.boardOf(), of.cardId)?.shown
  const living = {
    leavesOn: null,
    homeAfter: null,
    costKrNight: null,
    paidBy: null,
    source: 'person' as const,
    words: '',
  }
  await w.hanna.caller.placement.noteSituation({
    ...{ personId: of.personId, kind: 'with_kin_or_friends', fromOn: asLocalDate('2026-04-01'), ...living },
  })
  expect((await shown())?.where).toEqual({ at: 'situation', situation: 'with_kin_or_friends' })
  const { tenancy } = w.hanna.caller
  const signed = await tenancy.signTenancy(leaseOf(of.personId, await dwellingIn(w.world, 'Torggata 4')))
  expect((await shown())?.home).toBe('none')
  const lives = await tenancy.moveIn(keysOf(signed))
  expect(await shown()).toMatchObject({ where: { at: 'home', street: 'Torggata 4' }, home: 'safe' })
  await tenancy.raiseRisk({ ...riskOf(lives), level: 'watch' })
  expect((await shown())?.home).toBe('watch')
  const at = async () => ({
    ...lives,
    version: (await tenancy.getTenancy({ tenancyId: lives.tenancyId, purpose: 'housing' })).version,
  })
  await tenancy.raiseRisk({ ...riskOf(await at()), kind: 'nuisance' })
  expect((await shown())?.home).toBe('at_risk')
  expect((await w.hanna.caller.board.getCard({ cardId: of.cardId })).risks.map(({ kind }) => kind)).toEqual([
    'nuisance',
    'arrears',
  ])
  await tenancy.startAbsence({
    ...{ ...(await at()), kind: 'prison', fromOn: asLocalDate('2026-11-10') },
    ...{ expectedOn: asLocalDate('2027-02-01'), whoPays: 'unknown', lookedAfter: '' },
  })
  expect((await shown())?.where).toEqual({ at: 'away', why: 'prison', expectedOn: '2027-02-01' })
  await w.arrives(of.personId, 'Plass 2')
  expect((await shown())?.where).toMatchObject({ at: 'stay', house: 'Fyrlykta', onTrial: false })
})

test('days unseen are counted from the last time face to face, and what has been done since is on the card', async () => {
  const of = await w.up('Gunn')
  const { followUp, board } = w.hanna.caller
  await followUp.logContact(contactOf(of.enrolmentId, { outcome: 'met', occurredAt: '2026-11-11T12:00:00Z' }))
  await followUp.logContact(contactOf(of.enrolmentId, { occurredAt: '2026-11-20T12:00:00Z', words: 'La igjen lapp' }))
  expect(rowOf(await w.boardOf(), of.cardId)?.shown).toMatchObject({ seenOn: '2026-11-11' })
  const card = await board.getCard({ cardId: of.cardId })
  expect(card.contacts.map(({ words }) => words)).toEqual(['La igjen lapp'])
  expect(card.entries.map(({ kind }) => kind)).toEqual(['put_up'])
})

test('whoever writes on a card that somebody else has changed is told so, and the other’s words stand', async () => {
  const of = await w.up('To', { plan: 'Første' })
  const said = { reason: 'Fra Hanna', plan: 'Hannas plan', frequency: 'daily' as const }
  await w.hanna.caller.board.changeCard({ cardId: of.cardId, version: 1, ...said })
  const late = { cardId: of.cardId, version: 1 }
  const { board } = w.jonas.caller
  expect(await codeOf(board.changeCard({ ...late, ...said, plan: 'Jonas plan' }))).toBe('CONFLICT VERSION_STALE')
  expect(await codeOf(board.moveCard({ ...late, group: 'other' }))).toBe('CONFLICT VERSION_STALE')
  expect(await codeOf(board.setTask({ ...late, words: 'x', responsibleAccount: null }))).toBe('CONFLICT VERSION_STALE')
  // A note writes over nothing.
  expect(await codeOf(board.noteCard({ cardId: of.cardId, words: 'Også dette' }))).toBe('ok')
  expect(rowOf(await w.boardOf(), of.cardId)?.shown).toMatchObject({ plan: 'Hannas plan', changedByName: 'Hanna Vik' })
  const race = [w.hanna, w.jonas].map(({ caller }) => caller.board.moveCard({ ...late, version: 2, group: 'other' }))
  expect((await Promise.all(race.map(codeOf))).sort()).toEqual(['CONFLICT VERSION_STALE', 'ok'])
})

test('less often is a step down with its day, and a task may be done outside a meeting', async () => {
  const of = await w.up('Trappes')
  const { board } = w.hanna.caller
  const said = { reason: 'Bedre', plan: '', frequency: 'weekly' as const }
  const changed = await board.changeCard({ cardId: of.cardId, version: 1, ...said })
  expect(rowOf(await w.boardOf(), of.cardId)?.shown).toMatchObject({ frequency: 'weekly', steppedDownOn: '2026-11-20' })
  expect(await codeOf(board.markDone(changed))).toMatch('TASK_MISSING')
  const task = { ...changed, words: 'Handle sammen', responsibleAccount: w.jonas.accountId }
  const set = await board.setTask(task)
  const rolled = await board.rollOver(set)
  expect(rolled.on).toBe('2026-11-21')
  expect(await codeOf(board.rollOver({ cardId: of.cardId, version: rolled.version }))).toMatch('TASK_PUT_OFF')
  const done = await board.markDone({ cardId: of.cardId, version: rolled.version })
  expect(await codeOf(board.markDone(done))).toMatch('TASK_DONE')
  expect(rowOf(await w.boardOf(), of.cardId)).toMatchObject({
    responsibleName: 'Jonas Berg',
    shown: { task: { words: 'Handle sammen', state: 'done', doneByName: 'Hanna Vik', rolledOver: 0 } },
  })
})

test('whoever is responsible is in the team, and the card stands without when they leave it', async () => {
  const { accountId } = await w.world.signIn('3105', ['team_member'], { name: 'Kort Tid' })
  const personId = (await w.followed('Ansvar', 'Tavlerud')).personId
  const card = cardOf(w.teamId, personId, { responsibleAccount: accountId })
  expect(await codeOf(w.hanna.caller.board.putOnBoard(card))).toMatch('NOT_IN_TEAM')
  const { memberId } = await w.leader.followUp.addTeamMember({ teamId: w.teamId, accountId, discipline: 'nursing' })
  const { cardId } = await w.hanna.caller.board.putOnBoard(card)
  expect(rowOf(await w.boardOf(), cardId)?.responsibleName).toBe('Kort Tid')
  await w.leader.followUp.endTeamMember({ memberId })
  expect(rowOf(await w.boardOf(), cardId)?.responsibleName).toBeNull()
  const back = `update board_card set responsible_account = '${accountId}', responsible_name = 'x' where id = '${cardId}'`
  expect(await w.raw(back)).toBe('board_card_responsible_in_team')
})

test('when the follow-up is closed the board shows the card, and nothing more of the person’s days', async () => {
  const of = await w.up('Avsluttes')
  await w.hanna.caller.followUp.logContact(contactOf(of.enrolmentId, { outcome: 'met', words: 'Sist sett' }))
  await w.arrives(of.personId, 'Plass 3')
  const page = await w.hanna.caller.followUp.getFollowUp({ personId: of.personId, purpose: 'follow_up' })
  await w.hanna.caller.followUp.closeEnrolment({
    ...{ enrolmentId: of.enrolmentId, version: page.enrolments[0]?.version ?? 0, because: 'died', meeting: null },
    wayBack: '',
  })
  const row = rowOf(await w.boardOf(), of.cardId)
  expect(row?.shown).toMatchObject({
    followed: false,
    where: { at: 'unknown' },
    home: 'none',
    seenOn: null,
  })
  expect((await w.hanna.caller.board.getCard({ cardId: of.cardId })).contacts).toEqual([])
  await w.leader.followUp.enrol(enrolmentOf(of.personId, w.teamId, { referredOn: asLocalDate('2026-11-20') }))
  expect(rowOf(await w.boardOf(), of.cardId)?.shown).toMatchObject({ followed: true, where: { at: 'stay' } })
})

test('on paper it is logged as printed; with initials, and on the wall, no name is on it', async () => {
  const of = await w.up('Papir', { plan: 'Papir Tavlerud har nøkkel hos søsteren' })
  const sheet = await w.hanna.caller.board.printBoard({ teamId: w.teamId, names: false })
  expect(JSON.stringify(sheet.groups.map(({ rows }) => rows.map(({ whose }) => whose)))).not.toMatch(/Papir|Tavlerud/)
  expect(cardsOn(sheet as never).find(({ cardId }) => cardId === of.cardId)?.whose).toMatchObject({ name: 'PT' })
  const wall = await w.hanna.caller.board.getWall({ teamId: w.teamId })
  expect(JSON.stringify(wall.groups.map(({ rows }) => rows.map(({ whose }) => whose)))).not.toMatch(/Papir|Tavlerud/)
  const named = await w.hanna.caller.board.printBoard({ teamId: w.teamId, names: true })
  expect(JSON.stringify([sheet, wall, named])).not.toMatch('søsteren')
  const line = (await w.log()).find(({ act }) => act === 'print')
  expect(line).toMatchObject({ purpose: 'team_board', accountName: 'Hanna Vik', facts: { names: false } })
  expect(JSON.stringify(line?.facts)).toContain(of.personId)
})

test('whoever has no part in the team’s work sees no board, and another organisation learns of none', async () => {
  const { teamId } = w
  for (const role of ['housing_office', 'caseworker', 'night_worker', 'privacy_officer', 'pool_coordinator'] as const) {
    const caller = await w.world.as('3105', [role])
    expect(await codeOf(caller.board.getBoard({ teamId }))).toBe('FORBIDDEN NOT_PERMITTED')
  }
  const halden = await w.world.as('3101', ['team_leader'])
  expect(await codeOf(halden.board.getBoard({ teamId }))).toBe('NOT_FOUND NOT_FOUND')
  const nowhere = await w.world.as('3105', ['team_member'], { houseIds: [] })
  expect(await codeOf(nowhere.board.getBoard({ teamId }))).toBe('NOT_FOUND NOT_FOUND')
})

test('the trail says what was done with which card, and none of its words', async () => {
  const of = await w.up('Spor', { reason: 'Grunn som er hemmelig' })
  await w.hanna.caller.board.noteCard({ cardId: of.cardId, words: 'Ord som er hemmelige' })
  const entries = (await w.audit()).filter(({ subjectId }) => subjectId === of.personId)
  expect(entries.map(({ act }) => act)).toContain('follow-up.card_noted')
  expect(JSON.stringify(entries)).not.toMatch(/hemmelig|Spor|Tavlerud/)
})

test('the board of many is asked for in as many statements as the board of few', async () => {
  const asked = () =>
    w.world.verb('3105', async (verb) => {
      let count = 0
      const sql = new Proxy(verb.tx.sql, {
        apply(target, self, given) {
          count += 1
          return Reflect.apply(target, self, given)
        },
      })
      await loadBoard({ ...verb, tx: { ...verb.tx, sql } }, w.teamId, { body: true })
      return count
    })
  await w.up('Første')
  const few = await asked()
  for (const name of ['Andre', 'Tredje', 'Fjerde']) await w.up(name)
  await w.followed('Femte', 'Utenfor')
  expect(await asked()).toBe(few)
})

test('the board writes its own tables and no other: no home, no follow-up, no stay', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const written = files.flatMap((file) =>
    [
      ...readFileSync(join(import.meta.dirname, file), 'utf8').matchAll(
        /`\s*(?:insert into|update|delete from)\s+([a-z_.]+)/g,
      ),
    ].map(([, table]) => table),
  )
  expect([...new Set(written)].sort()).toEqual([
    ...['board_card', 'board_entry', 'board_meeting', 'board_present', 'board_suggestion_seen'],
  ])
})
