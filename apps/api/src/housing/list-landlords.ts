import { isEmptyScope } from '@samplass/domain/access/roles'
import type { LandlordKind } from '@samplass/domain/housing/kinds'
import type { Verb } from '../trpc.ts'

type Row = {
  id: string
  kind: LandlordKind
  name: string
  contactName: string
  phone: string | null
  email: string | null
  version: number
  dwellings: number
}

/** Whom dwellings are let by, by name. */
export async function listLandlords({ tx, actor }: Verb) {
  if (isEmptyScope(actor.scope)) return { landlords: [] }
  const landlords = await tx.sql<Row[]>`
    select l.id, l.kind, l.name, l.contact_name as "contactName", l.phone, l.email, l.version, count(d.id)::int as dwellings
    from landlord l left join dwelling d on d.landlord_id = l.id and d.archived_on is null group by l.id order by lower(l.name) limit 1000`
  return { landlords: [...landlords] }
}
