import { repeatedDefault } from '@samplass/domain/acute-admission/rules'
import { type BoardGroup, SUGGESTION_DAYS, type SuggestionKind } from '@samplass/domain/board/board'
import type { EnrolmentFacts } from '@samplass/domain/follow-up/machine'
import { addMonths, addNights, type LocalDate } from '@samplass/domain/nights'
import type { AddressProtection } from '@samplass/domain/person/view'
import type { Verb } from '../trpc.ts'
import { stillShared } from './load-board-cards.ts'

type Followed = {
  personId: string
  givenName: string
  familyName: string
  birthYear: number | null
  protection: AddressProtection
  /** On the board already, and in which group. */
  cardId: string | null
  group: BoardGroup | null
}
export type Happening = Followed & { what: SuggestionKind; key: string; on: LocalDate; house: string | null }
export type Silent = Followed &
  EnrolmentFacts & { silenceDays: number; keepInTouchDays: number | null; seenOn: LocalDate | null }
export type Acute = Followed & { dates: LocalDate[] }

const named = (sql: Verb['tx']['sql']) => sql`
  p.given_name as "givenName", p.family_name as "familyName", p.birth_year as "birthYear", p.address_protection as protection,
  f.card_id as "cardId", f.board_group as group`

/** Whom the team follows up, whether they are on the board, and when they were last put in a group there or taken off. */
const followed = (sql: Verb['tx']['sql'], teamId: string) => sql`
  followed as (
    select e.*, c.id as card_id, c.board_group, coalesce(c.grouped_at,
      (select max(o.taken_off_at) from board_card o where o.person_id = e.person_id and o.team_id = e.team_id)) as said_at
    from enrolment e left join board_card c on c.person_id = e.person_id and c.team_id = e.team_id and c.taken_off_at is null
    where e.team_id = ${teamId} and e.closed_on is null)`

/**
 * What has happened to those whom the team follows up and has not been said anything of on the board since: admissions and stays that go on
 * or ended lately, homes in danger, new referrals. One statement; a row for each happening that the team has not put aside.
 */
export function loadHappenings({ tx, now }: Verb, teamId: string, today: LocalDate): Promise<Happening[]> {
  const { sql } = tx
  const fromOn = addNights(today, -SUGGESTION_DAYS)
  return sql<Happening[]>`
    with ${followed(sql, teamId)},
    threads as (
      select w.person_id, a.id, a.admitted_at, a.discharged_at, a.converted_at from followed f join person_admission w on w.person_id = f.person_id
      join pool.admission a on a.id = w.admission_id where a.admitted_at is not null and ${stillShared(sql, now)}),
    stays as (
      select w.person_id, s.id, s.arrived_at, s.ended_at, h.name as house from followed f join person_stay w on w.person_id = f.person_id
      join pool.stay s on s.id = w.stay_id left join pool.house h on h.id = s.house_id where s.arrived_at is not null),
    homes as (
      select t.person_id, t.id from followed f join tenancy t on t.person_id = f.person_id
      where t.ended_on is null or t.ended_on > ${today}),
    happened (person_id, what, key, at, house) as (
      select person_id, 'admitted', id, admitted_at, null from threads where discharged_at is null and converted_at is null
      union all select person_id, 'discharged', id, discharged_at, null from threads where discharged_at >= ${fromOn}
      union all select person_id, 'stay_started', id, arrived_at, house from stays where ended_at is null
      union all select person_id, 'stay_ended', id, ended_at, house from stays where ended_at >= ${fromOn}
      union all select t.person_id, 'home_at_risk', r.id, r.since_on::timestamp at time zone 'Europe/Oslo', null
        from homes t join tenancy_risk r on r.tenancy_id = t.id where r.level = 'danger' and r.resolved_on is null
      union all select t.person_id, 'home_at_risk', n.id, n.given_on::timestamp at time zone 'Europe/Oslo', null
        from homes t join tenancy_notice n on n.tenancy_id = t.id where n.given_by = 'landlord' and n.withdrawn_on is null
      union all select person_id, 'newly_referred', id, made_at, null from followed where made_at >= ${fromOn} and card_id is null)
    select h.what, h.what || ':' || h.key as key, (h.at at time zone 'Europe/Oslo')::date as on, h.house, h.person_id as "personId", ${named(sql)}
    from happened h join followed f on f.person_id = h.person_id join person p on p.id = h.person_id
    where h.at > coalesce(f.said_at, '-infinity') and not exists (select from board_suggestion_seen s
      where s.team_id = ${teamId} and s.person_id = h.person_id and s.happening = h.what || ':' || h.key)`.execute() as unknown as Promise<
    Happening[]
  >
}

/** Those who are not on the board, and when each was seen. Whether that is long ago is the rule's to say. */
export function loadUnseen({ tx }: Verb, teamId: string): Promise<Silent[]> {
  const { sql } = tx
  return sql<Silent[]>`
    with ${followed(sql, teamId)}
    select f.person_id as "personId", ${named(sql)}, t.silence_days as "silenceDays", f.keep_in_touch_days as "keepInTouchDays",
      f.referred_on as "referredOn", f.engaging_on as "engagingOn", f.active_on as "activeOn", f.paused_on as "pausedOn",
      f.stepped_down_on as "steppedDownOn", f.closed_on as "closedOn", (seen.at at time zone 'Europe/Oslo')::date as "seenOn"
    from followed f join team t on t.id = f.team_id join person p on p.id = f.person_id
    left join lateral (select c.occurred_at as at from follow_up_contact c
      where c.enrolment_id = f.id and c.seen and c.taken_back_at is null order by c.occurred_at desc limit 1) seen on true
    where f.card_id is null and not exists (select from board_suggestion_seen s where s.team_id = ${teamId} and s.person_id = f.person_id
      and s.happening = 'silent:' || coalesce((seen.at at time zone 'Europe/Oslo')::date, f.referred_on))`.execute() as unknown as Promise<
    Silent[]
  >
}

/** Every day of the last year on which one of those was admitted acutely, as far as it is known and may be. */
export function loadAcuteDays({ tx, now }: Verb, teamId: string, today: LocalDate): Promise<Acute[]> {
  const { sql } = tx
  const fromOn = addMonths(today, -repeatedDefault.months)
  return sql<Acute[]>`
    with ${followed(sql, teamId)},
    acute (person_id, on_date) as (
      select a.person_id, a.admitted_on from followed f join acute_admission a on a.person_id = f.person_id where a.taken_back_at is null
      union select w.person_id, (a.converted_at at time zone 'Europe/Oslo')::date from followed f join person_admission w on w.person_id = f.person_id
        join pool.admission a on a.id = w.admission_id where a.converted_at is not null and ${stillShared(sql, now)}
      union select w.person_id, (s.ended_at at time zone 'Europe/Oslo')::date from followed f join person_stay w on w.person_id = f.person_id
        join pool.stay s on s.id = w.stay_id where s.outcome = 'acute_admission')
    select f.person_id as "personId", ${named(sql)}, a.dates from (
      select person_id, jsonb_agg(on_date order by on_date) as dates from acute where on_date >= ${fromOn}
      group by person_id having count(*) >= ${repeatedDefault.times}) a
    join followed f on f.person_id = a.person_id join person p on p.id = a.person_id
    where to_jsonb((coalesce(f.said_at, '-infinity') at time zone 'Europe/Oslo')::date) < a.dates -> -1
      and not exists (select from board_suggestion_seen s where s.team_id = ${teamId} and s.person_id = f.person_id
        and s.happening = 'third_acute:' || (a.dates ->> -1))`.execute() as unknown as Promise<Acute[]>
}
