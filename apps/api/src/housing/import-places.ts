import type { Verb } from '../trpc.ts'
import { buildingKey } from './import-rows.ts'
import type { PlannedDwelling } from './plan-import.ts'
import { refuseWall } from './refuse-twin.ts'

/** Buildings by their key, made where they are new; what the file says of place and area is said of all that is in them. */
export async function takeInBuildings(
  { tx, newId }: Verb,
  rows: readonly PlannedDwelling[],
): Promise<ReadonlyMap<string, string>> {
  const told = new Map<
    string,
    { id: string; street: string; postal_code: string; postal_place: string; area: string }
  >()
  for (const row of rows) {
    const before = told.get(buildingKey(row))
    told.set(buildingKey(row), {
      id: before?.id ?? newId(),
      street: before?.street ?? row.street,
      postal_code: row.postalCode,
      postal_place: row.postalPlace || before?.postal_place || '',
      area: row.area || before?.area || '',
    })
  }
  const placed = await tx.sql<{ id: string; street: string; postalCode: string }[]>`
    insert into building as b (id, street, postal_code, postal_place, area)
    select id, street, postal_code, postal_place, area from jsonb_to_recordset(${JSON.stringify([...told.values()])}::jsonb)
      as r (id uuid, street text, postal_code text, postal_place text, area text)
    on conflict (lower(street), postal_code) do update set
      postal_place = coalesce(nullif(excluded.postal_place, ''), b.postal_place), area = coalesce(nullif(excluded.area, ''), b.area),
      version = b.version + ((coalesce(nullif(excluded.postal_place, ''), b.postal_place), coalesce(nullif(excluded.area, ''), b.area))
        is distinct from (b.postal_place, b.area))::int
    returning id, street, postal_code as "postalCode"`
  return new Map(placed.map((building) => [buildingKey(building), building.id]))
}

/** Landlords by their name in lower case; a new one has its kind from the first row that tells it. */
export async function takeInLandlords(
  { tx, newId }: Verb,
  rows: readonly PlannedDwelling[],
  known: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const made = new Map<string, { id: string; name: string; kind: string }>()
  for (const { landlord, landlordKind } of rows) {
    const key = landlord.toLowerCase()
    if (landlord && landlordKind && !known.has(key) && !made.has(key))
      made.set(key, { id: newId(), name: landlord, kind: landlordKind })
  }
  if (made.size > 0)
    await tx.sql`
      insert into landlord (id, name, kind)
      select id, name, kind from jsonb_to_recordset(${JSON.stringify([...made.values()])}::jsonb) as r (id uuid, name text, kind text)`.catch(
      refuseWall,
    )
  return new Map([...known, ...[...made].map(([key, { id }]) => [key, id] as const)])
}
