import { whyNotClose } from '@samplass/domain/follow-up/closing'
import { attemptsInVain } from '@samplass/domain/follow-up/contact'
import type { closeEnrolmentInput } from '@samplass/domain/follow-up/schema'
import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { type EnrolmentRow, loadEnrolment } from './load.ts'
import { loadAttempts } from './load-contacts.ts'
import { changeEnrolmentRow, tellEvent } from './write.ts'

type Input = Infer<typeof closeEnrolmentInput>

/**
 * The team ends the follow-up in a meeting, and says how the person comes back. Not being reached is a reason only after the team's
 * number of days of looking; a home that is lost, kept or never had is none, and is not asked about.
 */
export async function closeEnrolment(verb: Verb, input: Input) {
  const { enrolmentId, because, wayBack } = input
  const enrolment = await loadEnrolment(verb, enrolmentId)
  const today = localDateOf(verb.now)
  const [meeting, contacts] = await Promise.all([
    because === 'died' ? null : meetingOf(verb, enrolment, input),
    loadAttempts(verb, [enrolmentId]),
  ])
  const attempts = attemptsInVain(contacts)
  const closing = { reason: because, present: meeting?.present ?? null, wayBack, attempts }
  const no = whyNotClose(enrolment, { ...closing, attemptsNeeded: enrolment.attemptsBeforeClosing }, today)
  if (no) refuse(no.code, no.facts)
  const meetingId = meeting === null ? null : await keepMeeting(verb, enrolment, meeting)
  const version = await changeEnrolmentRow(verb, enrolment, input.version, {
    closed_on: today,
    closed_because: because,
    closed_in_meeting: meetingId,
    closed_attempts: attempts,
    attempts_needed: enrolment.attemptsBeforeClosing,
    way_back: wayBack,
  })
  tellEvent(verb, enrolmentId, { what: 'closed', on: today, words: wayBack })
  audit(verb, 'follow-up.closed', enrolment.personId, { enrolmentId, because, meetingId, attempts })
  return { enrolmentId, version }
}

type Meeting = { meetingId: string | null; heldAt: Date; present: string[] }

/** The meeting that decided: one that stands written down for this team, or when it was and who was there. */
async function meetingOf({ tx, now }: Verb, { teamId }: EnrolmentRow, { meeting }: Input): Promise<Meeting | null> {
  if (meeting === null) return null
  if ('heldAt' in meeting) {
    const heldAt = new Date(meeting.heldAt)
    if (heldAt > now) refuse('IN_THE_FUTURE', { field: 'meeting' })
    const present = [...new Set(meeting.present.map((name) => name.trim()).filter((name) => name !== ''))]
    return { meetingId: null, heldAt, present }
  }
  const [row] = await tx.sql<{ meetingId: string; heldAt: Date; present: string[] }[]>`
    select id as "meetingId", started_at as "heldAt", present from board_meeting where id = ${meeting.meetingId} and team_id = ${teamId}`
  return row ?? refuse('NOT_FOUND')
}

async function keepMeeting({ tx, actor, newId }: Verb, { teamId }: EnrolmentRow, meeting: Meeting): Promise<string> {
  if (meeting.meetingId !== null) return meeting.meetingId
  const id = newId()
  await tx.sql`
    insert into board_meeting (id, team_id, started_at, ended_at, present, started_by_name)
    values (${id}, ${teamId}, ${meeting.heldAt}, ${meeting.heldAt}, ${meeting.present}, ${actor.name})`
  return id
}
