import { localDateOf } from '@samplass/domain/nights'
import type { listTenanciesOfPersonInput } from '@samplass/domain/tenancy/schema'
import { stateOfTenancy } from '@samplass/domain/tenancy/tenancy'
import type { infer as Infer } from 'zod/mini'
import { logAccessOnce } from '../audit/write.ts'
import { hidesAddress, loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { factsOf, type TenancyRow, tenancyColumns } from './load.ts'
import { type HomeRow, homeColumns } from './load-dwelling.ts'

/** The homes somebody has and has had, the newest first. That one was lost is a date and a cause, and bars nothing. */
export async function listTenanciesOfPerson(verb: Verb, input: Infer<typeof listTenanciesOfPersonInput>) {
  const { tx, actor, now } = verb
  const { personId, purpose } = input
  const on = localDateOf(now)
  const person = await loadKnowable(verb, personId, purpose)
  const rows = await tx.sql<(TenancyRow & HomeRow)[]>`
    select ${tenancyColumns(tx.sql, on)}, ${homeColumns(tx.sql)}
    from tenancy t join dwelling d on d.id = t.dwelling_id join building b on b.id = d.building_id
    where t.person_id = ${personId} order by t.from_on desc, t.id`
  if (rows.length > 0) logAccessOnce(verb, { act: 'open', personId, purpose, facts: { list: 'tenancies' } })
  const hidden = hidesAddress(actor, person.protection)
  return rows.map((row) => ({
    tenancyId: row.tenancyId,
    state: stateOfTenancy(factsOf(row), on),
    fromOn: row.fromOn,
    endedOn: row.endedOn,
    endedBecause: row.endedBecause,
    home: hidden ? null : { street: row.street, unitNumber: row.unitNumber },
  }))
}
