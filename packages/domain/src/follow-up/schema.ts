// Inputs of the follow-up's verbs. One export per verb, named <verb>Input.
import * as z from 'zod/mini'
import { accessPurposes } from '../audit/schema.ts'
import { id, instant, line, note, version } from '../fields.ts'
import { localDate } from '../nights.ts'
import { phone } from '../person/phone.ts'
import { closingReasons } from './closing.ts'
import { contactPlaces, contactResults } from './contact.ts'

export const teamKinds = ['housing_follow_up', 'act_team', 'fact_team'] as const
export const disciplines = [
  'social_work',
  'nursing',
  'psychiatry',
  'psychology',
  'peer_support',
  'vocational',
  'addiction',
  'environmental_work',
  'leader',
  'other',
] as const
export const intensities = ['intensive', 'ordinary', 'light'] as const
export const helpKinds = ['delivered', 'brokered'] as const
export const helpAreas = [
  'home',
  'economy',
  'health',
  'substance_use',
  'work_and_activity',
  'network',
  'daily_life',
  'rights',
  'safety',
] as const
export const onwardKinds = [
  'health',
  'economy',
  'work_and_activity',
  'group_or_course',
  'peer_support',
  'leisure',
  'rights',
  'other',
] as const
export const landings = ['yes', 'no', 'waiting'] as const

const days = (most: number) => z.int().check(z.gte(1), z.lte(most))

/** `teamId` null: a new team. */
export const setUpTeamInput = z.strictObject({
  teamId: z.nullable(id),
  version: z.nullable(version),
  name: line(80),
  kind: z.enum(teamKinds),
  phone: z.nullable(phone),
  silenceDays: days(90),
  attemptsBeforeClosing: days(50),
  meetingMinutes: z.int().check(z.gte(5), z.lte(240)),
  cardMinutes: z.int().check(z.gte(1), z.lte(30)),
})
export const endTeamInput = z.strictObject({ teamId: id, version })
/** A member of the organisation becomes one of the team; the same again changes the discipline. */
export const addTeamMemberInput = z.strictObject({ teamId: id, accountId: id, discipline: z.enum(disciplines) })
export const endTeamMemberInput = z.strictObject({ memberId: id })

/** Also somebody who has been followed up before: at once, and with nothing to answer for. */
export const enrolInput = z.strictObject({
  personId: id,
  teamId: id,
  referredOn: localDate,
  /** Who asked: "Personen selv", "NAV Sarpsborg". */
  referredBy: line(200),
  intensity: z.enum(intensities),
  responsibleAccount: z.nullable(id),
  secondAccount: z.nullable(id),
})
const change = { enrolmentId: id, version }
export const changeEnrolmentInput = z.strictObject({
  ...change,
  intensity: z.enum(intensities),
  responsibleAccount: z.nullable(id),
  secondAccount: z.nullable(id),
})

export const enrolmentSteps = ['engage', 'activate', 'pause', 'resume', 'step_down'] as const
export type EnrolmentStep = (typeof enrolmentSteps)[number]
/** A pause is the person's own, and so is how often one keeps in touch. */
export const stepEnrolmentInput = z
  .strictObject({
    ...change,
    step: z.enum(enrolmentSteps),
    on: localDate,
    keepInTouchDays: z.nullable(days(365)),
    words: note(500),
  })
  .check(
    z.refine((input) => (input.step === 'pause' || input.step === 'step_down') === (input.keepInTouchDays !== null), {
      path: ['keepInTouchDays'],
      error: 'missing',
    }),
  )

/** `meeting`: the team meeting that decided; one from the list, or when it was and which members were there. Not asked of a death. */
export const closeEnrolmentInput = z.strictObject({
  ...change,
  because: z.enum(closingReasons),
  meeting: z.nullable(
    z.union([
      z.strictObject({ meetingId: id }),
      z.strictObject({ heldAt: instant, present: z.array(id).check(z.maxLength(30)) }),
    ]),
  ),
  wayBack: note(500),
})
export const listTeamMeetingsInput = z.strictObject({ teamId: id })

/** `contactId` is made where it is written, so that what is sent twice is written once. `occurredAt` null: now. */
export const logContactInput = z
  .strictObject({
    contactId: id,
    enrolmentId: id,
    occurredAt: z.nullable(instant),
    outcome: z.enum(contactResults),
    place: z.enum(contactPlaces),
    withWhom: note(120),
    words: note(2000),
    help: z.nullable(z.enum(helpKinds)),
    helpArea: z.nullable(z.enum(helpAreas)),
    minutes: z.nullable(z.int().check(z.gte(0), z.lte(1440))),
    nextOn: z.nullable(localDate),
  })
  .check(
    z.refine((input) => (input.help === null) === (input.helpArea === null), { path: ['helpArea'], error: 'missing' }),
    z.refine((input) => input.outcome !== 'appointment_made' || input.nextOn !== null, {
      path: ['nextOn'],
      error: 'missing',
    }),
  )
export type ContactDraft = z.infer<typeof logContactInput>
export const takeBackContactInput = z.strictObject({ contactId: id, words: line(300) })

/** Whom the reader's team follows up; `teamId` null: the reader's own teams. */
export const listDayInput = z.strictObject({ teamId: z.nullable(id) })
/** `purpose`: why the record is open. */
export const getFollowUpInput = z.strictObject({ personId: id, purpose: z.enum(accessPurposes) })

/** `goalId` null: a new one. In the person's own words. */
export const setGoalInput = z.strictObject({
  personId: id,
  goalId: z.nullable(id),
  version: z.nullable(version),
  words: line(500),
  strengths: note(500),
})
export const endGoalInput = z.strictObject({ goalId: id, version, how: z.enum(['reached', 'dropped']) })

export const referOnwardInput = z.strictObject({
  personId: id,
  referredOn: localDate,
  whereTo: line(200),
  kind: z.enum(onwardKinds),
  /** Somebody went along to the door. */
  wentAlong: z.boolean(),
  words: note(500),
})
/** Whether it landed: the answer that was not waited for is the one nobody knows. */
export const answerOnwardInput = z.strictObject({
  onwardId: id,
  version,
  landed: z.enum(landings),
  words: note(500),
})
