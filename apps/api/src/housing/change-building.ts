import type { changeBuildingInput } from '@samplass/domain/housing/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { refuseUnlessWhole } from './load.ts'

/** How many homes the building has, and how many of them the programme may have at most. Null: as everywhere in the municipality. */
export async function changeBuilding(verb: Verb, input: Infer<typeof changeBuildingInput>) {
  refuseUnlessWhole(verb)
  const { tx } = verb
  const { buildingId, version, postalPlace, area, dwellingsTotal, programmeMost } = input
  const [building] = await tx.sql<
    { version: number }[]
  >`select version from building where id = ${buildingId} for no key update`
  if (!building) refuse('NOT_FOUND')
  refuse(building.version === version ? null : 'VERSION_STALE')
  await tx.sql`
    update building set postal_place = ${postalPlace}, area = ${area}, dwellings_total = ${dwellingsTotal}, programme_most = ${programmeMost},
      version = version + 1
    where id = ${buildingId}`
  audit(verb, 'housing.building_changed', buildingId, { dwellingsTotal, programmeMost })
  return { buildingId, version: version + 1 }
}
