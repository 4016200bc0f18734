import type { Connection } from '@samplass/db/connection'
import { isEmptyScope } from '@samplass/domain/access/roles'
import type { ClosingReason } from '@samplass/domain/follow-up/closing'
import type { EnrolmentFacts } from '@samplass/domain/follow-up/machine'
import type { disciplines, intensities, teamKinds } from '@samplass/domain/follow-up/schema'
import type { LocalDate } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'

export type TeamRow = {
  teamId: string
  name: string
  kind: (typeof teamKinds)[number]
  phone: string | null
  silenceDays: number
  attemptsBeforeClosing: number
  meetingMinutes: number
  cardMinutes: number
  endedOn: LocalDate | null
  version: number
}

const teamColumns = (sql: Connection) => sql`
  t.id as "teamId", t.name, t.kind, t.phone, t.silence_days as "silenceDays", t.attempts_before_closing as "attemptsBeforeClosing",
  t.meeting_minutes as "meetingMinutes", t.card_minutes as "cardMinutes", t.ended_on as "endedOn", t.version`

/** True where there is nobody to follow up: a specialist service, or a reader whose scope reaches nothing. */
export const seesNobody = ({ actor }: Verb): boolean => actor.organisation.schema === null || isEmptyScope(actor.scope)

export async function loadTeams(verb: Verb): Promise<TeamRow[]> {
  if (seesNobody(verb)) return []
  return await verb.tx.sql<TeamRow[]>`
    select ${teamColumns(verb.tx.sql)} from team t order by t.ended_on is not null, t.name collate "nb-x-icu", t.id`
}

async function teamAt(verb: Verb, teamId: string, keep: boolean): Promise<TeamRow> {
  if (seesNobody(verb)) refuse('NOT_FOUND')
  const { sql } = verb.tx
  const [row] = await sql<TeamRow[]>`
    select ${teamColumns(sql)} from team t where t.id = ${teamId} ${keep ? sql`for share` : sql``}`
  if (!row) refuse('NOT_FOUND')
  return row
}

export const loadTeam = (verb: Verb, teamId: string) => teamAt(verb, teamId, false)
/** As it is until the transaction ends: a team is not ended while somebody comes to it. */
export const keepTeam = (verb: Verb, teamId: string) => teamAt(verb, teamId, true)

export type MemberRow = {
  memberId: string
  teamId: string
  accountId: string
  name: string
  discipline: (typeof disciplines)[number]
  fromOn: LocalDate
}

/** Who is in the teams today. */
export const loadMembers = ({ tx }: Verb): Promise<MemberRow[]> =>
  tx.sql<MemberRow[]>`
    select id as "memberId", team_id as "teamId", account_id as "accountId", name, discipline, from_on as "fromOn" from team_member
    where until_on is null order by name collate "nb-x-icu", id`.execute() as unknown as Promise<MemberRow[]>

export type EnrolmentRow = EnrolmentFacts & {
  enrolmentId: string
  personId: string
  teamId: string
  teamName: string
  silenceDays: number
  attemptsBeforeClosing: number
  referredBy: string
  pausedWords: string
  keepInTouchDays: number | null
  intensity: (typeof intensities)[number]
  responsibleAccount: string | null
  responsibleName: string | null
  secondAccount: string | null
  secondName: string | null
  closedBecause: ClosingReason | null
  wayBack: string
  version: number
}

/** The columns of an EnrolmentRow, of `enrolment e join team t`. */
export const enrolmentColumns = (sql: Connection) => sql`
  e.id as "enrolmentId", e.person_id as "personId", e.team_id as "teamId", t.name as "teamName", t.silence_days as "silenceDays",
  t.attempts_before_closing as "attemptsBeforeClosing", e.referred_on as "referredOn", e.referred_by as "referredBy",
  e.engaging_on as "engagingOn", e.active_on as "activeOn", e.paused_on as "pausedOn", e.paused_words as "pausedWords",
  e.keep_in_touch_days as "keepInTouchDays", e.stepped_down_on as "steppedDownOn", e.intensity,
  e.responsible_account as "responsibleAccount", e.responsible_name as "responsibleName", e.second_account as "secondAccount",
  e.second_name as "secondName", e.closed_on as "closedOn", e.closed_because as "closedBecause", e.way_back as "wayBack", e.version`

/** The enrolment, kept as it is until the transaction ends; refused, and the attempt logged, where the person may not be known. */
export async function loadEnrolment(verb: Verb, enrolmentId: string): Promise<EnrolmentRow> {
  if (seesNobody(verb)) refuse('NOT_FOUND')
  const { sql } = verb.tx
  // One that is closed is changed by nobody, and so is not kept.
  const [, [row]] = await Promise.all([
    sql`select 1 from enrolment where id = ${enrolmentId} for no key update`.execute(),
    sql<EnrolmentRow[]>`
      select ${enrolmentColumns(sql)} from enrolment e join team t on t.id = e.team_id where e.id = ${enrolmentId}`.execute(),
  ])
  if (!row) refuse('NOT_FOUND')
  await loadKnowable(verb, row.personId, 'follow_up')
  return row
}

/** Names of those who are to follow up, out of the team as it is, and as it stays until the transaction ends. */
export async function loadResponsible({ tx }: Verb, teamId: string, accounts: readonly (string | null)[]) {
  const asked = accounts.filter((account) => account !== null)
  const members =
    asked.length === 0
      ? []
      : await tx.sql<{ accountId: string; name: string }[]>`
          select account_id as "accountId", name from team_member
          where team_id = ${teamId} and present_account = any (${asked}::uuid[]) order by id for key share`
  return accounts.map((account) => {
    if (account === null) return null
    const member = members.find(({ accountId }) => accountId === account)
    if (!member) refuse('NOT_IN_TEAM')
    return member.name
  })
}
