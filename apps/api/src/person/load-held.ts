import type { Connection } from '@samplass/db/connection'
import type { AsideKind, HeldKind } from '@samplass/domain/person/merge'
import type { PendingQuery, Row } from 'postgres'
import type { Verb } from '../trpc.ts'

/** Where each kind that is counted stands. */
const tablesOf: Record<HeldKind, readonly string[]> = {
  stays: ['person_stay'],
  requests: ['person_request'],
  meetings: ['eligibility_meeting'],
  threads: ['person_admission'],
  consents: ['consent'],
  agreements: ['agreement'],
  plans: ['crisis_plan'],
  needs: ['housing_need'],
  tenancies: ['tenancy'],
  enrolments: ['enrolment'],
  contacts: ['contact', 'follow_up_contact'],
}
const asideOf: Record<AsideKind, string> = {
  living: 'living_situation',
  pattern: 'homelessness_pattern',
  skill: 'tenancy_skill',
  acute: 'acute_admission',
  plan: 'crisis_plan',
  neighbour: 'avoid_neighbour',
  suggestion: 'board_suggestion_seen',
}
type Fragment = PendingQuery<Row[]>
export type Held = { kind: HeldKind; count: number }
export type Aside = { kind: AsideKind; count: number }

/** How much a record holds of each kind, without what it holds none of. */
export async function loadHeld({ tx: { sql } }: Verb, personId: string): Promise<Held[]> {
  const counts = Object.entries(tablesOf).flatMap(([kind, tables]) =>
    tables.map(
      (table) =>
        sql`select ${kind}::text as kind, count(*)::integer as n from ${sql(table)} where person_id = ${personId}`,
    ),
  )
  return sql<Held[]>`
    select kind, sum(n)::integer as count from (${unionOf(sql, counts)}) of_each group by kind having sum(n) > 0 order by kind`
}

/** What would be laid aside if the one were merged into the other. */
export async function loadToLayAside({ tx: { sql } }: Verb, kept: string, gone: string): Promise<Aside[]> {
  const both = sql`t.person_id = ${gone} and o.person_id = ${kept}`
  const spans = sql`daterange(o.from_on, o.until_on, '[)') && daterange(t.from_on, t.until_on, '[)')`
  const other = (row: Fragment, who: string) =>
    sql`${who}::uuid in (${row}.person_id, ${row}.other_person_id) and ${row}.ended_on is null`
  const overPlan = sql`num_nonnulls(t.superseded_on, t.ended_on) > 0 and o.in_force && t.in_force`
  const rules: Record<AsideKind, Fragment> = {
    living: sql`select distinct t.id::text as row from living_situation t join living_situation o on ${spans} where ${both}`,
    pattern: sql`select distinct t.id::text from homelessness_pattern t join homelessness_pattern o on ${spans} where ${both}`,
    skill: sql`select distinct t.id::text from tenancy_skill t join tenancy_skill o on o.skill = t.skill where ${both}`,
    acute: sql`select distinct t.id::text from acute_admission t join acute_admission o on o.admitted_on = t.admitted_on
      where ${both} and t.taken_back_at is null and o.taken_back_at is null`,
    plan: sql`select distinct t.id::text from crisis_plan t join crisis_plan o on ${overPlan} where ${both}
      union select distinct t.id::text from crisis_plan t join crisis_plan o on ${overPlan}
      where t.person_id = ${kept} and o.person_id = ${gone} and num_nonnulls(o.superseded_on, o.ended_on) = 0`,
    neighbour: sql`select distinct t.id::text from avoid_neighbour t join avoid_neighbour o on ${other(sql`o`, kept)}
      where ${other(sql`t`, gone)} and (case o.person_id when ${kept} then o.other_person_id else o.person_id end)
        = (case t.person_id when ${gone} then t.other_person_id else t.person_id end)
      union select t.id::text from avoid_neighbour t where t.ended_on is not null
        and (t.person_id, t.other_person_id) in ((${kept}::uuid, ${gone}::uuid), (${gone}::uuid, ${kept}::uuid))`,
    suggestion: sql`select distinct t.happening from board_suggestion_seen t
      join board_suggestion_seen o on o.team_id = t.team_id and o.happening = t.happening where ${both}`,
  }
  const counts = Object.entries(rules).map(
    ([kind, rule]) => sql`select ${kind}::text as kind, count(*)::integer as count from (${rule}) r`,
  )
  return sql<Aside[]>`select * from (${unionOf(sql, counts)}) of_each where count > 0 order by kind`
}

type MovedRow = { mergeId: string; table: string; laidAside: boolean; count: number }

/** What merges moved and what they laid aside, by kind. */
export async function loadMoved({ tx: { sql } }: Verb, mergeIds: readonly string[]) {
  const rows = await sql<MovedRow[]>`
    select merge_id as "mergeId", table_name as table, laid_aside as "laidAside", count(distinct row_key)::integer as count
    from person_merge_row where merge_id = any (${mergeIds as string[]}::uuid[]) and (side <> 'survivor' or laid_aside)
    group by 1, 2, 3`
  return (mergeId: string) => {
    const own = rows.filter((row) => row.mergeId === mergeId)
    const sum = (tables: readonly string[], laidAside: boolean) =>
      own
        .filter((row) => tables.includes(row.table) && row.laidAside === laidAside)
        .reduce((all, { count }) => all + count, 0)
    const held = Object.entries(tablesOf).map(([kind, tables]) => ({
      kind: kind as HeldKind,
      count: sum(tables, false),
    }))
    const aside = Object.entries(asideOf).map(([kind, table]) => ({
      kind: kind as AsideKind,
      count: sum([table], true),
    }))
    return { moved: held.filter(({ count }) => count > 0), laidAside: aside.filter(({ count }) => count > 0) }
  }
}

const unionOf = (sql: Connection, all: readonly Fragment[]) =>
  all.reduce((before, next) => sql`${before} union all ${next}`)
