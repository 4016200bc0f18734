import { transaction } from '@samplass/db/tenancy'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { mailServer } from '../../test/mail-server.ts'
import { makeNoticeWorld, type NoticeWorld, offer, publicOrigin } from '../../test/notice-builders.ts'
import { setClocks } from '../../test/set-clocks.ts'
import { fanOut } from './fan-out.ts'
import { tellByClock } from './tell-by-clock.ts'

let w: NoticeWorld
const made: NoticeWorld[] = []
beforeEach(async () => {
  w = await makeNoticeWorld()
  made.push(w)
})
afterAll(() => Promise.all(made.map(({ world }) => world.drop())))

const kindsOf = async (who: NoticeWorld['team']) =>
  (await who.caller.notice.list()).notices.map(({ kind }) => kind).reverse()
const waitingMails = () =>
  w.world.admin<{ id: string }[]>`select id from pool.notice_mail where sent_at is null and dropped_at is null`

test('what one side does in a thread is told to the other at once, and one real e-mail goes to whoever negotiates there', async () => {
  const server = await mailServer()
  const thread = await w.opened()
  await w.propose(thread)
  expect((await w.liaison.caller.notice.list()).notices).toMatchObject([
    { kind: 'proposal', otherSide: 'Sarpsborg kommune', read: false, admissionId: thread.admissionId },
    { kind: 'opened', otherSide: 'Sarpsborg kommune', read: false, admissionId: thread.admissionId },
  ])
  expect(await kindsOf(w.team)).toEqual([])
  await w.send(w.mailer(server.url))
  await w.send(w.mailer(server.url))
  expect(server.arrived.map(({ to }) => to)).toEqual([w.liaison.email])
  const [letter] = server.arrived
  const dps = await w.world.organisation('dps-fjordbyen')
  expect(letter?.raw).toContain('Subject: Det er noe nytt i Samplass')
  expect(letter?.raw).toContain(`${publicOrigin}/til/${dps.id}`)
  await server.stop()
})

test('read is read by one account, and an e-mail that tells of nothing new is not sent', async () => {
  const colleague = await w.signIn('dps-fjordbyen', ['liaison'])
  const server = await mailServer()
  await w.opened()
  await w.world.verb('dps-fjordbyen', fanOut)
  expect(await w.liaison.caller.notice.list()).toMatchObject({ unread: 1 })
  expect(await w.liaison.caller.notice.markRead({ noticeIds: [] })).toEqual({ marked: 1 })
  expect(await w.liaison.caller.notice.markRead({ noticeIds: [] })).toEqual({ marked: 0 })
  expect(await w.liaison.caller.notice.list()).toMatchObject({ unread: 0 })
  expect(await colleague.caller.notice.list()).toMatchObject({ unread: 1 })
  await w.send(w.mailer(server.url))
  expect(server.arrived.map(({ to }) => to)).toEqual([colleague.email])
  await server.stop()
})

test('an act that is refused or rolled back tells nobody', async () => {
  const thread = await w.opened()
  const stale = { admissionId: thread.admissionId, version: thread.version + 5, seen: 0 }
  expect(await codeOf(w.team.caller.plannedAdmission.propose({ ...stale, ...offer }))).toBe('CONFLICT VERSION_STALE')
  expect(await kindsOf(w.liaison)).toEqual(['opened'])
})

test('a consent that is withdrawn takes the notices back: from the bell, from the e-mail that waits, and for the database role', async () => {
  const server = await mailServer()
  const gone = await w.opened('Trekker')
  await w.propose(gone)
  await w.world.verb('dps-fjordbyen', fanOut)
  expect(await waitingMails()).toHaveLength(1)
  await w.worker.consent.withdrawConsent({ consentId: gone.consentId })
  expect(await w.liaison.caller.notice.list()).toEqual({ unread: 0, notices: [] })
  expect(await w.liaison.caller.notice.markRead({ noticeIds: [] })).toEqual({ marked: 0 })
  await w.send(w.mailer(server.url))
  expect(server.arrived).toEqual([])
  expect(await waitingMails()).toEqual([])
  const dps = await w.world.organisation('dps-fjordbyen')
  const rows = await transaction(w.world.pool, dps, ({ sql }) => sql`select id from pool.notice`)
  expect(rows).toHaveLength(0)
  await server.stop()
})

test('a consent that runs out takes them back too, whether or not anybody has noticed; the municipality keeps its own', async () => {
  const thread = await w.opened('Utløper', '2026-11-25')
  const proposed = await w.propose(thread)
  const at = { admissionId: thread.admissionId, version: proposed.version, seen: 1 }
  await w.liaison.caller.plannedAdmission.accept(at)
  await setClocks(w.world, '2026-11-25T22:59:00Z')
  expect(await kindsOf(w.liaison)).toEqual(['opened', 'proposal'])
  await setClocks(w.world, '2026-11-25T23:00:00Z')
  expect(await kindsOf(w.liaison)).toEqual([])
  expect(await kindsOf(w.team)).toEqual(['answer'])
})

