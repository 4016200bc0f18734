import { instantAt, type LocalDate } from '@samplass/domain/nights'
import type { FidelityDomain } from '@samplass/domain/outcome/fidelity'
import type { Verb } from '../trpc.ts'
import { ofTeam, type Period } from './period.ts'

export type WorkRow = {
  followed: number
  withGoal: number
  areas: number
  helped: number
  landed: number
  notLanded: number
  members: number
  disciplines: number
  meetings: number
  meetingDays: number
}

/** What the work itself says, in one statement: goals, help, guidance, the team and its meetings. */
export async function loadWork(verb: Verb, period: Period): Promise<WorkRow> {
  const { sql } = verb.tx
  const { fromOn, toOn, atOn, today, teamId } = period
  const begun = instantAt(fromOn, '00:00')
  const over = instantAt(toOn, '00:00')
  const team = (column: string) => (teamId === null ? sql`true` : sql`${sql(column)} = ${teamId}`)
  const [row] = await sql<WorkRow[]>`
    with followed as (
      select distinct e.person_id from enrolment e
      where e.referred_on <= ${atOn} and (e.closed_on is null or e.closed_on > ${atOn}) and ${team('e.team_id')}),
    helped as (
      select c.help_area from follow_up_contact c join enrolment e on e.id = c.enrolment_id
      where c.help is not null and c.taken_back_at is null and c.occurred_at >= ${begun} and c.occurred_at < ${over} and ${team('e.team_id')}),
    guided as (
      select r.landed from onward_referral r
      where r.referred_on >= ${fromOn} and r.referred_on < ${toOn} and r.landed in ('yes', 'no') and ${ofTeam(verb, period, 'r.person_id')}),
    member as (
      select m.account_id, m.discipline from team_member m join team t on t.id = m.team_id
      where m.from_on <= ${atOn} and (m.until_on is null or m.until_on > ${atOn}) and t.ended_on is null and ${team('m.team_id')}),
    met as (
      select b.started_at, b.team_id from board_meeting b where b.started_at >= ${begun} and b.started_at < ${over} and ${team('b.team_id')})
    select (select count(*) from followed)::int as followed,
      (select count(*) from followed f where exists (select from follow_up_goal g where g.person_id = f.person_id))::int as "withGoal",
      (select count(distinct help_area) from helped)::int as areas, (select count(*) from helped)::int as helped,
      (select count(*) from guided where landed = 'yes')::int as landed, (select count(*) from guided where landed = 'no')::int as "notLanded",
      (select count(distinct account_id) from member)::int as members, (select count(distinct discipline) from member)::int as disciplines,
      (select count(*) from met)::int as meetings,
      coalesce((select sum(least(${toOn}::date, ${today}::date + 1) - begun_on) from
        (select min((started_at at time zone 'Europe/Oslo')::date) as begun_on from met group by team_id) each), 0)::int as "meetingDays"`
  return row as WorkRow
}

export type AnswerRow = { code: string; score: number; lowest: number; highest: number; words: string }
export type RoundRow = {
  roundId: string
  teamId: string
  teamName: string
  formId: string | null
  formName: string | null
  heldOn: LocalDate
  present: string
  byName: string
  answers: AnswerRow[]
}
const ROUNDS_MAX = 40

/** The latest first, each with its answers. */
export async function loadRounds({ tx: { sql } }: Verb, teamId: string | null): Promise<RoundRow[]> {
  return await sql<RoundRow[]>`
    select r.id as "roundId", r.team_id as "teamId", t.name as "teamName", r.form_id as "formId", f.name as "formName", r.held_on as "heldOn",
      r.present, r.by_name as "byName", coalesce(a.answers, '[]') as answers
    from fidelity_round r join team t on t.id = r.team_id left join fidelity_form f on f.id = r.form_id
    left join lateral (select jsonb_agg(jsonb_build_object('code', a.code, 'score', a.score, 'lowest', a.lowest, 'highest', a.highest,
      'words', a.words) order by a.code) as answers from fidelity_answer a where a.round_id = r.id) a on true
    where ${teamId === null ? sql`true` : sql`r.team_id = ${teamId}`}
    order by r.held_on desc, r.made_at desc, r.id limit ${ROUNDS_MAX}`
}

export type FormItemRow = { code: string; domain: FidelityDomain; words: string; lowest: number; highest: number }
export type FormRow = {
  formId: string
  name: string
  licence: string
  fileName: string
  loadedAt: Date
  byName: string
  retiredOn: LocalDate | null
  version: number
  items: FormItemRow[]
}

export async function loadForms({ tx: { sql } }: Verb, formId: string | null = null): Promise<FormRow[]> {
  return await sql<FormRow[]>`
    select f.id as "formId", f.name, f.licence, f.file_name as "fileName", f.loaded_at as "loadedAt", f.by_name as "byName",
      f.retired_on as "retiredOn", f.version, coalesce(i.items, '[]') as items
    from fidelity_form f left join lateral (select jsonb_agg(jsonb_build_object('code', i.code, 'domain', i.domain, 'words', i.words,
      'lowest', i.lowest, 'highest', i.highest) order by i.place) as items from fidelity_form_item i where i.form_id = f.id) i on true
    where ${formId === null ? sql`true` : sql`f.id = ${formId}`} order by f.retired_on is not null, f.loaded_at desc, f.id`
}
