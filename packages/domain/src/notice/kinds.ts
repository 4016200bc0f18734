// What somebody is told of, in as few kinds as can be acted on. A kind says neither what was done nor about whom.
import type { Role } from '../access/roles.ts'

export const noticeKinds = [
  'opened',
  'proposal',
  'question',
  'answer',
  'moved',
  'ended',
  'respond_soon',
  'overdue',
  'overdue_coordinator',
  'consent_ending',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

const byAct: ReadonlyMap<string, NoticeKind> = new Map([
  ['opened', 'opened'],
  ['proposed', 'proposal'],
  ['info_requested', 'question'],
  ['info_answered', 'answer'],
  ['accepted', 'answer'],
  ['person_answered', 'answer'],
  ['declined', 'answer'],
  ['withdrawn', 'ended'],
  ['closed', 'ended'],
])

/** What the other side is told when this has happened in a thread. What has no kind of its own has moved it. */
export const noticeOfAct = (act: string): NoticeKind => byAct.get(act) ?? 'moved'

/** How long before an answer is due one is reminded of it. */
export const REMIND_BEFORE_MS = 4 * 3_600_000
/** How long before a consent runs out whoever holds it is reminded. */
export const CONSENT_ENDING_DAYS = 14

// "Overdue goes to the escalation contact, then to the coordinator" (docs/sources.md D5). Where the organisation has named nobody with
// access, the roles that are nearest; a specialist service has one role of them.
const rolesTold: Partial<Record<NoticeKind, readonly Role[]>> = {
  overdue: ['team_leader', 'liaison'],
  overdue_coordinator: ['caseworker', 'team_leader', 'liaison'],
}

/** Whom the organisation has named, where they have access. */
export interface Named {
  readonly escalationAccountId: string | null
  readonly coordinatorAccountId: string | null
}

/** Who of those that negotiate for an organisation is told; everybody when there is nobody nearer. */
export function toldOf<T extends { accountId: string; roles: readonly string[] }>(
  kind: NoticeKind,
  negotiators: readonly T[],
  named: Named | null,
): readonly T[] {
  const account = { overdue: named?.escalationAccountId, overdue_coordinator: named?.coordinatorAccountId }[
    kind as string
  ]
  const one = account ? negotiators.filter(({ accountId }) => accountId === account) : []
  if (one.length > 0) return one
  const roles: readonly string[] | undefined = rolesTold[kind]
  const near = roles ? negotiators.filter((each) => each.roles.some((role) => roles.includes(role))) : negotiators
  return near.length > 0 ? near : negotiators
}
