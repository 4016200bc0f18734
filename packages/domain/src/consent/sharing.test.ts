import { expect, test } from 'vitest'
import {
  type ConsentFacts,
  type ObjectionFacts,
  type SecrecyBasis,
  type SharingWish,
  secrecyBases,
  sharingCategories,
  stateOfConsent,
  whyNotShare,
} from './sharing.ts'

const at = (text: string) => new Date(`2026-11-20T${text}:00Z`)
const now = at('20:40')
const given: ConsentFacts = {
  toRole: 'h_dps',
  categories: ['identity', 'crisis_plan'],
  givenAt: at('08:00'),
  declinedAt: null,
  supersededAt: null,
  withdrawnAt: null,
  until: new Date('2027-06-01T00:00:00Z'),
}
const wish = (change: Partial<SharingWish> = {}): SharingWish => ({
  toRole: 'h_dps',
  category: 'crisis_plan',
  basis: 'consent',
  ...change,
})
const objection: ObjectionFacts = { toRole: null, categories: [], madeAt: at('12:00'), liftedAt: null }

test('a consent holds for those and that which it names, from its minute to its minute', () => {
  expect(whyNotShare(wish(), [given], [], now)).toBeNull()
  expect(whyNotShare(wish({ category: 'economy' }), [given], [], now)).toBe('CONSENT_MISSING')
  expect(whyNotShare(wish({ toRole: 'm_3101' }), [given], [], now)).toBe('CONSENT_MISSING')
  expect(whyNotShare(wish(), [], [], now)).toBe('CONSENT_MISSING')
  expect(whyNotShare(wish(), [given], [], at('07:59'))).toBe('CONSENT_MISSING')
  expect(whyNotShare(wish(), [given], [], given.until)).toBe('CONSENT_MISSING')
})

test('withdrawn at ten is withdrawn at ten', () => {
  const withdrawn = { ...given, withdrawnAt: at('10:00') }
  expect(stateOfConsent(withdrawn, at('09:59'))).toBe('given')
  expect(stateOfConsent(withdrawn, at('10:00'))).toBe('withdrawn')
  expect(whyNotShare(wish(), [withdrawn], [], at('10:00'))).toBe('CONSENT_MISSING')
})

test('a narrowed consent leaves only the new version; a no when asked is no consent', () => {
  const [old, narrow] = [
    { ...given, supersededAt: at('12:00') },
    { ...given, categories: ['identity' as const], givenAt: at('12:00') },
  ]
  expect(stateOfConsent(old, now)).toBe('superseded')
  expect(whyNotShare(wish(), [old, narrow], [], now)).toBe('CONSENT_MISSING')
  expect(whyNotShare(wish({ category: 'identity' }), [old, narrow], [], now)).toBeNull()
  expect(stateOfConsent({ ...given, givenAt: null, declinedAt: at('08:00') }, now)).toBe('asked_declined')
  expect(stateOfConsent({ ...given, givenAt: null }, now)).toBe('draft')
})

test('an objection blocks what would otherwise be allowed, consent too, and neither the law’s duty nor danger to life', () => {
  const answers = (basis: SecrecyBasis, objections: ObjectionFacts[]) =>
    whyNotShare(wish({ basis }), [given], objections, now)
  expect(secrecyBases.map((basis) => answers(basis, [objection]))).toEqual([
    'OBJECTION_STANDS',
    'OBJECTION_STANDS',
    null,
    null,
  ])
  expect(secrecyBases.map((basis) => answers(basis, []))).toEqual([null, null, null, null])
  expect(answers('consent', [{ ...objection, liftedAt: at('19:00') }])).toBeNull()
  expect(answers('consent', [{ ...objection, madeAt: at('21:00') }])).toBeNull()
  expect(answers('consent', [{ ...objection, toRole: 'm_3101' }])).toBeNull()
  expect(answers('consent', [{ ...objection, categories: ['economy'] }])).toBeNull()
  expect(answers('cooperating_personnel', [{ ...objection, categories: ['crisis_plan'] }])).toBe('OBJECTION_STANDS')
})

test('with nothing asked and nothing said, nothing is told on consent', () => {
  for (const category of sharingCategories) expect(whyNotShare(wish({ category }), [], [], now)).toBe('CONSENT_MISSING')
})
