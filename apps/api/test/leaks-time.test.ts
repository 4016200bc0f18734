import { afterAll, beforeEach, expect, test } from 'vitest'
import { endingOf, makeStayWorld, type StayWorld } from './stay-builders.ts'
import type { Caller } from './world.ts'

// What is told holds no longer than it was said to, and an answer leads back to nobody.
let w: StayWorld
let halden: Caller
const made: StayWorld[] = []
beforeEach(async () => {
  w = await makeStayWorld('2098-11-21T20:40:00Z')
  halden = await w.world.as('3101', ['caseworker'], { name: 'Odd Halden' })
  made.push(w)
})
afterAll(() => Promise.all(made.map(({ world }) => world.drop())))

const onBehalf = (given: Parameters<StayWorld['claimed']>[1] = {}) =>
  w.claimed('Plass 1', { slug: '3101', caller: halden, ...given, claim: { channel: 'on_behalf', ...given.claim } })

test('what was told on a consent is told no longer than the consent holds', async () => {
  const { stayId, personId, reference } = await onBehalf()
  await halden.consent.recordConsent({
    personId,
    toRole: 'm_3105',
    categories: ['identity'],
    purpose: 'Opphold',
    givenHow: 'oral',
    untilOn: '2098-11-21',
  })
  const disclosures = [{ category: 'identity' as const, basis: 'consent' as const, basisNote: 'Sa ja' }]
  await halden.stay.discloseToHouse({ stayId, disclosures })
  w.world.setNow('2098-11-21T22:30:00Z')
  expect((await w.worker.stay.get({ stayId })).guest).toMatchObject({ kind: 'full' })
  w.world.setNow('2098-11-22T00:30:00Z')
  expect((await w.worker.stay.get({ stayId })).guest).toEqual({ kind: 'unknown', reference })
})

test('a talk stands under somebody’s name no longer than the consent holds', async () => {
  const { personId } = await w.claimed('Plass 1')
  const { contactId } = await w.worker.contact.log({
    houseId: null,
    occurredAt: null,
    channel: 'phone',
    initiatedBy: 'person',
    topic: 'sleep',
    minutes: 10,
    outcome: 'talk',
    handle: null,
    ageBand: 'unknown',
    note: '',
  })
  await w.worker.contact.link({ contactId, personId, givenHow: 'oral', purpose: 'Vil det' })
  const shown = async () => {
    const { rows } = await w.worker.contact.list({ fromOn: '2098-11-20', toOn: '2098-11-22', limit: 10 })
    const purpose = { purpose: 'take_in' as const, words: null }
    return [
      rows[0]?.person?.kind ?? null,
      JSON.stringify(await w.worker.person.get({ personId, purpose })).includes(contactId),
    ]
  }
  expect(await shown()).toEqual(['full', true])
  await w.world.admin`alter table m_3105.consent drop constraint consent_as_said`
  await w.world.admin`update m_3105.consent set until_on = '2098-11-20'`
  expect(await shown()).toEqual([null, false])
})

test('the link to an evaluation lies nowhere in the database, and nothing tells whose stay it was of', async () => {
  const { stayId } = await w.arrived('Plass 1')
  const key = 'one-key-for-the-end'
  const { sessionId } = await w.world.signIn('3105', ['night_worker'])
  const end = { ...(await w.at(stayId)), ...endingOf() }
  const { evaluationToken } = await w.world.caller('3105', sessionId, key).stay.end(end)
  expect(evaluationToken).toMatch(/^[\w-]{32}$/)
  const rows = await w.world.admin`select result from pool.idempotency`
  expect(JSON.stringify(rows)).not.toContain(evaluationToken)
  expect(await w.world.caller('3105', sessionId, key).stay.end(end)).toMatchObject({ evaluationToken })
})
