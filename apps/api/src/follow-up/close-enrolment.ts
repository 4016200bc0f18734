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
  const present = meeting?.members.map(({ memberId }) => memberId) ?? null
  const closing = { reason: because, present, wayBack, attempts }
  const no = whyNotClose(enrolment, { ...closing, attemptsNeeded: enrolment.attemptsBeforeClosing }, today)
  if (no) refuse(no.code, no.facts)
  const meetingId = meeting === null ? null : await keepMeeting(verb, enrolment, meeting)
  const version = await changeEnrolmentRow(verb, enrolment, input.version, {
    closed_on: today,
    closed_because: because,
    closed_in_meeting: meetingId,
    decided_by: present?.[0] ?? null,
    decided_with: present?.[1] ?? null,
    closed_attempts: attempts,
    attempts_needed: enrolment.attemptsBeforeClosing,
    way_back: wayBack,
  })
  tellEvent(verb, enrolmentId, { what: 'closed', on: today, words: wayBack })
  audit(verb, 'follow-up.closed', enrolment.personId, { enrolmentId, because, meetingId, attempts })
  return { enrolmentId, version }
}

type Member = { memberId: string; accountId: string; name: string }
type Meeting = { meetingId: string | null; heldAt: Date; members: Member[] }

/** The meeting that decided, with those of the team's own who were in it: one that stands written down, or when it was and who was there. */
async function meetingOf(verb: Verb, { teamId }: EnrolmentRow, { meeting }: Input): Promise<Meeting | null> {
  if (meeting === null) return null
  if ('heldAt' in meeting) {
    const heldAt = new Date(meeting.heldAt)
    if (heldAt > verb.now) refuse('IN_THE_FUTURE', { field: 'meeting' })
    const members = await membersAt(verb, teamId, heldAt, meeting.present)
    return { meetingId: null, heldAt, members }
  }
  const { meetingId } = meeting
  const { sql } = verb.tx
  const [row] = await sql<{ heldAt: Date }[]>`
    select started_at as "heldAt" from board_meeting where id = ${meetingId} and team_id = ${teamId}`
  if (!row) refuse('NOT_FOUND')
  const members = await sql<Member[]>`
    select member_id as "memberId", account_id as "accountId", name from board_present
    where meeting_id = ${meetingId} and member_id is not null and left_at is null order by account_id`
  return { meetingId, ...row, members }
}

/** Each colleague once, who was in the team on that day. */
const membersAt = ({ tx }: Verb, teamId: string, heldAt: Date, accounts: readonly string[]) => {
  const on = localDateOf(heldAt)
  return tx.sql<Member[]>`
    select distinct on (account_id) id as "memberId", account_id as "accountId", name from team_member
    where team_id = ${teamId} and from_on <= ${on} and (until_on is null or until_on > ${on}) and account_id = any (${[...accounts]}::uuid[])
    order by account_id, from_on, id`
}

async function keepMeeting({ tx, actor, newId }: Verb, { teamId }: EnrolmentRow, meeting: Meeting): Promise<string> {
  if (meeting.meetingId !== null) return meeting.meetingId
  const id = newId()
  await tx.sql`
    insert into board_meeting (id, team_id, started_at, ended_at, started_by_name)
    values (${id}, ${teamId}, ${meeting.heldAt}, ${meeting.heldAt}, ${actor.name})`
  const present = meeting.members.map(({ memberId, accountId, name }) => ({
    ...{ meeting_id: id, team_id: teamId, account_id: accountId, name, member_id: memberId },
  }))
  await tx.sql`insert into board_present ${tx.sql(present)}`
  return id
}
