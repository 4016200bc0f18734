import { expect, test } from 'vitest'
import { consentAge, type consentGivers, narrowing, whyNotGiven } from './given.ts'

test('whoever cannot consent, or is too young to, does not: a guardian or the parents do', () => {
  const by = (
    givenBy: (typeof consentGivers)[number],
    competence: 'yes' | 'doubtful' | 'no' | null,
    age: number | null,
  ) => whyNotGiven({ givenBy, competence }, age)
  expect(by('person', 'no', 40)).toBe('COMPETENCE_LACKING')
  expect(by('person', 'doubtful', 40)).toBeNull()
  expect(by('person', null, consentAge - 1)).toBe('PERSON_UNDER_AGE')
  expect(by('person', 'yes', consentAge)).toBeNull()
  expect(by('person', null, null)).toBeNull()
  for (const other of ['guardian', 'parents'] as const) expect(by(other, 'no', 12)).toBeNull()
})

test('a new version tells what it takes away, and nothing where it adds', () => {
  const scope = (categories: string[], untilOn: string) => ({ categories, untilOn, purpose: 'Innleggelse' })
  const before = scope(['admission', 'identity'], '2027-01-31')
  expect(narrowing(before, scope(['identity', 'contact'], '2027-01-31'))).toEqual({
    dropped: ['admission'],
    sooner: false,
  })
  expect(narrowing(before, scope(['admission', 'identity'], '2027-01-30'))).toEqual({ dropped: [], sooner: true })
  expect(narrowing(before, scope(['admission', 'identity', 'contact'], '2027-02-01'))).toEqual({
    dropped: [],
    sooner: false,
  })
})
