import { randomBytes } from 'node:crypto'
import { asLocalDate } from '@samplass/domain/nights'
import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appOf, browserOn } from '../../test/access-app.ts'
import { makeNoticeWorld, type NoticeWorld, offer, terms } from '../../test/notice-builders.ts'
import { setClocks } from '../../test/set-clocks.ts'
import { threadsWith } from '../../test/thread-builders.ts'

let w: NoticeWorld
beforeAll(async () => {
  w = await makeNoticeWorld('2026-10-20T10:00:00Z')
})
afterAll(() => w.world.drop())

const makeAddress = async (who: NoticeWorld['team']) => {
  const token = randomBytes(32).toString('base64url')
  await who.caller.notice.makeFeed({ token })
  return `/api/calendar/${token}.ics`
}
const fetched = async (address: string) => {
  const answer = await browserOn(appOf(w.world)).send('GET', address)
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}
/** What another program reads out of it. */
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    const { startDate, endDate } = event
    return {
      uid: event.uid,
      title: event.summary,
      sequence: event.sequence,
      allDay: startDate.isDate,
      start: startDate.isDate ? startDate.toString() : startDate.toJSDate().toISOString(),
      end: endDate.isDate ? endDate.toString() : endDate.toJSDate().toISOString(),
      stamp: component.getFirstPropertyValue('dtstamp')?.toString(),
    }
  })
const eventsAt = async (address: string) => eventsIn((await fetched(address)).text)

/** A proposal whose days and time to answer lie around one of the clock's changes. */
const proposed = async (given: { windowFrom: string; windowTo: string; respondBy: string; lapsesAt: string }) => {
  const thread = await w.opened('Kalender', '2027-06-30')
  const { windowFrom, windowTo, ...times } = given
  const days = { windowFrom: asLocalDate(windowFrom), windowTo: asLocalDate(windowTo) }
  const made = await w.team.caller.plannedAdmission.propose({
    ...{ admissionId: thread.admissionId, version: thread.version, seen: 0 },
    ...{ ...offer, ...times, terms: { ...terms, ...days } },
  })
  return { ...thread, version: made.version }
}
const agree = async (thread: { admissionId: string; version: number }) => {
  const at = (version: number) => ({ admissionId: thread.admissionId, version, seen: 1 })
  const accepted = await w.liaison.caller.plannedAdmission.accept(at(thread.version))
  return w.team.caller.plannedAdmission.answerForPerson({ ...at(accepted.version), answer: 'yes', reason: '' })
}

