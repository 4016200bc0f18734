import { isEmptyScope } from '@samplass/domain/access/roles'
import { type LocalDate, localDateOf } from '@samplass/domain/nights'
import type { AddressProtection } from '@samplass/domain/person/view'
import type { RiskKind, RiskLevel } from '@samplass/domain/tenancy/kinds'
import { type ReminderFacts, remindersOf } from '@samplass/domain/tenancy/reminder'
import { stateOfTenancy } from '@samplass/domain/tenancy/tenancy'
import { logList } from '../audit/log-list.ts'
import { hidesAddress } from '../person/load.ts'
import { guestOf, personsIn } from '../stay/load-guests.ts'
import type { Verb } from '../trpc.ts'
import { factsOf, loadLimits, type TenancyRow, tenancyColumns } from './load.ts'
import { type HomeRow, homeColumns } from './load-dwelling.ts'

type Row = TenancyRow &
  HomeRow & {
    givenName: string
    familyName: string
    birthYear: number | null
    protection: AddressProtection
    risks: { kind: RiskKind; level: RiskLevel; actionBy: LocalDate | null }[]
    guarantees: ReminderFacts['guarantees']
    absence: ReminderFacts['absence']
    protestUntil: LocalDate | null
    noticeHasGaps: boolean
  }

const listMax = 1000

/** Every tenancy that stands. Somebody whom the reader may not know stands there without a name, a home or a way in. */
export async function listTenancies(verb: Verb) {
  const { tx, actor, now } = verb
  const { sql } = tx
  const on = localDateOf(now)
  if (actor.organisation.schema === null || isEmptyScope(actor.scope)) return { on, tenancies: [] }
  const [rows, limits] = await Promise.all([
    sql<Row[]>`
      select ${tenancyColumns(sql, on)}, ${homeColumns(sql)}, p.given_name as "givenName", p.family_name as "familyName",
        p.birth_year as "birthYear", p.address_protection as protection,
        coalesce((select jsonb_agg(jsonb_build_object('kind', r.kind, 'level', r.level, 'actionBy', r.action_by) order by r.level, r.since_on)
          from tenancy_risk r where r.tenancy_id = t.id and r.resolved_on is null), '[]') as risks,
        coalesce((select jsonb_agg(jsonb_build_object('expiresOn', g.expires_on, 'claimBy', g.claim_by))
          from guarantee g where g.tenancy_id = t.id and g.ended_on is null), '[]') as guarantees,
        (select jsonb_build_object('fromOn', a.from_on, 'whoPays', a.who_pays) from tenancy_absence a
         where a.tenancy_id = t.id and a.from_on <= ${on} and (a.returned_on is null or a.returned_on > ${on})) as absence,
        n.protest_until as "protestUntil", coalesce(n.has_gaps, false) as "noticeHasGaps"
      from tenancy t join person p on p.id = t.person_id join dwelling d on d.id = t.dwelling_id join building b on b.id = d.building_id
      left join tenancy_notice n on n.tenancy_id = t.id and n.withdrawn_on is null
      where t.ended_on is null or t.ended_on > ${on}
      order by t.from_on, t.id limit ${listMax}`,
    loadLimits(verb),
  ])
  const tenancies = rows.map((row) => {
    const whose = guestOf(verb, row.personId, row)
    const known = whose.kind === 'full'
    const { protestUntil, notice } = row
    const reminders = remindersOf(
      {
        ...row,
        protestUntil: notice?.protestedOn === null ? protestUntil : null,
        actionsBy: row.risks.flatMap(({ actionBy }) => (actionBy === null ? [] : [actionBy])),
      },
      limits,
      on,
    )
    return {
      /** Nothing leads to somebody whom the reader may not know. */
      tenancyId: known ? row.tenancyId : null,
      rowId: known ? row.tenancyId : `restricted-${rows.indexOf(row)}`,
      whose,
      home: known && !hidesAddress(actor, row.protection) ? { street: row.street, unitNumber: row.unitNumber } : null,
      // A lease under notice, or somebody away: with the day it began that would say whose it is.
      state: known ? stateOfTenancy(factsOf(row), on) : null,
      risks: known ? row.risks.map(({ kind, level }) => ({ kind, level })) : [],
      noticeHasGaps: known && row.noticeHasGaps,
      reminders: known ? reminders : [],
    }
  })
  // Where the masked ones stand among the others would say when their leases began.
  tenancies.sort((a, b) => Number(a.tenancyId === null) - Number(b.tenancyId === null))
  logList(verb, 'tenancies', personsIn(tenancies.map(({ whose }) => whose)))
  return { on, tenancies }
}
