import { asLocalDate } from '@samplass/domain/nights'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerOf, codeOf } from '../../test/code-of.ts'
import { contactOf, enrolmentOf, type FollowUpWorld, makeFollowUpWorld } from '../../test/follow-up-builders.ts'

let w: FollowUpWorld
beforeAll(async () => {
  w = await makeFollowUpWorld()
})
afterAll(() => w.world.drop())

const contactsOf = async (personId: string) =>
  (await w.hanna.caller.followUp.getFollowUp({ personId, purpose: 'follow_up' })).contacts

test('an attempt is written down with who and where, and is told in the trail without words', async () => {
  const { personId, enrolmentId } = await w.followed('Oskar', 'Lillemoen')
  const contact = contactOf(enrolmentId, {
    words: 'La igjen lapp. Lys på kjøkkenet.',
    withWhom: 'vaktmester',
    nextOn: asLocalDate('2026-11-21'),
  })
  await w.hanna.caller.followUp.logContact(contact)
  expect(await contactsOf(personId)).toMatchObject([
    {
      contactId: contact.contactId,
      outcome: 'not_home',
      words: contact.words,
      byName: 'Hanna Vik',
      nextOn: '2026-11-21',
    },
  ])
  const entry = (await w.audit()).find(({ act }) => act === 'follow-up.contact_logged')
  expect(entry).toMatchObject({ subjectId: personId, facts: { outcome: 'not_home', place: 'home' } })
  expect(JSON.stringify(entry)).not.toMatch(/lapp|vaktmester|Oskar/)
})

test('what is sent twice is written once: with the same key, with another, and at the same time', async () => {
  const { personId, enrolmentId } = await w.followed('Per', 'To Ganger')
  const contact = contactOf(enrolmentId)
  const { sessionId } = w.hanna
  const sent = () => w.world.caller('3105', sessionId, contact.contactId).followUp.logContact(contact)
  await sent()
  await sent()
  await w.hanna.caller.followUp.logContact(contact)
  const atOnce = contactOf(enrolmentId)
  const both = [1, 2].map(() => w.world.caller('3105', sessionId).followUp.logContact(atOnce))
  expect(await Promise.all(both.map(codeOf))).toEqual(['ok', 'ok'])
  expect((await contactsOf(personId)).map(({ contactId }) => contactId).sort()).toEqual(
    [contact.contactId, atOnce.contactId].sort(),
  )
})

test('an id that stands for another contact already is no way to change it, nor to learn of it', async () => {
  const first = await w.followed('Første', 'Person')
  const second = await w.followed('Andre', 'Person')
  const contact = contactOf(first.enrolmentId, { words: 'Mitt' })
  await w.hanna.caller.followUp.logContact(contact)
  const other = { ...contact, enrolmentId: second.enrolmentId, words: 'Ditt' }
  expect(await codeOf(w.hanna.caller.followUp.logContact(other))).toMatch('KEY_USED_FOR_ANOTHER_ACT')
  expect(await codeOf(w.jonas.caller.followUp.logContact(contact))).toMatch('KEY_USED_FOR_ANOTHER_ACT')
  expect(await contactsOf(first.personId)).toMatchObject([{ words: 'Mitt' }])
  expect(await contactsOf(second.personId)).toEqual([])
})

test('the same contact with other words is no answer of “sent”: what stands is kept, and it is said so', async () => {
  const { personId, enrolmentId } = await w.followed('Samme', 'Kontakt')
  const contact = contactOf(enrolmentId, { occurredAt: '2026-11-19T09:00:00Z', words: 'Først' })
  const log = (change: Partial<typeof contact>) => codeOf(w.hanna.caller.followUp.logContact({ ...contact, ...change }))
  expect(await log({})).toBe('ok')
  for (const change of [
    { words: 'Så' },
    { outcome: 'met' as const },
    { nextOn: asLocalDate('2026-11-24') },
    { occurredAt: '2026-11-19T10:00:00Z' },
  ])
    expect(await log(change)).toBe('CONFLICT CONTACT_SAYS_OTHERWISE')
  expect(await log({ occurredAt: '2026-11-19T10:00:00+01:00' })).toBe('ok')
  expect(await contactsOf(personId)).toMatchObject([{ words: 'Først', outcome: 'not_home' }])
})

test('a contact happened when it did: not ahead of time, not before the team was asked, not months ago', async () => {
  const { enrolmentId } = await w.followed('Tid', 'Sted', '2026-11-10')
  const at = (occurredAt: string) => w.hanna.caller.followUp.logContact(contactOf(enrolmentId, { occurredAt }))
  expect(await codeOf(at('2026-11-18T09:00:00Z'))).toBe('ok')
  // A phone's clock runs a little ahead.
  expect(await codeOf(at('2026-11-20T20:43:00Z'))).toBe('ok')
  expect(await codeOf(at('2026-11-20T21:00:00Z'))).toMatch('IN_THE_FUTURE')
  expect(await codeOf(at('2026-11-09T12:00:00Z'))).toMatch('BEFORE_REFERRAL')
  expect(await codeOf(at('2026-10-01T12:00:00Z'))).toMatch('TOO_LONG_AGO')
})

