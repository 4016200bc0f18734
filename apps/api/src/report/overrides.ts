import { addNights, instantAt, type LocalDate, localDateOf, localTimeOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { overridesInput } from '@samplass/domain/report/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { headingsIn } from './headings.ts'
import { reportHouses } from './occupancy.ts'
import { spreadsheet } from './spreadsheet.ts'

type OverrideRow = {
  at: Date
  houseId: string
  unitKind: string
  rules: string[]
  approvedByName: string
  askedByName: string
  reason: string
}

/**
 * Rules that were set aside when somebody was given a bed: when, where, which rule, who said yes. Never for whom; of another
 * municipality's guest neither who asked nor why, since that would tell where the guest comes from.
 */
export async function overrides(
  verb: Verb,
  { fromOn, toOn, houseIds, format, locale = 'nb' }: Infer<typeof overridesInput>,
) {
  const { tx, actor, now } = verb
  const { role } = actor.organisation
  refuse(format !== 'screen' && !actor.can.has('report.export') ? 'NOT_PERMITTED' : null)
  const houses = (await reportHouses(verb, houseIds)).filter((house) => house.mine)
  const rows = await tx.sql<OverrideRow[]>`
    select e.occurred_at as at, s.house_id as "houseId", k.name as "unitKind",
      case when e.owner_role = ${role} then e.recorded_by_name else '' end as "askedByName",
      array(select jsonb_array_elements_text(e.facts -> 'setAside')) as rules,
      coalesce(own.override_by_name, '') as "approvedByName", coalesce(own.override_reason, '') as reason
    from pool.stay_event e join pool.stay s on s.id = e.stay_id join pool.unit_kind k on k.id = s.unit_kind_id
    left join person_stay own on own.stay_id = s.id
    where e.facts ? 'setAside' and s.house_id = any (${houses.map((house) => house.id)}::uuid[])
      and e.occurred_at >= ${instantAt(fromOn, '00:00')} and e.occurred_at < ${instantAt(toOn, '00:00')}
    order by e.occurred_at desc limit 2000`
  // A reason is written about a person: for those who may read stays.
  const readsStays = actor.can.has('stay.read')
  const shown = rows.map((row) => ({ ...row, reason: readsStays ? row.reason : null }))
  const byRule = new Map<string, number>()
  for (const rule of rows.flatMap((row) => row.rules)) byRule.set(rule, (byRule.get(rule) ?? 0) + 1)
  const answer = {
    asOf: now,
    mayExport: actor.can.has('report.export'),
    houses,
    rows: shown,
    byRule: [...byRule].map(([rule, count]) => ({ rule, count })).sort((a, b) => b.count - a.count),
  }
  if (format === 'screen') return { ...answer, file: null }
  const name = new Map(houses.map((house) => [house.id, house.name]))
  const { file, sheet, head } = headingsIn[locale].overrides
  const ruleWords: Readonly<Record<string, string>> = headingsIn[locale].rules
  const cells = shown.map((row) => [
    `${localDateOf(row.at)} ${localTimeOf(row.at)}`,
    name.get(row.houseId) ?? '',
    row.unitKind,
    row.rules.map((rule) => ruleWords[rule] ?? rule).join(', '),
    row.approvedByName,
    row.askedByName,
    row.reason,
  ])
  audit(verb, 'report.overrides_exported', null, { fromOn, toOn, rows: rows.length, format })
  return {
    ...answer,
    rows: [],
    file: await spreadsheet(format, `${file}-${fromOn}-${addNights(toOn as LocalDate, -1)}`, sheet, [
      Object.values(head),
      ...cells,
    ]),
  }
}