test('nobody else is told: not another organisation, not whoever reaches nothing or negotiates nothing, not the one who acted', async () => {
  const server = await mailServer()
  await w.signIn('dps-fjordbyen', ['tenant_administrator'])
  await w.signIn('dps-fjordbyen', ['liaison'], { houseIds: [] })
  const late = await w.signIn('dps-fjordbyen', ['liaison'])
  await w.world.admin`update platform.membership set from_on = '2099-01-01' where account_id = ${late.accountId}`
  const closed = await w.signIn('dps-fjordbyen', ['liaison'])
  await w.world.admin`update platform.account set disabled_at = now() where id = ${closed.accountId}`
  const halden = await w.signIn('3101', ['caseworker'])
  // Works in both, and has just done it herself.
  const dps = await w.world.organisation('dps-fjordbyen')
  await w.world.admin`
    insert into platform.membership (id, account_id, organisation_role, account_name, roles, whole_organisation, from_on, created_at)
    values (gen_random_uuid(), ${w.team.accountId}, ${dps.role}, 'Tor Team', '{liaison}', true, '2026-01-01', now())`
  await w.opened()
  await w.send(w.mailer(server.url))
  expect(server.arrived.map(({ to }) => to)).toEqual([w.liaison.email])
  expect((await halden.caller.notice.list()).notices).toEqual([])
  expect((await w.world.caller('dps-fjordbyen', w.team.sessionId).notice.list()).notices).toEqual([])
  const nothing = await w.world.as('dps-fjordbyen', ['liaison'], { houseIds: [] })
  expect(await nothing.notice.list()).toEqual({ unread: 0, notices: [] })
  await server.stop()
})

test('an answer that is due soon, late, and late by a day is told to the side that owes it, once each, by any number of processes', async () => {
  const leader = await w.signIn('3105', ['team_leader'])
  const thread = await w.opened()
  const proposed = await w.propose(thread)
  const at = { admissionId: thread.admissionId, version: proposed.version, seen: 1 }
  await w.liaison.caller.plannedAdmission.requestInfo({ ...at, question: 'Hva?', respondBy: '2026-11-21T12:00:00Z' })
  const told: string[][] = []
  for (const now of ['2026-11-21T07:59:00Z', '2026-11-21T08:01:00Z', '2026-11-21T12:00:00Z', '2026-11-22T12:00:00Z']) {
    await setClocks(w.world, now)
    await Promise.all([1, 2, 3].map(() => w.world.verb('3105', tellByClock)))
    await w.world.verb('dps-fjordbyen', tellByClock)
    told.push(await kindsOf(leader))
  }
  const question = ['question']
  expect(told).toEqual([
    question,
    [...question, 'respond_soon'],
    [...question, 'respond_soon', 'overdue'],
    [...question, 'respond_soon', 'overdue', 'overdue_coordinator'],
  ])
  expect(await kindsOf(w.liaison)).toEqual(['opened', 'proposal'])
})

test('late answers are written to the escalation contact, and not to everybody', async () => {
  const leader = await w.signIn('3105', ['team_leader'])
  const server = await mailServer()
  const thread = await w.opened()
  const proposed = await w.propose(thread)
  const at = { admissionId: thread.admissionId, version: proposed.version, seen: 1 }
  await w.liaison.caller.plannedAdmission.requestInfo({ ...at, question: 'Hva?', respondBy: '2026-11-21T12:00:00Z' })
  await w.send(w.mailer(server.url))
  server.arrived.length = 0
  await setClocks(w.world, '2026-11-21T12:30:00Z')
  await w.world.verb('3105', tellByClock)
  await w.send(w.mailer(server.url))
  const told = server.arrived.map(({ to }) => to)
  expect(told).toContain(leader.email)
  expect(told).not.toContain(w.team.email)
  await server.stop()
})

test('a consent that runs out within a fortnight is told to its owner alone, once, with the way to the person', async () => {
  const { personId, consentId } = await w.opened('Snart', '2026-12-04')
  for (let turn = 0; turn < 2; turn++)
    for (const slug of ['3105', 'dps-fjordbyen', '3101']) await w.world.verb(slug, tellByClock)
  const { notices } = await w.team.caller.notice.list()
  expect(notices).toMatchObject([{ kind: 'consent_ending', personId, admissionId: null, otherSide: null }])
  expect(await kindsOf(w.liaison)).toEqual(['opened'])
  await w.worker.consent.withdrawConsent({ consentId })
  expect(JSON.stringify(notices)).not.toMatch(/Snart|Fjellheim/)
})

test('daily, quiet and on call: what waits follows what its reader has just chosen', async () => {
  const due = async () =>
    (
      await w.world.admin<
        { dueAt: Date }[]
      >`select due_at as "dueAt" from pool.notice_mail where sent_at is null and dropped_at is null`
    ).map(({ dueAt }) => dueAt.toISOString())
  const { notice } = w.liaison.caller
  await notice.setWishes({ mail: 'daily', dailyAt: '08:00', quiet: { from: '22:00', to: '09:00' } })
  await w.opened()
  await w.world.verb('dps-fjordbyen', fanOut)
  expect(await due()).toEqual(['2026-11-21T08:00:00.000Z'])
  await notice.setOnCall({ until: '2026-11-21T07:00:00Z' })
  expect(await due()).toEqual(['2026-11-20T20:40:00.000Z'])
  await notice.setOnCall({ until: null })
  expect(await due()).toEqual(['2026-11-21T08:00:00.000Z'])
  await notice.setWishes({ mail: 'none', dailyAt: '08:00', quiet: null })
  expect(await due()).toEqual([])
  expect(await notice.getWishes()).toMatchObject({
    mail: 'none',
    quiet: null,
    onCallUntil: null,
    failed: null,
    feed: null,
  })
  expect(await codeOf(notice.setOnCall({ until: '2026-11-28T20:41:00Z' }))).toBe(
    'UNPROCESSABLE_CONTENT ON_CALL_TOO_LONG',
  )
  expect(await codeOf(notice.setOnCall({ until: '2026-11-20T20:40:00Z' }))).toBe('UNPROCESSABLE_CONTENT PERIOD_OVER')
})
