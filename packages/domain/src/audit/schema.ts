import * as z from 'zod/mini'
import { id, line, note } from '../fields.ts'
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
  'housing',
  'planned_admission',
  'consent',
  'handover',
  'fire_list',
  'emergency',
  'privacy_review',
  'same_person',
  'other',
] as const
export type AccessPurpose = (typeof accessPurposes)[number]

/** A purpose with words where it needs them. */
export const purposeFields = z
  .strictObject({ purpose: z.enum(accessPurposes), words: z.nullable(line(200)) })
  .check(
    z.refine((given) => given.purpose !== 'other' || given.words !== null, { path: ['words'], error: 'needs_words' }),
  )

const period = { fromOn: z.optional(localDate), toOn: z.optional(localDate) }
/** `before` is the last id of the page above. */
const page = { before: z.optional(id), limit: z.int().check(z.gte(1), z.lte(200)) }
/** Part of a name, as typed. */
const nameText = z.optional(note(100))

/** Who did what, newest first. `act` is one act, or a slice: everything done there. */
export const listAuditInput = z.strictObject({
  ...period,
  act: z.optional(z.string().check(z.regex(/^[a-z]+(-[a-z]+)*(\.[a-z]+(_[a-z]+)*)?$/))),
  actor: nameText,
  accountId: z.optional(id),
  subjectId: z.optional(id),
  ...page,
})

/** Who looked at persons, newest first. */
export const listLookUpsInput = z.strictObject({
  ...period,
  actor: nameText,
  accountId: z.optional(id),
  personId: z.optional(id),
  act: z.optional(z.enum(accessActs)),
  ...page,
})

/** The look-ups of one week (`mondayOn`) of persons whom nothing in the service connected with this municipality then. */
export const listUnexplainedInput = z.strictObject({ mondayOn: localDate })

export const reviewOutcomes = ['explained', 'followed_up'] as const
export type ReviewOutcome = (typeof reviewOutcomes)[number]
export const reviewLookUpInput = z
  .strictObject({
    accessId: id,
    outcome: z.enum(reviewOutcomes),
    note: note(500),
  })
  .check(z.refine((given) => given.note !== '', { path: ['note'], error: 'needs_words' }))

/** Who has or had which role; `onDate`: those who had one on that day. */
export const listAuthorisationsInput = z.strictObject({ onDate: z.optional(localDate), name: nameText, ...page })
