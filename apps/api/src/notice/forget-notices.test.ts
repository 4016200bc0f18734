import pino from 'pino'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { mailServer } from '../../test/mail-server.ts'
import { makeNoticeWorld, type NoticeWorld, offer } from '../../test/notice-builders.ts'
import { setClocks } from '../../test/set-clocks.ts'
import { forgetNoticesJob } from '../jobs/forget-notices.ts'
import { forgetNotices } from './forget-notices.ts'
import { answersDue, tellByClock } from './tell-by-clock.ts'

let w: NoticeWorld
const made: NoticeWorld[] = []
beforeEach(async () => {
  w = await makeNoticeWorld()
  made.push(w)
})
afterAll(() => Promise.all(made.map(({ world }) => world.drop())))

const kept = async () => {
  const rows = await w.world.admin<{ kind: string }[]>`
    select kind from pool.notice union all select 'reader' from pool.notice_reader
    union all select 'mail' from pool.notice_mail order by 1`
  return rows.map(({ kind }) => kind)
}

test('e-mails are forgotten after 30 days and notices after 90, with who has read them; each organisation’s by itself, and twice is once', async () => {
  const server = await mailServer()
  const thread = await w.opened()
  await w.propose(thread)
  await w.send(w.mailer(server.url))
  await server.stop()
  await w.liaison.caller.notice.markRead({ noticeIds: [] })
  const all = ['mail', 'opened', 'proposal', 'reader', 'reader']
  expect(await kept()).toEqual(all)
  await setClocks(w.world, '2026-12-20T20:39:00Z')
  expect(await w.world.verb('dps-fjordbyen', (verb) => forgetNotices(verb))).toEqual({ notices: 0, mails: 0 })
  await setClocks(w.world, '2026-12-20T20:41:00Z')
  expect(await w.world.verb('3105', (verb) => forgetNotices(verb))).toEqual({ notices: 0, mails: 0 })
  expect(await w.world.verb('dps-fjordbyen', (verb) => forgetNotices(verb))).toEqual({ notices: 0, mails: 1 })
  expect(await kept()).toEqual(all.slice(1))
  await setClocks(w.world, '2027-02-18T20:41:00Z')
  expect(await w.world.verb('dps-fjordbyen', (verb) => forgetNotices(verb))).toEqual({ notices: 2, mails: 0 })
  expect(await w.world.verb('dps-fjordbyen', (verb) => forgetNotices(verb))).toEqual({ notices: 0, mails: 0 })
  expect(await kept()).toEqual([])
})

test('the job does it for everybody, for as long as is configured, also where the thread is closed to the reader', async () => {
  const { consentId } = await w.opened('Trekker')
  await w.worker.consent.withdrawConsent({ consentId })
  const job = { ...w.world.parts, log: pino({ level: 'silent' }) }
  await setClocks(w.world, '2027-01-10T20:40:00Z')
  await forgetNoticesJob.run(job)
  expect(await kept()).toEqual(['opened'])
  await forgetNoticesJob.run({ ...job, keep: { noticesDays: 50, mailsDays: 30 } })
  expect(await kept()).toEqual([])
})

test('what is still waiting to be sent is never forgotten, nor what the screens may show, whatever is asked for', async () => {
  await w.opened()
  await w.send(w.mailer('smtp://127.0.0.1:1'))
  await w.world.verb('dps-fjordbyen', (verb) => forgetNotices(verb, { noticesDays: 0, mailsDays: 0 }))
  expect(await kept()).toEqual(['mail', 'opened', 'reader'])
  await setClocks(w.world, '2026-12-20T20:40:00Z')
  await w.world.verb('dps-fjordbyen', (verb) => forgetNotices(verb, { noticesDays: 0, mailsDays: 0 }))
  expect(await kept()).toEqual(['mail', 'opened', 'reader'])
})

test('a reminder stays for as long as its offer stands, so that it is not told a second time', async () => {
  const thread = await w.opened('Venter', '2027-08-01')
  const { admissionId, version } = thread
  await w.team.caller.plannedAdmission.propose({
    ...{ admissionId, version, seen: 0, ...offer },
    lapsesAt: '2027-06-01T12:00:00Z',
  })
  await setClocks(w.world, '2026-11-25T12:00:00Z')
  await w.world.verb('dps-fjordbyen', tellByClock)
  await setClocks(w.world, '2027-05-01T12:00:00Z')
  await w.world.verb('dps-fjordbyen', (verb) => forgetNotices(verb))
  await w.world.verb('dps-fjordbyen', tellByClock)
  expect(await kept()).toEqual(['overdue_coordinator'])
  await setClocks(w.world, '2027-06-02T12:00:00Z')
  await w.world.verb('dps-fjordbyen', (verb) => forgetNotices(verb))
  expect(await kept()).toEqual([])
})

test('whose answers are due is asked of the offers that stand: what is over, lapsed, or due later is not looked at', async () => {
  const due = await w.opened('Frist')
  const proposed = await w.propose(due)
  const later = await w.opened('Senere')
  await w.team.caller.plannedAdmission.propose({
    ...{ admissionId: later.admissionId, version: later.version, seen: 0, ...offer },
    ...{ respondBy: '2026-11-22T20:40:00Z', lapsesAt: '2026-11-25T20:40:00Z' },
  })
  const over = await w.opened('Over')
  const declined = await w.propose(over)
  await w.liaison.caller.plannedAdmission.decline({
    ...{ admissionId: over.admissionId, version: declined.version, seen: 1 },
    ...{ reason: 'no_capacity' as const, alternative: 'Ring igjen' },
  })
  await w.opened('Uten forslag')
  const dueFor = (slug: string) => w.world.verb(slug, answersDue)
  await setClocks(w.world, '2026-11-21T16:39:00Z')
  expect(await dueFor('dps-fjordbyen')).toEqual([])
  await setClocks(w.world, '2026-11-21T16:40:00Z')
  expect(await dueFor('dps-fjordbyen')).toEqual([due.admissionId])
  expect([await dueFor('3105'), await dueFor('3101')]).toEqual([[due.admissionId], []])
  // A question is answered before the offer it is about.
  await setClocks(w.world, '2026-11-21T09:00:00Z')
  await w.liaison.caller.plannedAdmission.requestInfo({
    ...{ admissionId: due.admissionId, version: proposed.version, seen: 1, question: 'Hva?' },
    respondBy: '2026-11-21T12:00:00Z',
  })
  expect(await dueFor('3105')).toEqual([due.admissionId])
  await setClocks(w.world, '2026-11-22T20:40:00Z')
  expect(await dueFor('3105')).toEqual([later.admissionId])
})
