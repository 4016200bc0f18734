import * as z from 'zod/mini'
import { id, line, organisationRole } from '../fields.ts'
import { localDate } from '../nights.ts'
import { disclosureCategories } from '../stay/schema.ts'

/** Consent to tell an organisation some categories, docs/sources.md D6. The verb refuses more than twelve months. */
export const recordConsentInput = z.strictObject({
  personId: id,
  toRole: organisationRole,
  categories: z.array(z.enum(disclosureCategories)).check(z.minLength(1), z.maxLength(disclosureCategories.length)),
  purpose: line(200),
  givenHow: z.enum(['written', 'oral']),
  untilOn: localDate,
})
export const withdrawConsentInput = z.strictObject({ consentId: id })
