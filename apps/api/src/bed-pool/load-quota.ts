import type { LocalDate } from '@samplass/domain/nights'
import type { Verb } from '../trpc.ts'

export type Quota = { left: number; of: number; lent: number }
type Member = {
  organisationRole: string
  quotaNights: number | null
  quotaPeriod: 'month' | 'year'
  lendsUnused: boolean
}

/**
 * Nights left of the organisation's quota in others' houses, in the period of `onDate`, and nights that other members lend.
 * Null without a quota. Counts nights of live stays; houses of one's own never count.
 */
export async function loadQuota({ tx, actor }: Verb, onDate: LocalDate): Promise<Quota | null> {
  const { role } = actor.organisation
  const members = await tx.sql<Member[]>`
    select m.organisation_role as "organisationRole", m.quota_nights as "quotaNights", m.quota_period as "quotaPeriod", m.lends_unused as "lendsUnused"
    from platform.cooperation_member m join platform.cooperation c on c.id = m.cooperation_id
    where m.from_on <= ${onDate} and (m.to_on is null or m.to_on > ${onDate}) and c.from_on <= ${onDate} and (c.to_on is null or c.to_on > ${onDate})`
  const mine = members.find((member) => member.organisationRole === role && member.quotaNights !== null)
  if (!mine || mine.quotaNights === null) return null
  const lenders = members.filter(
    (member) => member.organisationRole !== role && member.lendsUnused && member.quotaNights !== null,
  )
  const used = await tx.sql<{ role: string; nights: number }[]>`
    select owner_role as role, sum(least(to_on, upper(p.during)) - greatest(from_on, lower(p.during)))::int as nights
    from pool.occupancy, (select daterange(date_trunc(${mine.quotaPeriod}, ${onDate}::date)::date,
      (date_trunc(${mine.quotaPeriod}, ${onDate}::date) + ${`1 ${mine.quotaPeriod}`}::interval)::date, '[)') as during) p
    where kind = 'stay' and live and owner_role <> house_role and occupancy.during && p.during
      and owner_role = any (${[role, ...lenders.map((lender) => lender.organisationRole)]})
    group by owner_role`
  const usedBy = (who: string) => used.find((row) => row.role === who)?.nights ?? 0
  const left = (member: Member) => Math.max(0, (member.quotaNights ?? 0) - usedBy(member.organisationRole))
  return { left: left(mine), of: mine.quotaNights, lent: lenders.reduce((sum, lender) => sum + left(lender), 0) }
}
