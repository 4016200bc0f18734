import type { Caller } from './world.ts'

/** A ward with beds, set up by the service itself on the same verbs as a municipality's house. Beds opened on 2026-01-01. */
export async function buildWard(liaison: Caller, name: string, beds: readonly string[]) {
  const { houseId } = await liaison.bedPool.addHouse({
    name,
    place: 'Fjordbyen',
    address: null,
    phone: null,
    latitude: null,
    longitude: null,
    practical: '',
  })
  const kind = await liaison.bedPool.addUnitKind({ houseId, kind: 'institution_place', name: `${name}, døgnplass` })
  const bedIds: string[] = []
  for (const bed of beds) {
    const added = await liaison.bedPool.addBed({
      unitKindId: kind.unitKindId,
      openedOn: '2026-01-01' as never,
      name: bed,
      attributes: ['single_room'],
      description: '',
    })
    bedIds.push(added.bedId)
  }
  return { houseId, unitKindId: kind.unitKindId, bedIds }
}
