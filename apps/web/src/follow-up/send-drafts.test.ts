import type { ContactDraft } from '@samplass/domain/follow-up/schema'
import { TRPCClientError } from '@trpc/client'
import { afterEach, expect, test } from 'vitest'
import { countDrafts, type Draft, draftsOf, forgetDrafts, keepDraft } from './drafts.ts'
import { sendDrafts } from './send-drafts.ts'

const hilde = { accountId: 'hilde', slug: '3105' }
const ids = ['a', 'b', 'c'].map((letter) => `00000000-0000-7000-8000-00000000000${letter}`)
const contact = (contactId: string): ContactDraft => ({
  ...{ contactId, enrolmentId: '00000000-0000-7000-8000-000000000001', occurredAt: '2026-11-20T12:04:00Z' },
  ...{ outcome: 'not_home', place: 'home', withWhom: '', words: 'La igjen lapp.', help: null, helpArea: null },
  ...{ minutes: null, nextOn: null },
})
const kept = (at: number): Draft => ({
  contact: contact(ids[at] ?? ''),
  savedAt: `2026-11-20T12:0${at}:00Z`,
  no: null,
})
const fails = (data: unknown) => {
  const error = new TRPCClientError('no')
  Object.assign(error, { data })
  return error
}
const noSignal = () => new TRPCClientError('fetch failed')
const refusal = (code: string) => fails({ code: 'CONFLICT', refusal: { code, facts: {} } })

afterEach(() => {
  for (const account of ['hilde', 'lene']) forgetDrafts(account)
})

test('what is kept is sent once, the oldest first, and is gone from the phone', async () => {
  for (const at of [1, 0]) keepDraft(hilde, kept(at))
  const sent: string[] = []
  const send = async (one: ContactDraft) => void sent.push(one.contactId)
  expect(await sendDrafts(hilde, send)).toBe(2)
  expect(await sendDrafts(hilde, send)).toBe(0)
  expect(sent).toEqual([ids[0], ids[1]])
  expect(draftsOf(hilde)).toEqual([])
})

test('without a connection, or a session, everything waits as it is', async () => {
  for (const at of [0, 1]) keepDraft(hilde, kept(at))
  for (const error of [
    noSignal(),
    refusal('SESSION_MISSING'),
    fails({ code: 'INTERNAL_SERVER_ERROR', requestId: 'x' }),
  ]) {
    let tries = 0
    const send = () => {
      tries += 1
      return Promise.reject(error)
    }
    expect(await sendDrafts(hilde, send)).toBe(0)
    expect(tries).toBe(1)
    expect(draftsOf(hilde)).toEqual([kept(0), kept(1)])
  }
})

test('what is refused stays with its words and the reason, is not sent again by itself, and holds up nothing', async () => {
  for (const at of [0, 1, 2]) keepDraft(hilde, kept(at))
  const send = (one: ContactDraft) =>
    one.contactId === ids[1] ? Promise.reject(refusal('ENROLMENT_CLOSED')) : Promise.resolve()
  expect(await sendDrafts(hilde, send)).toBe(2)
  const no = { kind: 'refusal', code: 'ENROLMENT_CLOSED', facts: {} }
  expect(draftsOf(hilde)).toEqual([{ ...kept(1), no }])
  expect(await sendDrafts(hilde, () => Promise.reject(new Error('asked again')))).toBe(0)
  expect(draftsOf(hilde)).toEqual([{ ...kept(1), no }])
})

test('nobody sends or sees another account’s, and signing out takes one’s own off the phone', async () => {
  keepDraft(hilde, kept(0))
  keepDraft({ accountId: 'lene', slug: '3101' }, kept(1))
  expect(draftsOf({ accountId: 'hilde', slug: '3101' })).toEqual([])
  expect(await sendDrafts({ accountId: 'hilde', slug: '3101' }, () => Promise.reject(new Error('not mine')))).toBe(0)
  expect(countDrafts('hilde')).toBe(1)
  forgetDrafts('hilde')
  expect(countDrafts('hilde')).toBe(0)
  expect(countDrafts('lene')).toBe(1)
})

test('nothing that says who somebody is lies on the phone', () => {
  keepDraft(hilde, kept(0))
  const [stored] = Object.entries(localStorage).filter(([key]) => key.startsWith('samplass.contact.'))
  expect(Object.keys(JSON.parse(stored?.[1] ?? '{}')).sort()).toEqual(['contact', 'no', 'savedAt'])
  expect(Object.keys(JSON.parse(stored?.[1] ?? '{}').contact).sort()).toEqual(Object.keys(contact('')).sort())
})
