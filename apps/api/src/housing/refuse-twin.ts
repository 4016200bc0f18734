import { refuse } from '@samplass/domain/refusal'
import type { Verb } from '../trpc.ts'

type Marks = { unitNumber: string | null; supplierId: string | null; koboId: string | null }

const walls: Record<string, keyof Marks> = {
  dwelling_supplier: 'supplierId',
  dwelling_kobo_id_key: 'koboId',
  dwelling_unit: 'unitNumber',
}

/** Somebody gave another dwelling the same mark meanwhile, or a landlord the name: the wall says which. */
export function refuseWall(error: unknown): never {
  const { constraint_name: wall = '' } = error as { constraint_name?: string }
  if (wall === 'landlord_name') refuse('NAME_TAKEN', { field: 'name' })
  const field = walls[wall]
  if (field) refuse('DWELLING_THERE', { field, archived: false })
  throw error
}

/** The same door, or the same number of the owner's or of Kobo's, is the same dwelling. */
export async function refuseTwin(
  { tx }: Verb,
  buildingId: string,
  marks: Marks,
  dwellingId: string | null,
): Promise<void> {
  const [twin] = await tx.sql<{ field: string; archived: boolean }[]>`
    select case when supplier_id = ${marks.supplierId} then 'supplierId' when kobo_id = ${marks.koboId} then 'koboId' else 'unitNumber' end as field,
      archived_on is not null as archived
    from dwelling
    where id is distinct from ${dwellingId}::uuid
      and (supplier_id = ${marks.supplierId} or kobo_id = ${marks.koboId} or (building_id = ${buildingId} and unit_number = ${marks.unitNumber}))
    limit 1`
  if (twin) refuse('DWELLING_THERE', twin)
}
