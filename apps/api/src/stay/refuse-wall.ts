import type { Facts, RefusalCode } from '@samplass/domain/refusal'
import { refuse } from '@samplass/domain/refusal'
import { releaseLapsedOf } from '../bed-pool/release-lapsed.ts'
import type { Verb } from '../trpc.ts'
import type { StayRecord } from './load.ts'

/** What the database's own rules say no with, in the field's words. A constraint that is not here is a bug. */
const refusalOf: Readonly<Record<string, RefusalCode>> = {
  one_bed_one_stay: 'BED_TAKEN',
  one_present_per_bed: 'BED_TAKEN',
  one_person_one_bed: 'PERSON_HAS_BED',
  one_present_per_person: 'PERSON_HAS_BED',
  occupancy_rest: 'REST_PERIOD_NOT_OVER',
  occupancy_arrival_window: 'ARRIVAL_TOO_FAR_AHEAD',
  stay_one_end: 'STAY_OVER',
  stay_end_after_arrival: 'END_BEFORE_ARRIVAL',
  stay_not_come: 'ALREADY_ARRIVED',
  stay_home: 'HOME_TRIAL_OUTSIDE_STAY',
}

const wallCodes = new Set(['23P01', '23505', '23514'])

function wallIn(error: unknown): RefusalCode | undefined {
  const { code, constraint_name: constraint } = error as { code?: string; constraint_name?: string }
  return wallCodes.has(code ?? '') ? refusalOf[constraint ?? ''] : undefined
}

/** For a write whose failure ends the act: the wall's meaning as a refusal, anything else as it came. */
export function refuseWall(error: unknown): never {
  const refusal = wallIn(error)
  if (refusal) refuse(refusal)
  throw error
}

/**
 * Tries a write that may meet a wall, and stays usable when it does: null when it went through, otherwise what it means. Never
 * tried again: whoever was first was first.
 */
export async function whyNotWritten(
  verb: Pick<Verb, 'tx' | 'now'>,
  write: () => PromiseLike<unknown>,
  stayId: string | null = null,
): Promise<RefusalCode | null> {
  const wall = await tryWrite(verb, write)
  // A claim of the same person's whose time has run out is no bed that they have.
  if (wall !== 'PERSON_HAS_BED' || stayId === null || (await releaseLapsedOf(verb, stayId)) === 0) return wall
  return tryWrite(verb, write)
}

async function tryWrite({ tx }: Pick<Verb, 'tx'>, write: () => PromiseLike<unknown>): Promise<RefusalCode | null> {
  try {
    await Promise.all([tx.sql`savepoint before_wall`.execute(), write()])
    return null
  } catch (error) {
    const refusal = wallIn(error)
    if (!refusal) throw error
    await tx.sql`rollback to savepoint before_wall`
    return refusal
  }
}

/** Says no, and of a taken bed what stands there: its sort, its nights, and which colleague took it. Of others' people, nothing more. */
export async function refuseAtWall(
  verb: Verb,
  code: RefusalCode,
  stay: StayRecord,
  bedId: string,
  nights: { fromOn: string; toOn: string },
): Promise<never> {
  if (code !== 'BED_TAKEN') refuse(code)
  const facts = await standing(verb, stay.id, bedId, nights)
  refuse(facts.kind === 'out_of_service' ? 'BED_OUT_OF_SERVICE' : 'BED_TAKEN', facts)
}

async function standing(
  { tx, actor }: Verb,
  stayId: string,
  bedId: string,
  { fromOn, toOn }: { fromOn: string; toOn: string },
): Promise<Facts> {
  const [row] = await tx.sql<{ kind: string; fromOn: string; toOn: string | null; takenBy: string | null }[]>`
    select o.kind, o.from_on as "fromOn", nullif(o.to_on, 'infinity') as "toOn",
      (select e.recorded_by_name from pool.stay_event e where e.stay_id = o.id and e.kind = 'claimed'
        and e.owner_role = ${actor.organisation.role} limit 1) as "takenBy"
    from pool.occupancy o
    where o.bed_id = ${bedId} and o.id <> ${stayId} and o.live and (o.present or o.during && daterange(${fromOn}, ${toOn}, '[)'))
    order by o.from_on limit 1`
  return row ? { ...row } : {}
}
