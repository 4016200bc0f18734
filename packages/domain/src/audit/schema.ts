import * as z from 'zod/mini'
import { id, line } from '../fields.ts'
import { localDate } from '../nights.ts'

/** What was done with a person's record, as in access_log.act. */
export const accessActs = ['search', 'list', 'open', 'reveal_number', 'print', 'export', 'disclose', 'refused'] as const
export type AccessAct = (typeof accessActs)[number]

/**
 * Why somebody looked. Opening a record without a reason in the service is unlawful (hpl §21 a [K], access_purpose), so
 * every look-up has one; `other` needs words.
 */
export const accessPurposes = [
  'person_phones',
  'take_in',
  'ongoing_stay',
  'waiting_list',
  'meeting',
  'follow_up',
  'handover',
  'fire_list',
  'emergency',
  'privacy_review',
  'other',
] as const
export type AccessPurpose = (typeof accessPurposes)[number]

/** A purpose with words where it needs them. */
export const purposeFields = z
  .strictObject({ purpose: z.enum(accessPurposes), words: z.nullable(line(200)) })
  .check(
    z.refine((given) => given.purpose !== 'other' || given.words !== null, { path: ['words'], error: 'needs_words' }),
  )

/** The form of an audit act: slice.past, such as 'bed-pool.claimed'. */
export const auditAct = z.string().check(z.regex(/^[a-z]+(-[a-z]+)*\.[a-z]+(_[a-z]+)*$/))

const page = { before: z.optional(id), limit: z.int().check(z.gte(1), z.lte(200)) }

/** Who did what, newest first; `before` is the last id of the page above. */
export const listAuditInput = z.strictObject({
  fromOn: z.optional(localDate),
  toOn: z.optional(localDate),
  accountId: z.optional(id),
  subjectId: z.optional(id),
  ...page,
})

/** Who looked at persons, newest first. */
export const listLookUpsInput = z.strictObject({
  fromOn: z.optional(localDate),
  toOn: z.optional(localDate),
  accountId: z.optional(id),
  act: z.optional(z.enum(accessActs)),
  ...page,
})
