import * as z from 'zod/mini'
import { id, line, note, organisationRole, prose, version } from '../fields.ts'
import { localDate } from '../nights.ts'
import { competences, consentGivers, consentWays, processingBases } from './given.ts'
import { sharedTexts, sharingCategories } from './sharing.ts'

/** What is told, for what, until when: what a version says. */
const scopeFields = {
  categories: z.array(z.enum(sharingCategories)).check(z.minLength(1), z.maxLength(sharingCategories.length)),
  purpose: line(200),
  untilOn: localDate,
}

/** How it was given. Left out: heard by whoever writes it down, competence not assessed, by the person. */
const givenFields = {
  givenHow: z.enum(consentWays),
  /** Where the paper lies. */
  keptAt: z.optional(z.nullable(line(200))),
  /** Who heard it. */
  witness: z.optional(z.nullable(line(120))),
  competence: z.optional(z.nullable(z.enum(competences))),
  competenceWords: z.optional(note(500)),
  assessedBy: z.optional(z.nullable(line(120))),
  assessedOn: z.optional(z.nullable(localDate)),
  givenBy: z.optional(z.enum(consentGivers)),
  givenByName: z.optional(z.nullable(line(120))),
  givenByGround: z.optional(z.nullable(line(200))),
  /** What the child, or whoever another speaks for, says of it. */
  ownView: z.optional(note(500)),
  processingBasis: z.optional(z.enum(processingBases)),
}
type Given = z.infer<z.ZodMiniObject<typeof givenFields>>

const needs = (path: keyof typeof givenFields, holds: (given: Given) => boolean) =>
  z.refine<Given>(holds, { path: [path], error: 'needs_words' })
const givenWhole = [
  needs('keptAt', ({ givenHow, keptAt }) => givenHow !== 'written' || !!keptAt),
  needs('competenceWords', ({ competence, competenceWords }) => competence !== 'doubtful' || !!competenceWords),
  needs('givenByName', ({ givenBy = 'person', givenByName }) => givenBy === 'person' || !!givenByName),
  needs('givenByGround', ({ givenBy = 'person', givenByGround }) => givenBy === 'person' || !!givenByGround),
  needs('ownView', ({ givenBy = 'person', ownView }) => givenBy === 'person' || !!ownView),
] as const

/** Consent to tell an organisation some categories, docs/sources.md D6. The verb refuses more than twelve months. */
export const recordConsentInput = z
  .strictObject({ personId: id, toRole: organisationRole, ...scopeFields, ...givenFields })
  .check(...givenWhole)
/** The person says something else of it than before: the next version, which supersedes the one that was seen. */
export const changeConsentInput = z
  .strictObject({ consentId: id, version, ...scopeFields, ...givenFields })
  .check(...givenWhole)
/** What one organisation is told of one thing, in the municipality's words: the version after the one that was seen. */
export const writeTextInput = z.strictObject({
  personId: id,
  toRole: organisationRole,
  category: z.enum(sharedTexts),
  body: prose(2000),
  /** 0 where nothing stands yet. */
  version: z.int().check(z.gte(0), z.lte(2_000_000_000)),
})
export const sharedTextsInput = z.strictObject({ personId: id })
/** What such a change would close. */
export const previewChangeInput = z.strictObject({
  consentId: id,
  categories: scopeFields.categories,
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
