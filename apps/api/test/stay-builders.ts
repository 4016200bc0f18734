import { tonight } from '@samplass/domain/nights'
import { type BuiltHouse, type BuiltPool, buildPool } from './bed-pool-builders.ts'
import { claimOf, type GuestGiven, makeGuest } from './guest.ts'
import { type Caller, makeWorld, type World } from './world.ts'

type Get = Awaited<ReturnType<Caller['stay']['get']>>

/** Friday 20 November 2026, 21.40: a pool, a night worker and a leader at Fyrlykta, and guests by one line each. */
export async function makeStayWorld(now = '2026-11-20T20:40:00Z') {
  const world = await makeWorld({ now })
  const pool = await buildPool(world)
  const worker = await world.as('3105', ['night_worker'], { name: 'Ingrid Solvang' })
  return { world, pool, worker, ...actsIn(world, pool, worker) }
}
export type StayWorld = Awaited<ReturnType<typeof makeStayWorld>>

function actsIn(world: World, pool: BuiltPool, worker: Caller) {
  /** A known user of the house, with a bed of it claimed by `caller`. */
  const claimed = async (
    bedName: string,
    given: Partial<GuestGiven> & { house?: BuiltHouse; caller?: Caller; claim?: Parameters<typeof claimOf>[2] } = {},
  ) => {
    const { house = pool.fyrlykta, caller = worker, claim = {}, ...guest } = given
    const personId = await makeGuest(world, { slug: '3105', knownAt: [house], ...guest })
    await world.admin`update ${world.admin(`m_${guest.slug ?? '3105'}`)}.known_user set review_on = '2150-01-01' where person_id = ${personId}`
    const made = await caller.bedPool.claimBed(
      claimOf(personId, house.bed(bedName), { arriveOn: tonight(world.now()), ...claim }),
    )
    return { stayId: made.stayId, personId, reference: made.reference }
  }
  /** The same, and in the house. */
  const arrived = async (bedName: string, given: Parameters<typeof claimed>[1] = {}) => {
    const made = await claimed(bedName, given)
    await worker.stay.arrive({ stayId: made.stayId, version: 1, arrivedAt: null, practicalGiven: true })
    return made
  }
  /** What a write needs: the stay and its version now. */
  const at = async (stayId: string, caller = worker): Promise<{ stayId: string; version: number }> => {
    const { version } = await caller.stay.get({ stayId })
    return { stayId, version }
  }
  return { claimed, arrived, at }
}

export const endingOf = (change: Partial<Parameters<Caller['stay']['end']>[0]> = {}) => ({
  endedAt: null,
  outcome: 'home' as const,
  followUpAgreed: true,
  note: '',
  incidentId: null,
  reason: '',
  whereTo: '',
  complaintRightTold: false,
  ...change,
})

export const kindsOf = (page: Get) => page.timeline.map((event) => event.kind)