test.each([
  ['back in autumn', { windowFrom: '2026-10-24', windowTo: '2026-10-26', respondBy: '2026-10-25T01:30:00.000Z' }],
  ['on in spring', { windowFrom: '2027-03-27', windowTo: '2027-03-29', respondBy: '2027-03-28T01:00:00.000Z' }],
])(
  'when the clock goes %s, an independent reader finds the hour at its instant and the days on their dates',
  async (_, given) => {
    const address = await makeAddress(w.liaison)
    const thread = await proposed({ ...given, lapsesAt: given.respondBy })
    const uid = (what: string) => `${thread.admissionId}.${what}@samplass`
    const hour = (await eventsAt(address)).find((event) => event.uid === uid('answer'))
    expect(hour).toMatchObject({ allDay: false, start: given.respondBy, title: 'Samplass: svarfrist' })
    await agree(thread)
    const day = (await eventsAt(address)).find((event) => event.uid === uid('arrival'))
    const after = new Date(Date.parse(`${given.windowTo}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
    expect(day).toMatchObject({ allDay: true, start: given.windowFrom, end: after, title: 'Samplass: avtalt dag' })
  },
)

test('what has changed keeps its id and has a higher sequence and a later stamp; what is off is gone', async () => {
  const address = await makeAddress(w.team)
  const given = { windowFrom: '2026-11-02', windowTo: '2026-11-03' }
  const thread = await proposed({
    ...given,
    respondBy: '2026-10-29T12:00:00.000Z',
    lapsesAt: '2026-10-30T12:00:00.000Z',
  })
  const { version } = await agree(thread)
  const own = async () => (await eventsAt(address)).filter(({ uid }) => uid.startsWith(thread.admissionId))
  const [before] = await own()
  await setClocks(w.world, '2026-10-20T10:05:00Z')
  const at = (seenVersion: number) => ({ admissionId: thread.admissionId, version: seenVersion, seen: 1 })
  const confirmed = await w.liaison.caller.plannedAdmission.confirmBed({ ...at(version), elsewhere: 'Rom 4' })
  const [after] = await own()
  expect(after?.uid).toBe(before?.uid)
  expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Number.NaN)
  expect(`${after?.stamp}` > `${before?.stamp}`).toBe(true)
  await w.team.caller.plannedAdmission.withdraw({ ...at(confirmed.version), reason: 'Ikke nå' })
  expect(await own()).toEqual([])
})

test('a meeting of both stands in both calendars, moves when it is moved, and says no more than that', async () => {
  const addresses = [await makeAddress(w.team), await makeAddress(w.liaison)]
  const { opened, versions } = await threadsWith(w)
  const { admissionId, at } = await opened('Møter', '2027-06-01')
  await versions(at, 4)
  const { tasks } = await w.team.caller.plannedAdmission.get({ admissionId })
  const [task] = tasks
  const meet = async (version: number, meetAt: string) =>
    (await w.team.caller.jointTask.setMeeting({ taskId: task?.taskId ?? '', version, meetAt })).version
  const meetings = () =>
    Promise.all(
      addresses.map(async (address) =>
        (await eventsAt(address)).find(({ uid }) => uid === `${task?.taskId}.meeting@samplass`),
      ),
    )
  const version = await meet(task?.version ?? 0, '2026-10-26T08:00:00.000Z')
  const title = 'Samplass: avtalt møte'
  const [ours, theirs] = await meetings()
  expect(ours).toMatchObject({ title, allDay: false, start: '2026-10-26T08:00:00.000Z' })
  expect(theirs).toEqual(ours)
  await meet(version, '2026-10-27T08:00:00.000Z')
  for (const moved of await meetings()) {
    expect(moved).toMatchObject({ start: '2026-10-27T08:00:00.000Z' })
    expect(moved?.sequence).toBeGreaterThan(ours?.sequence ?? Number.NaN)
  }
})

test('a visit of specialists stands in both calendars by its kind alone, moves when it is moved and is gone when it is called off', async () => {
  const addresses = [await makeAddress(w.team), await makeAddress(w.liaison)]
  const { consultation } = w.team.caller
  for (const kind of ['round', 'supervision'] as const)
    await consultation.planConsultations({
      ...{
        withRole: 'h_dps_fjordbyen',
        kind,
        place: `Fyrlykta ${kind}`,
        comes: 'Psykolog Ås',
        time: '13:00',
        minutes: 90,
      },
      ...{ firstOn: asLocalDate('2026-10-24'), everyWeeks: 1, count: 2 },
    })
  const { consultations } = await consultation.listConsultations()
  const one = consultations.find(({ kind }) => kind === 'supervision')
  const consultationId = one?.consultationId ?? ''
  await consultation.askQuestion({ consultationId, question: 'Om uro på natten?', admissionId: null })
  const found = () =>
    Promise.all(addresses.map(async (from) => (await eventsAt(from)).filter(({ uid }) => uid.includes('.visit@'))))
  const [ours = [], theirs] = await found()
  expect(theirs).toEqual(ours)
  expect(ours.map(({ title, start, end }) => [title, start, end])).toEqual([
    ['Samplass: besøk', '2026-10-24T11:00:00.000Z', '2026-10-24T12:30:00.000Z'],
    ['Samplass: veiledning', '2026-10-24T11:00:00.000Z', '2026-10-24T12:30:00.000Z'],
    // The clock goes back in between.
    ['Samplass: besøk', '2026-10-31T12:00:00.000Z', '2026-10-31T13:30:00.000Z'],
    ['Samplass: veiledning', '2026-10-31T12:00:00.000Z', '2026-10-31T13:30:00.000Z'],
  ])
  const { text } = await fetched(addresses[0] ?? '')
  for (const word of ['Fyrlykta', 'Ås', 'natten']) expect(text).not.toContain(word)
  const day = { on: asLocalDate('2026-10-25'), time: '10:00', minutes: 60, comes: '' }
  const { version } = await consultation.changeConsultation({ consultationId, version: one?.version ?? 0, ...day })
  const own = async () => (await found()).map((events) => events.find(({ uid }) => uid.startsWith(consultationId)))
  for (const moved of await own()) {
    expect(moved).toMatchObject({ start: '2026-10-25T09:00:00.000Z', end: '2026-10-25T10:00:00.000Z' })
    expect(moved?.sequence).toBeGreaterThan(0)
  }
  await consultation.settleConsultation({ consultationId, version, outcome: 'cancelled', reason: 'Sykdom' })
  expect(await own()).toEqual([undefined, undefined])
})

test('a consent that is withdrawn, or runs out, takes the days out of the other side’s calendar on the next read', async () => {
  const address = await makeAddress(w.liaison)
  const days = { windowFrom: '2026-11-02', windowTo: '2026-11-03' }
  const times = { respondBy: '2026-10-29T12:00:00.000Z', lapsesAt: '2026-10-30T12:00:00.000Z' }
  const [kept, gone] = [await proposed({ ...days, ...times }), await proposed({ ...days, ...times })]
  const ids = async () => (await eventsAt(address)).map(({ uid }) => uid.split('.')[0])
  expect(await ids()).toEqual(expect.arrayContaining([kept.admissionId, gone.admissionId]))
  await w.worker.consent.withdrawConsent({ consentId: gone.consentId })
  expect(await ids()).toContain(kept.admissionId)
  expect(await ids()).not.toContain(gone.admissionId)
})

test('the address answers 404 alike: never made, revoked, made anew, closed account, ended or future membership, another role', async () => {
  const answers: string[] = []
  const ask = async (address: string) => {
    const { status, text, headers } = await fetched(address)
    answers.push(`${status} ${text} ${headers.get('content-type')}`)
  }
  await ask(`/api/calendar/${randomBytes(32).toString('base64url')}.ics`)
  await ask('/api/calendar/short.ics')
  const someone = () => w.signIn('dps-fjordbyen', ['liaison'])
  const revoked = await someone()
  const before = await makeAddress(revoked)
  expect((await fetched(before)).status).toBe(200)
  const now = await makeAddress(revoked)
  await ask(before)
  await revoked.caller.notice.revokeFeed()
  await ask(now)
  const changes = {
    closed: (id: string) => w.world.admin`update platform.account set disabled_at = now() where id = ${id}`,
    ended: (id: string) => w.world.admin`update platform.membership set ended_at = now() where account_id = ${id}`,
    future: (id: string) =>
      w.world.admin`update platform.membership set from_on = '2099-01-01' where account_id = ${id}`,
    role: (id: string) =>
      w.world.admin`update platform.membership set roles = '{tenant_administrator}' where account_id = ${id}`,
    scope: (id: string) =>
      w.world
        .admin`update platform.membership set whole_organisation = false, house_ids = '{}' where account_id = ${id}`,
  }
  for (const change of Object.values(changes)) {
    const one = await someone()
    const address = await makeAddress(one)
    expect((await fetched(address)).status).toBe(200)
    await change(one.accountId)
    await ask(address)
  }
  expect(answers).toHaveLength(9)
  expect(new Set(answers).size).toBe(1)
  expect(answers[0]).toMatch(/^404/)
})

test('it is kept in no cache and tells no other site where it was read; only a hash of it stands in the database', async () => {
  const address = await makeAddress(w.liaison)
  const { headers } = await fetched(address)
  expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  const token = address.slice('/api/calendar/'.length, -'.ics'.length)
  const rows = await w.world.admin`select row_to_json(f)::text as row from platform.calendar_feed f`
  const kept = await w.world.admin`select row_to_json(i)::text as row from pool.idempotency i`
  const trail = await w.world.admin`select row_to_json(a)::text as row from pool.audit_entry a`
  expect(JSON.stringify([rows, kept, trail])).not.toContain(token)
  expect((await w.liaison.caller.notice.getWishes()).feed?.readAt).toEqual(w.world.now())
})

test('whoever guesses is made to wait, and so is a calendar that asks all the time; one that asks for what is there waits for nobody', async () => {
  const browser = browserOn(appOf(w.world), '10.9.9.9')
  const ask = async (path: string) => (await browser.send('GET', path)).status
  const [mine, colleagues] = [await makeAddress(w.liaison), await makeAddress(w.team)]
  const often: number[] = []
  for (let count = 0; count < 61; count++) often.push(await ask(mine))
  expect([often[0], often.at(-1)]).toEqual([200, 429])
  expect(await ask(colleagues)).toBe(200)
  const statuses: number[] = []
  for (let count = 0; count < 31; count++) statuses.push(await ask(`/api/calendar/${count}.ics`))
  expect(statuses[0]).toBe(404)
  expect(statuses.at(-1)).toBe(429)
})
