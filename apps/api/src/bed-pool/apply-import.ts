import { defaultCriteria, defaultPolicies } from '@samplass/domain/bed-pool/policies'
import type { applyImportInput } from '@samplass/domain/bed-pool/schema'
import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { announce } from '../live/announce.ts'
import { usablePlan } from '../spreadsheet/import.ts'
import { inBatches } from '../spreadsheet/progress.ts'
import { folded } from '../spreadsheet/titles.ts'
import type { Verb } from '../trpc.ts'
import { groupKey } from './import-rows.ts'
import { type Plan, planImport } from './plan-import.ts'
import { refuseNameTaken } from './refuse-name.ts'

type Made = {
  houses: Map<string, { id: string; readableBy: string[] }>
  kinds: Map<string, { id: string; houseId: string }>
}

/**
 * Takes in every row without errors and leaves the others. Houses, groups and beds are known again by name, so the same
 * file twice changes nothing the second time. Nothing is ever removed by a file.
 */
export async function applyImport(verb: Verb, { file }: Infer<typeof applyImportInput>) {
  refuse(verb.actor.scope.whole ? null : 'NOT_PERMITTED')
  const plan = await usablePlan(planImport(verb, file))
  const made: Made = { houses: new Map(), kinds: new Map() }
  await takeInHouses(verb, plan, made)
  await takeInKinds(verb, plan, made)
  await takeInBeds(verb, plan, made, file.progressId)
  audit(verb, 'bed-pool.imported', null, plan.counts)
  for (const house of made.houses.values()) announce(verb, house, 'house')
  return plan.counts
}

async function takeInHouses({ tx, actor, now, newId }: Verb, { rows, houses }: Plan, made: Made) {
  const { role } = actor.organisation
  for (const row of rows) {
    const key = folded(row.house)
    if (row.action === 'error' || made.houses.has(key)) continue
    const known = houses.get(key)
    made.houses.set(key, { id: known?.id ?? newId(), readableBy: known?.readableBy ?? [role] })
    const { id } = made.houses.get(key) as { id: string }
    const first = (column: 'address' | 'phone') =>
      rows.find((other) => other.action !== 'error' && folded(other.house) === key && other[column])?.[column] ?? null
    const [address, phone] = [first('address'), first('phone')]
    if (known) {
      tx.last(tx.sql`
        update pool.house set place = ${row.place}, address = coalesce(${address}, address), phone = coalesce(${phone}, phone), version = version + 1
        where id = ${id} and (place, address, phone) is distinct from (${row.place}, coalesce(${address}, address), coalesce(${phone}, phone))`)
      continue
    }
    await tx.sql`
      insert into pool.house (id, owner_role, name, place, address, phone, readable_by, created_at)
      values (${id}, ${role}, ${row.house}, ${row.place}, ${address}, ${phone}, ${[role]}, ${now})`.catch(
      refuseNameTaken,
    )
    await tx.sql`
      insert into pool.house_access (house_id, owner_role, organisation_role, from_on, readable_by)
      values (${id}, ${role}, ${role}, ${localDateOf(now)}, ${[role]})`
  }
}

async function takeInKinds({ tx, actor, now, newId }: Verb, { rows, kinds }: Plan, made: Made) {
  const { role } = actor.organisation
  for (const row of rows) {
    const key = groupKey(row.house, row.group)
    if (row.action === 'error' || row.kind === null || made.kinds.has(key)) continue
    const house = made.houses.get(folded(row.house)) as { id: string; readableBy: string[] }
    const known = kinds.get(key)
    made.kinds.set(key, { id: known?.id ?? newId(), houseId: house.id })
    if (known) continue
    const { id } = made.kinds.get(key) as { id: string }
    const { readableBy } = house
    await tx.sql`
      insert into pool.unit_kind (id, house_id, owner_role, kind, name, sort, readable_by)
      values (${id}, ${house.id}, ${role}, ${row.kind}, ${row.group},
        (select coalesce(max(sort), 0) + 1 from pool.unit_kind where house_id = ${house.id}), ${readableBy})`.catch(
      refuseNameTaken,
    )
    const [policy, criteria] = [JSON.stringify(defaultPolicies[row.kind]), JSON.stringify(defaultCriteria[row.kind])]
    await Promise.all([
      tx.sql`
        insert into pool.policy_version (unit_kind_id, version, owner_role, policy, made_at, made_by, made_by_name, readable_by)
        values (${id}, 1, ${role}, ${policy}::jsonb, ${now}, ${actor.accountId}, ${actor.name}, ${readableBy})`,
      tx.sql`
        insert into pool.criteria_version (unit_kind_id, version, owner_role, criteria, made_at, made_by, made_by_name, readable_by)
        values (${id}, 1, ${role}, ${criteria}::jsonb, ${now}, ${actor.accountId}, ${actor.name}, ${readableBy})`,
    ])
  }
}

/** Beds go in by the hundred: one round trip each would not end within the statement limit of a request. */
async function takeInBeds(verb: Verb, { rows }: Plan, made: Made, progressId: string | undefined) {
  const { tx, actor, now, newId } = verb
  const beds = rows.flatMap((row, index) => {
    const kind = made.kinds.get(groupKey(row.house, row.group))
    const house = made.houses.get(folded(row.house))
    if (!kind || !house || (row.action !== 'add' && row.action !== 'change')) return []
    const { bed: name, attributes, description } = row
    const openedOn = row.openedOn ?? localDateOf(now)
    return [
      {
        id: row.bedId ?? newId(),
        house,
        kind,
        name,
        attributes,
        description,
        openedOn,
        sort: index + 1,
        isNew: row.action === 'add',
      },
    ]
  })
  await inBatches(verb, progressId, beds, async (batch) => {
    const rowsOf = (isNew: boolean) =>
      JSON.stringify(
        batch
          .filter((bed) => bed.isNew === isNew)
          .map(({ id, house, kind, name, attributes, description, openedOn, sort }) => ({
            id,
            house_id: house.id,
            unit_kind_id: kind.id,
            name,
            attributes,
            description,
            opened_on: openedOn,
            sort,
            readable_by: house.readableBy,
          })),
      )
    await tx.sql`
      insert into pool.bed (id, house_id, unit_kind_id, owner_role, name, sort, attributes, description, opened_on, readable_by)
      select id, house_id, unit_kind_id, ${actor.organisation.role}, name, sort, attributes, description, opened_on, readable_by
      from jsonb_to_recordset(${rowsOf(true)}::jsonb) as r (id uuid, house_id uuid, unit_kind_id uuid, name text, sort int, attributes text[],
        description text, opened_on date, readable_by text[])`.catch(refuseNameTaken)
    await tx.sql`
      update pool.bed b set attributes = r.attributes, description = r.description, version = version + 1
      from jsonb_to_recordset(${rowsOf(false)}::jsonb) as r (id uuid, attributes text[], description text)
      where b.id = r.id and (b.attributes, b.description) is distinct from (r.attributes, r.description)`
  })
}