test('an appointment has a day, and the next attempt is not before this one', async () => {
  const { enrolmentId } = await w.followed('Avtale', 'Dag')
  const log = (change: Parameters<typeof contactOf>[1]) =>
    w.hanna.caller.followUp.logContact(contactOf(enrolmentId, change))
  expect(await codeOf(log({ outcome: 'appointment_made' }))).toBe('BAD_REQUEST INPUT_NOT_VALID')
  expect(await codeOf(log({ outcome: 'appointment_made', nextOn: asLocalDate('2026-11-24') }))).toBe('ok')
  expect(await codeOf(log({ nextOn: asLocalDate('2026-11-19') }))).toMatch('NEXT_BEFORE_CONTACT')
})

test('the first attempt begins the follow-up; help that was given stands with what it was for', async () => {
  const { personId, enrolmentId } = await w.followed('Ny', 'Hos Oss')
  const read = () => w.hanna.caller.followUp.getFollowUp({ personId, purpose: 'follow_up' })
  expect((await read()).enrolments).toMatchObject([{ state: 'referred' }])
  const met = { outcome: 'met', help: 'brokered', helpArea: 'economy', minutes: 40 } as const
  await w.hanna.caller.followUp.logContact(contactOf(enrolmentId, met))
  const page = await read()
  expect(page.enrolments).toMatchObject([{ state: 'engaging', engagingOn: '2026-11-20' }])
  expect(page.enrolments[0]?.events.map(({ kind }) => kind)).toEqual(['engaged', 'referred'])
  expect(page.contacts).toMatchObject([met])
})

test('a contact that was wrong stays, struck out, and counts no more; once', async () => {
  const { personId, enrolmentId } = await w.followed('Feil', 'Person')
  const contact = contactOf(enrolmentId, { outcome: 'met', words: 'Det var en annen' })
  await w.hanna.caller.followUp.logContact(contact)
  const visit = async () =>
    (await w.hanna.caller.followUp.listDay({ teamId: null })).visits.find((row) => row.enrolmentId === enrolmentId)
  expect((await visit())?.shown).toMatchObject({ never: false, seenOn: '2026-11-20' })
  const back = { contactId: contact.contactId, words: 'Skrevet på feil person' }
  await w.jonas.caller.followUp.takeBackContact(back)
  expect(await contactsOf(personId)).toMatchObject([
    { words: 'Det var en annen', takenBackByName: 'Jonas Berg', takenBackWords: 'Skrevet på feil person' },
  ])
  expect((await visit())?.shown).toMatchObject({ never: true, seenOn: null, lastOutcome: null })
  expect(await codeOf(w.jonas.caller.followUp.takeBackContact(back))).toMatch('CONTACT_TAKEN_BACK')
})

test('another municipality’s follow-up and one that does not exist answer alike', async () => {
  const { personId, enrolmentId } = await w.followed('Her', 'I Sarpsborg')
  const contact = contactOf(enrolmentId)
  await w.hanna.caller.followUp.logContact(contact)
  const halden = (await w.world.as('3101', ['team_leader'])).followUp
  const missing = await answerOf(halden.logContact(contactOf(uuidv7())))
  expect(await answerOf(halden.logContact(contactOf(enrolmentId)))).toBe(missing)
  expect(await answerOf(halden.takeBackContact({ contactId: contact.contactId, words: 'x' }))).toBe(missing)
  expect(await answerOf(halden.getFollowUp({ personId, purpose: 'follow_up' }))).toBe(missing)
  expect((await halden.listDay({ teamId: w.teamId })).visits).toEqual([])
  const liaison = (await w.world.as('dps-fjordbyen', ['liaison'])).followUp
  expect(await codeOf(liaison.listDay({ teamId: null }))).toBe('FORBIDDEN NOT_PERMITTED')
  const night = (await w.world.as('3105', ['night_worker'])).followUp
  expect(await codeOf(night.logContact(contactOf(enrolmentId)))).toBe('FORBIDDEN NOT_PERMITTED')
})

test('somebody who is strictly protected is no name on the list, and nobody who may not know them logs a contact', async () => {
  const personId = await w.register('Ayan', 'Warsame', { addressProtection: 'strictly_confidential' })
  const { enrolmentId } = await w.leader.followUp.enrol(enrolmentOf(personId, w.teamId))
  expect(await codeOf(w.hanna.caller.followUp.enrol(enrolmentOf(personId, w.teamId)))).toMatch('PERSON_PROTECTED')
  expect(await codeOf(w.hanna.caller.followUp.logContact(contactOf(enrolmentId)))).toMatch('PERSON_PROTECTED')
  await w.leader.followUp.logContact(contactOf(enrolmentId, { outcome: 'met', words: 'Bor hos søsteren' }))
  const day = await w.hanna.caller.followUp.listDay({ teamId: null })
  expect(day.visits.at(-1)).toEqual({ enrolmentId, whose: { kind: 'restricted' }, shown: null })
  expect(JSON.stringify(day)).not.toMatch(/Ayan|Warsame|søsteren/)
  expect(JSON.stringify(day)).not.toContain(personId)
  expect(await codeOf(w.hanna.caller.followUp.getFollowUp({ personId, purpose: 'follow_up' }))).toMatch(
    'PERSON_PROTECTED',
  )
  const refused = (await w.log()).filter((line) => line.act === 'refused' && line.personId === personId)
  expect(refused.length).toBeGreaterThanOrEqual(3)
  const leaders = await w.leader.followUp.listDay({ teamId: w.teamId })
  expect(leaders.visits.find((row) => row.enrolmentId === enrolmentId)?.whose).toMatchObject({ name: 'Ayan Warsame' })
})
