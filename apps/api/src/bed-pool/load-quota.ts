import { type QuotaLeft, quotaLeft } from '@samplass/domain/cooperation/rules'
import type { LocalDate } from '@samplass/domain/nights'
import { loadUsedNights, type MemberRow } from '../cooperation/load.ts'
import type { Verb } from '../trpc.ts'

/**
 * By the cooperation that opens a house: nights left there of the organisation's quota in others' houses, in the period of
 * `onDate`, and nights that other members lend. Null without a quota. What stands in another cooperation counts for nothing:
 * anybody may found one and put a neighbour in it. In the cooperation `lockedId` two who take the last night come one after the other.
 */
export async function loadQuotas(
  verb: Verb,
  onDate: LocalDate,
  lockedId: string | null = null,
): Promise<(cooperationId: string | null) => QuotaLeft | null> {
  const { tx, actor } = verb
  const { role } = actor.organisation
  const [, members, usedNights] = await Promise.all([
    lockedId && tx.sql`select pg_advisory_xact_lock(hashtextextended(${`samplass:quota:${lockedId}`}, 0))`.execute(),
    tx.sql<MemberRow[]>`
      select m.cooperation_id as "cooperationId", m.organisation_role as "organisationRole", m.from_on as "fromOn", m.to_on as "toOn",
        m.quota_nights as "quotaNights", m.quota_period as "quotaPeriod", m.lends_unused as "lendsUnused"
      from platform.cooperation_member m join platform.cooperation c on c.id = m.cooperation_id
      where m.from_on <= ${onDate} and (m.to_on is null or m.to_on > ${onDate})
        and c.from_on <= ${onDate} and (c.to_on is null or c.to_on > ${onDate})`,
    loadUsedNights(verb, onDate),
  ])
  return (cooperationId) => {
    const together = members.filter((member) => member.cooperationId === cooperationId)
    const limited = together.some((member) => member.organisationRole === role && member.quotaNights !== null)
    if (!limited) return null
    return quotaLeft(
      together.map((member) => ({ ...member, usedNights: usedNights(member) })),
      role,
    )
  }
}
