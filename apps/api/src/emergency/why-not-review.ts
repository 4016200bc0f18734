import type { EmergencyState } from '@samplass/domain/emergency/schema'
import type { RefusalCode } from '@samplass/domain/refusal'
import type { Actor } from '../trpc.ts'

/** Why this actor does not review this emergency, or null: another than whoever met it does, once. */
export function whyNotReview(
  actor: Pick<Actor, 'can' | 'accountId'>,
  emergency: { openedBy: string | null; state: EmergencyState },
): RefusalCode | null {
  if (!actor.can.has('emergency.review')) return 'NOT_PERMITTED'
  if (emergency.openedBy === actor.accountId) return 'REVIEW_OF_OWN'
  return emergency.state === 'open' ? null : 'VERSION_STALE'
}
