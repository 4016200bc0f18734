import type { Connection } from '@samplass/db/connection'
import type { Verb } from '../trpc.ts'

/** A home as a lease tells it: where it is, and whose. */
export type HomeRow = {
  street: string
  unitNumber: string | null
  postalCode: string
  postalPlace: string
  area: string
  bedrooms: number
  rentIncludesEnergy: boolean
}

/** Of `dwelling d` and `building b`. */
export const homeColumns = (sql: Connection) => sql`
  b.street, d.unit_number as "unitNumber", b.postal_code as "postalCode", b.postal_place as "postalPlace", b.area, d.bedrooms,
  d.rent_includes_energy as "rentIncludesEnergy"`

export type Landlord = { name: string; contactName: string; phone: string | null }

export async function loadHome({ tx: { sql } }: Verb, dwellingId: string, landlordId: string | null) {
  const [[home], [landlord]] = await Promise.all([
    sql<
      HomeRow[]
    >`select ${homeColumns(sql)} from dwelling d join building b on b.id = d.building_id where d.id = ${dwellingId}`,
    sql<Landlord[]>`select name, contact_name as "contactName", phone from landlord where id = ${landlordId}`,
  ])
  return { home: home ?? null, landlord: landlord ?? null }
}
