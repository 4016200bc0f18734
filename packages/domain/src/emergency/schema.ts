// Danger to life or health stands above a missing consent and above what protection hides. docs/sources.md D6 (break_glass), F 9.
import * as z from 'zod/mini'
import { sharingCategories } from '../consent/sharing.ts'
import { id, instant, note, organisationRole, prose } from '../fields.ts'

/** After a day there has been time to ask the person, or to find the law. The database holds it as well. */
export const emergencyHours = 24

export const emergencyOutcomes = ['reviewed_ok', 'reviewed_not_ok'] as const
export type EmergencyOutcome = (typeof emergencyOutcomes)[number]
export type EmergencyState = 'open' | EmergencyOutcome

const reason = prose(500)

/** A record that protection hides is opened, by whoever is asking and nobody else. */
export const openRecordInput = z.strictObject({ personId: id, reason })

/** A specialist service is told, without a consent. */
export const tellInput = z.strictObject({
  personId: id,
  toRole: organisationRole,
  categories: z.array(z.enum(sharingCategories)).check(z.minLength(1), z.maxLength(sharingCategories.length)),
  reason,
})

/** The person has been told when and how; or why not yet, which leaves it to be done. */
export const recordInformedInput = z
  .strictObject({
    emergencyId: id,
    told: z.boolean(),
    /** Null: now. */
    informedAt: z.nullable(instant),
    how: note(300),
    whyNot: note(300),
  })
  .check(
    z.refine((given) => !given.told || given.how !== '', { path: ['how'], error: 'needs_words' }),
    z.refine((given) => given.told || given.whyNot !== '', { path: ['whyNot'], error: 'needs_words' }),
  )

export const reviewEmergencyInput = z.strictObject({
  emergencyId: id,
  outcome: z.enum(emergencyOutcomes),
  words: prose(500),
})

export const emergenciesOfPersonInput = z.strictObject({ personId: id })
