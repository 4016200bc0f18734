import { afterAll, beforeAll, expect, test } from 'vitest'
import { mailServer } from '../../test/mail-server.ts'
import { makeNoticeWorld, type NoticeWorld, publicOrigin } from '../../test/notice-builders.ts'

let w: NoticeWorld
beforeAll(async () => {
  w = await makeNoticeWorld()
})
afterAll(() => w.world.drop())

const seenBy = async (who: NoticeWorld['team']) =>
  (await who.caller.notice.list()).notices.map(({ kind, otherSide, read }) => ({ kind, otherSide, read }))

test('what one side does in a thread is told to the other at once, and one real e-mail goes to whoever negotiates there', async () => {
  const server = await mailServer()
  const thread = await w.opened()
  await w.propose(thread)
  expect(await seenBy(w.liaison)).toEqual([
    { kind: 'proposal', otherSide: 'Sarpsborg kommune', read: false },
    { kind: 'opened', otherSide: 'Sarpsborg kommune', read: false },
  ])
  expect(await seenBy(w.team)).toEqual([])
  await w.send(w.mailer(server.url))
  await w.send(w.mailer(server.url))
  expect(server.arrived.map(({ to }) => to)).toEqual([w.liaison.email])
  const [letter] = server.arrived
  const dps = await w.world.organisation('dps-fjordbyen')
  expect(letter?.raw).toContain('Subject: Det er noe nytt i Samplass')
  expect(letter?.raw).toContain(`${publicOrigin}/til/${dps.id}`)
  await w.liaison.caller.notice.markRead({ noticeIds: [] })
  expect(await w.liaison.caller.notice.list()).toMatchObject({ unread: 0 })
  await server.stop()
})
