import type { Connection } from '@samplass/db/connection'
import type { LocalDate } from '@samplass/domain/nights'

/**
 * Every dwelling with its building and what it is today: the twin of `dwellingState` in the domain. Of tenancies and allocations only
 * whether there is one, never whose. A fragment for `from (…) s`.
 */
export const stockToday = (sql: Connection, today: LocalDate) => sql`
  select d.*, b.street, b.postal_code, b.postal_place, b.area, c.reason as closed_reason, c.until_on as closed_until,
    case
      when d.archived_on <= ${today} then 'archived'
      when t.let then 'let'
      when d.in_stock_from > ${today} then 'not_yet'
      when c.id is not null then 'closed'
      when t.signed or a.promised then 'waiting_for_lease'
      when a.offered then 'offered'
      when a.proposed then 'shown'
      else 'nobody_matched'
    end as state,
    case when t.let or d.in_stock_from > ${today} then null else greatest(d.in_stock_from, t.last_ended) end as empty_since
  from dwelling d
  join building b on b.id = d.building_id
  left join (
    select dwelling_id, bool_or(from_on <= ${today} and (ended_on is null or ended_on > ${today})) as let,
      bool_or(from_on > ${today} and ended_on is null) as signed, max(ended_on) filter (where ended_on <= ${today}) as last_ended
    from tenancy group by dwelling_id
  ) t on t.dwelling_id = d.id
  left join dwelling_closure c on c.dwelling_id = d.id and c.from_on <= ${today} and (c.until_on is null or c.until_on > ${today})
  left join (
    select dwelling_id, bool_or(accepted_on is not null) as promised, bool_or(offered_on is not null) as offered, true as proposed
    from allocation where ended_on is null group by dwelling_id
  ) a on a.dwelling_id = d.id`
