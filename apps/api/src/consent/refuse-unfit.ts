import { whyNotGiven } from '@samplass/domain/consent/given'
import { consentDaysMax } from '@samplass/domain/consent/sharing'
import { addNights, type LocalDate, localDateOf } from '@samplass/domain/nights'
import { birthDateOf } from '@samplass/domain/person/number'
import { ageOf } from '@samplass/domain/person/view'
import { refuse } from '@samplass/domain/refusal'
import type { PersonRow } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import type { Given } from './write-version.ts'

/** Refuses a version that ends before it begins or holds too long, that was assessed tomorrow, or that its giver may not give. */
export function refuseUnfit({ keys, now }: Verb, person: PersonRow, given: Given & { untilOn: LocalDate }): void {
  const today = localDateOf(now)
  const latest = addNights(today, consentDaysMax)
  if (given.untilOn < today) refuse('PERIOD_OVER')
  if (given.untilOn > latest) refuse('IN_THE_FUTURE', { latest })
  if (given.assessedOn && given.assessedOn > today) refuse('IN_THE_FUTURE', { latest: today })
  const digits = person.numberCipher && keys.open(person.numberCipher)
  const born = { birthDate: digits ? birthDateOf(digits) : null, birthYear: person.birthYear }
  refuse(whyNotGiven({ givenBy: given.givenBy ?? 'person', competence: given.competence ?? null }, ageOf(born, today)))
}
