// A contact is counted without a person (A2: "adults contact anonymously"). Linking comes later and only by consent.
import * as z from 'zod/mini'
import { consentWays } from '../consent/given.ts'
import { id, instant, line, note } from '../fields.ts'
import { localDate } from '../nights.ts'

export const contactChannels = ['phone', 'walk_in', 'digital'] as const
export const contactInitiators = ['person', 'next_of_kin', 'professional', 'other'] as const
export const ageBands = ['under_18', '18_29', '30_49', '50_66', '67_plus', 'unknown'] as const

/** What it was about. */
export const contactTopics = [
  'anxiety',
  'loneliness',
  'suicidal_thoughts',
  'sleep',
  'substance_use',
  'housing',
  'violence',
  'everyday_life',
  'wants_a_bed',
  'next_of_kin_worry',
  'other',
] as const

/** How it ended: docs/sources.md A2, "talk, visit, overnight, referred, ambulance", and the guide onward of A1. */
export const contactOutcomes = [
  'talk',
  'visit',
  'overnight',
  'waiting_list',
  'meeting_booked',
  'guided_onward',
  'out_of_hours',
  'ambulance',
  'broken_off',
] as const

export type ContactChannel = (typeof contactChannels)[number]
export type ContactTopic = (typeof contactTopics)[number]
export type ContactOutcome = (typeof contactOutcomes)[number]

/** `occurredAt` null: now. `handle`: what the person wants to be called, never a name or number. `guidedTo`: where to. */
export const logInput = z.strictObject({
  houseId: z.nullable(id),
  occurredAt: z.nullable(instant),
  channel: z.enum(contactChannels),
  initiatedBy: z.enum(contactInitiators),
  topic: z.enum(contactTopics),
  minutes: z.int().check(z.gte(0), z.lte(1440)),
  outcome: z.enum(contactOutcomes),
  handle: z.nullable(line(40)),
  ageBand: z.enum(ageBands),
  note: note(2000),
})

export const listInput = z.strictObject({
  fromOn: z.optional(localDate),
  toOn: z.optional(localDate),
  houseId: z.optional(id),
  before: z.optional(id),
  limit: z.int().check(z.gte(1), z.lte(200)),
})

/** The consent is recorded with the link: how it was given, and in whose words. */
export const linkInput = z
  .strictObject({
    contactId: id,
    personId: id,
    givenHow: z.enum(consentWays),
    /** Where the paper lies. */
    keptAt: z.optional(z.nullable(line(200))),
    purpose: line(200),
  })
  .check(
    z.refine((given) => given.givenHow !== 'written' || !!given.keptAt, { path: ['keptAt'], error: 'needs_words' }),
  )
