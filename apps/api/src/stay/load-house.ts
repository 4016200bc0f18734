import { byBed } from '@samplass/domain/bed-pool/availability'
import { addNights, type LocalDate } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import { loadBeds, loadOccupancies, loadTurnarounds } from '../bed-pool/load.ts'
import type { Verb } from '../trpc.ts'
import type { TonightBed } from './load-tonight.ts'

export type SheetHouse = { id: string; name: string; place: string; phone: string | null }

/** A house of the reader's own organisation; anybody else's is missing. */
export async function ownHouse({ tx, actor }: Verb, houseId: string): Promise<SheetHouse> {
  const [house] = await tx.sql<SheetHouse[]>`
    select id, name, place, phone from pool.house where id = ${houseId} and owner_role = ${actor.organisation.role}`
  if (!house) refuse('NOT_FOUND')
  return house
}

/** The house's beds in its own order, with what takes the night. */
export async function loadHouseBeds(verb: Verb, houseId: string, night: LocalDate): Promise<TonightBed[]> {
  const beds = (await loadBeds(verb, night, null)).filter((bed) => bed.houseId === houseId)
  const ids = beds.map(({ bedId }) => bedId)
  const [occupancies, turnarounds] = await Promise.all([
    loadOccupancies(verb, night, addNights(night, 1), ids),
    loadTurnarounds(verb, ids),
  ])
  const [nightsOf, turning] = [byBed(occupancies), byBed(turnarounds)]
  return beds.map((bed) => ({
    ...bed,
    occupancies: nightsOf.get(bed.bedId) ?? [],
    turnarounds: turning.get(bed.bedId) ?? [],
  }))
}
