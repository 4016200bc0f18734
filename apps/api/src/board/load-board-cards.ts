import type { Connection } from '@samplass/db/connection'
import type { BoardFrequency, BoardGroup } from '@samplass/domain/board/board'
import type { LocalDate } from '@samplass/domain/nights'
import type { AddressProtection } from '@samplass/domain/person/view'
import type { LivingSituationKind } from '@samplass/domain/placement/living-situation'
import type { ContractKind } from '@samplass/domain/tenancy/lease'
import type { Verb } from '../trpc.ts'

export type BoardCard = {
  cardId: string
  personId: string
  givenName: string
  familyName: string
  birthYear: number | null
  protection: AddressProtection
  version: number
  group: BoardGroup
  reason: string
  sinceOn: LocalDate
  plan: string
  frequency: BoardFrequency
  steppedDownOn: LocalDate | null
  task: string
  taskOn: LocalDate | null
  done: boolean
  doneByName: string | null
  rolledOver: number
  responsibleAccount: string | null
  responsibleName: string | null
  changedByName: string
  /** The team follows the person up today; otherwise nothing but the card is read. */
  followed: boolean
  referredOn: LocalDate | null
  seenOn: LocalDate | null
  crisisPlanOn: LocalDate | null
  stay: { house: string | null; departOn: LocalDate; onTrial: boolean } | null
  admission: { dischargeOn: LocalDate | null } | null
  home: {
    street: string
    contract: ContractKind
    watch: boolean
    danger: boolean
    notice: boolean
    away: { why: AwayKind; expectedOn: LocalDate | null } | null
  } | null
  situation: LivingSituationKind | null
}
export type AwayKind = 'hospital' | 'tsb' | 'prison' | 'travel' | 'other'

/**
 * What the other side of a thread has told holds as long as the person lets it be told: once the consent is over, the board says
 * nothing of the admission (docs/sources.md F 7). Of `pool.admission a`.
 */
export const stillShared = (sql: Connection, now: Date) => sql`
  a.readable_until > ${now} and a.specialist_role = any (a.readable_by)`

/**
 * Everybody on a board, in one statement: for each person a few steps down an index. The home and its risks are read here and written
 * nowhere in follow-up.
 */
export function loadBoardCards({ tx, now }: Verb, teamId: string, today: LocalDate): Promise<BoardCard[]> {
  const { sql } = tx
  return sql<BoardCard[]>`
    select c.id as "cardId", c.person_id as "personId", p.given_name as "givenName", p.family_name as "familyName",
      p.birth_year as "birthYear", p.address_protection as protection, c.version, c.board_group as group, c.reason,
      c.since_on as "sinceOn", c.plan, c.frequency, c.stepped_down_on as "steppedDownOn", c.task, c.task_on as "taskOn",
      c.done_at is not null as done, c.done_by_name as "doneByName", c.rolled_over as "rolledOver",
      coalesce(c.responsible_account, e.responsible_account) as "responsibleAccount",
      coalesce(c.responsible_name, e.responsible_name) as "responsibleName",
      c.changed_by_name as "changedByName", e.id is not null as followed, e.referred_on as "referredOn",
      seen.on as "seenOn", k.on as "crisisPlanOn", st.stay, ad.admission, ho.home, ls.kind as situation
    from board_card c join person p on p.id = c.person_id
    left join enrolment e on e.person_id = c.person_id and e.team_id = c.team_id and e.closed_on is null
    left join lateral (select (f.occurred_at at time zone 'Europe/Oslo')::date as on from follow_up_contact f
      where f.enrolment_id = e.id and f.seen and f.taken_back_at is null order by f.occurred_at desc limit 1) seen on true
    left join lateral (select k.agreed_on as on from crisis_plan k
      where k.person_id = e.person_id and k.in_force @> ${today}::date limit 1) k on true
    left join lateral (select jsonb_build_object('house', h.name, 'departOn', s.depart_on,
        'onTrial', coalesce(s.home_from <= ${today} and s.home_until > ${today}, false)) as stay
      from person_stay w join pool.stay s on s.id = w.stay_id left join pool.house h on h.id = s.house_id
      where w.person_id = e.person_id and s.arrived_at is not null and s.ended_at is null order by s.arrived_at desc limit 1) st on true
    left join lateral (select jsonb_build_object('dischargeOn', a.discharge_on) as admission
      from person_admission w join pool.admission a on a.id = w.admission_id
      where w.person_id = e.person_id and a.admitted_at is not null and a.discharged_at is null and a.converted_at is null
        and ${stillShared(sql, now)} order by a.admitted_at desc limit 1) ad on true
    left join lateral (select jsonb_build_object('street', b.street, 'contract', t.contract_kind,
        'watch', exists (select from tenancy_risk r where r.tenancy_id = t.id and r.resolved_on is null),
        'danger', exists (select from tenancy_risk r where r.tenancy_id = t.id and r.resolved_on is null and r.level = 'danger'),
        'notice', exists (select from tenancy_notice n where n.tenancy_id = t.id and n.withdrawn_on is null and n.given_by = 'landlord'),
        'away', (select jsonb_build_object('why', w.kind, 'expectedOn', w.expected_on) from tenancy_absence w
          where w.tenancy_id = t.id and w.from_on <= ${today} and (w.returned_on is null or w.returned_on > ${today}) limit 1)) as home
      from tenancy t join dwelling d on d.id = t.dwelling_id join building b on b.id = d.building_id
      where t.person_id = e.person_id and t.moved_in_on is not null and (t.ended_on is null or t.ended_on > ${today})
      order by t.from_on desc limit 1) ho on true
    left join lateral (select l.kind from living_situation l where l.person_id = e.person_id and l.from_on <= ${today}
      and (l.until_on is null or l.until_on > ${today}) limit 1) ls on true
    where c.team_id = ${teamId} and c.taken_off_at is null`.execute() as unknown as Promise<BoardCard[]>
}
