import type { Verb } from '../trpc.ts'

export type Address = { street: string; postalCode: string; postalPlace: string; area: string }

/** The building at an address, made when it is new. What is said of place and area is the building's; nothing said changes nothing. */
export async function placeBuilding(
  { tx, newId }: Verb,
  { street, postalCode, postalPlace, area }: Address,
): Promise<string> {
  const [placed] = await tx.sql<{ id: string }[]>`
    insert into building as b (id, street, postal_code, postal_place, area)
    values (${newId()}, ${street}, ${postalCode}, ${postalPlace}, ${area})
    on conflict (lower(street), postal_code) do update set
      postal_place = coalesce(nullif(excluded.postal_place, ''), b.postal_place), area = coalesce(nullif(excluded.area, ''), b.area),
      version = b.version + ((coalesce(nullif(excluded.postal_place, ''), b.postal_place), coalesce(nullif(excluded.area, ''), b.area))
        is distinct from (b.postal_place, b.area))::int
    returning id`
  return (placed as { id: string }).id
}
