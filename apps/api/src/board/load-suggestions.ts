import { repeatedDefault } from '@samplass/domain/acute-admission/rules'
import { type BoardGroup, SUGGESTION_DAYS, type SuggestionKind } from '@samplass/domain/board/board'
import type { EnrolmentFacts } from '@samplass/domain/follow-up/machine'
import { addMonths, addNights, type LocalDate } from '@samplass/domain/nights'
import type { AddressProtection } from '@samplass/domain/person/view'
import type { Verb } from '../trpc.ts'
import { stillShared } from './load-board-cards.ts'

export type Happening = EnrolmentFacts & {
  personId: string
  givenName: string
  familyName: string
  birthYear: number | null
  protection: AddressProtection
  /** On the board already, and in which group. */
  cardId: string | null
  group: BoardGroup | null
  /** When the team last put the person in a group, or took them off. */
  saidOn: LocalDate | null
  silenceDays: number
  keepInTouchDays: number | null
  what: SuggestionKind
  happening: string
  /** The day of it; of `silent` the last on which anybody saw the person. */
  on: LocalDate | null
  house: string | null
  /** Of `third_acute`: every day of the last year, as far as it is known and may be. */
  dates: LocalDate[] | null
}

/**
 * What has happened to those whom the team follows up and was not known when the board last said something of them: admissions and stays
 * that go on or ended lately, homes in danger, new referrals, acute admissions; and when whoever is not on the board was seen. A row for
 * each that the team has not put aside: one statement, so that those followed are found once. Whether a silence is long, and how many
 * admissions there were, is the rules' to say.
 */
export function loadHappenings({ tx, now }: Verb, teamId: string, today: LocalDate): Promise<Happening[]> {
  const { sql } = tx
  const fromOn = addNights(today, -SUGGESTION_DAYS)
  const acuteFrom = addMonths(today, -repeatedDefault.months)
  return sql<Happening[]>`
    with followed as (
      select e.*, c.id as card_id, c.board_group, coalesce(c.grouped_at,
        (select max(o.taken_off_at) from board_card o where o.person_id = e.person_id and o.team_id = e.team_id)) as said_at
      from enrolment e left join board_card c on c.person_id = e.person_id and c.team_id = e.team_id and c.taken_off_at is null
      where e.team_id = ${teamId} and e.closed_on is null),
    threads as (
      select w.person_id, a.id, a.admitted_at, a.discharged_at, a.converted_at from followed f join person_admission w on w.person_id = f.person_id
      join pool.admission a on a.id = w.admission_id where num_nonnulls(a.admitted_at, a.converted_at) > 0 and ${stillShared(sql, now)}),
    stays as (
      select w.person_id, s.id, s.arrived_at, s.ended_at, s.outcome, h.name as house from followed f join person_stay w on w.person_id = f.person_id
      join pool.stay s on s.id = w.stay_id left join pool.house h on h.id = s.house_id
      where s.arrived_at is not null and (s.ended_at is null or s.ended_at >= ${acuteFrom})),
    homes as (
      select t.person_id, t.id from followed f join tenancy t on t.person_id = f.person_id
      where t.ended_on is null or t.ended_on > ${today}),
    acute (person_id, on_date, at) as (
      select a.person_id, a.admitted_on, a.made_at from followed f join acute_admission a on a.person_id = f.person_id where a.taken_back_at is null
      union all select person_id, (converted_at at time zone 'Europe/Oslo')::date, converted_at from threads where converted_at is not null
      union all select person_id, (ended_at at time zone 'Europe/Oslo')::date, ended_at from stays where outcome = 'acute_admission'),
    acutely (person_id, dates, at) as (
      select person_id, jsonb_agg(distinct on_date order by on_date), max(at) from acute where on_date >= ${acuteFrom}
      group by person_id having count(distinct on_date) >= ${repeatedDefault.times}),
    -- at: when it was known here
    happened (person_id, what, key, on_date, at, house, dates) as (
      select person_id, 'admitted', id::text, (admitted_at at time zone 'Europe/Oslo')::date, admitted_at, null, null::jsonb
        from threads where admitted_at is not null and discharged_at is null and converted_at is null
      union all select person_id, 'discharged', id::text, (discharged_at at time zone 'Europe/Oslo')::date, discharged_at, null, null
        from threads where discharged_at >= ${fromOn}
      union all select person_id, 'stay_started', id::text, (arrived_at at time zone 'Europe/Oslo')::date, arrived_at, house, null
        from stays where ended_at is null
      union all select person_id, 'stay_ended', id::text, (ended_at at time zone 'Europe/Oslo')::date, ended_at, house, null
        from stays where ended_at >= ${fromOn}
      union all select h.person_id, 'home_at_risk', r.id::text, r.since_on, greatest(r.since_on::timestamp at time zone 'Europe/Oslo',
          (select min(v.at) from tenancy_event v where v.tenancy_id = h.id and v.facts ->> 'riskId' = r.id::text and v.facts ->> 'level' = 'danger')),
          null, null
        from homes h join tenancy_risk r on r.tenancy_id = h.id where r.level = 'danger' and r.resolved_on is null
      union all select h.person_id, 'home_at_risk', n.id::text, n.given_on, greatest(n.given_on::timestamp at time zone 'Europe/Oslo',
          (select max(v.at) from tenancy_event v where v.tenancy_id = h.id and v.kind = 'notice_given')), null, null
        from homes h join tenancy_notice n on n.tenancy_id = h.id where n.given_by = 'landlord' and n.withdrawn_on is null
      union all select person_id, 'newly_referred', id::text, (made_at at time zone 'Europe/Oslo')::date, made_at, null, null
        from followed where made_at >= ${fromOn} and card_id is null
      union all select person_id, 'third_acute', dates ->> -1, (dates ->> -1)::date, at, null, dates from acutely
      union all select f.person_id, 'silent', coalesce(seen.on, f.referred_on)::text, seen.on, 'infinity', null, null
        from followed f left join lateral (
          select (c.occurred_at at time zone 'Europe/Oslo')::date as on from follow_up_contact c
          where c.enrolment_id = f.id and c.seen and c.taken_back_at is null order by c.occurred_at desc limit 1) seen on true
        where f.card_id is null and coalesce(seen.on, f.referred_on) < ${today})
    select h.what, h.what || ':' || h.key as happening, h.on_date as on, h.house, h.dates, h.person_id as "personId",
      p.given_name as "givenName", p.family_name as "familyName", p.birth_year as "birthYear", p.address_protection as protection,
      f.card_id as "cardId", f.board_group as group, (f.said_at at time zone 'Europe/Oslo')::date as "saidOn",
      t.silence_days as "silenceDays", f.keep_in_touch_days as "keepInTouchDays", f.referred_on as "referredOn",
      f.engaging_on as "engagingOn", f.active_on as "activeOn", f.paused_on as "pausedOn", f.stepped_down_on as "steppedDownOn",
      f.closed_on as "closedOn"
    from happened h join followed f on f.person_id = h.person_id join team t on t.id = f.team_id join person p on p.id = h.person_id
    where h.at > coalesce(f.said_at, '-infinity') and not exists (select from board_suggestion_seen s
      where s.team_id = ${teamId} and s.person_id = h.person_id and s.happening = h.what || ':' || h.key)`.execute() as unknown as Promise<
    Happening[]
  >
}
