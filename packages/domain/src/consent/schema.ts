import * as z from 'zod/mini'
import { id, line, note, organisationRole } from '../fields.ts'
import { localDate } from '../nights.ts'
import { sharingCategories } from './sharing.ts'

/** Consent to tell an organisation some categories, docs/sources.md D6. The verb refuses more than twelve months. */
export const recordConsentInput = z.strictObject({
  personId: id,
  toRole: organisationRole,
  categories: z.array(z.enum(sharingCategories)).check(z.minLength(1), z.maxLength(sharingCategories.length)),
  purpose: line(200),
  givenHow: z.enum(['written', 'oral']),
  untilOn: localDate,
})
/** `asked_declined` (D6): the person was asked and said no, in their own words where they gave any. */
export const recordDeclinedInput = z.strictObject({
  personId: id,
  toRole: organisationRole,
  categories: z.array(z.enum(sharingCategories)).check(z.minLength(1), z.maxLength(sharingCategories.length)),
  note: note(500),
})
export const withdrawConsentInput = z.strictObject({ consentId: id })

/** "Motsette seg" (C2). `toRole` null: with anybody; no category: of anything. */
export const objectInput = z.strictObject({
  personId: id,
  toRole: z.nullable(organisationRole),
  categories: z.array(z.enum(sharingCategories)).check(z.maxLength(sharingCategories.length)),
  note: note(500),
})
export const liftObjectionInput = z.strictObject({ objectionId: id })
