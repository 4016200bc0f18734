import { tonight } from '@samplass/domain/nights'
import type { Verb } from '../trpc.ts'
import { writeOrRefuse } from './wall.ts'

/**
 * The key that stands for the person follows the number, on everything open that this municipality itself put into the pool. A bed
 * that another municipality took keeps the key it was taken under: whoever takes a bed answers for whom it is for. Nights that are
 * over keep theirs, so that what went wrong once does not keep the number out for ever.
 *
 * When the number belongs to somebody who has another bed on any of those nights, the constraint says so and the change is
 * refused as a claim would be, without saying where; the number can be written down once one of the two beds is given back.
 * The same number asked for the same kind of place twice: one of the two requests is withdrawn first.
 */
export async function moveKey(verb: Verb, personId: string, poolKey: Uint8Array): Promise<void> {
  const { tx, actor, now } = verb
  const { role } = actor.organisation
  const [stays, requests, admissions] = await Promise.all([
    tx.sql<{ id: string }[]>`select stay_id as id from person_stay where person_id = ${personId}`,
    tx.sql<{ id: string }[]>`select request_id as id from person_request where person_id = ${personId}`,
    tx.sql<{ id: string }[]>`select admission_id as id from person_admission where person_id = ${personId}`,
  ])
  const stayIds = stays.map(({ id }) => id)
  const requestIds = requests.map(({ id }) => id)
  if (stayIds.length > 0) {
    await writeOrRefuse(
      () => tx.sql`
      update pool.occupancy set person_key = ${poolKey}
      where id in (select id from pool.stay where id = any (${stayIds}::uuid[]) and owner_role = ${role}) and live
        and (present or to_on > ${tonight(now)})`,
    )
  }
  if (admissions.length > 0) {
    // The bed in another organisation follows by foreign key.
    await writeOrRefuse(
      () => tx.sql`
      update pool.admission_key set person_key = ${poolKey}
      where admission_id in (select id from pool.admission where id = any (${admissions.map(({ id }) => id)}::uuid[])
        and num_nonnulls(declined_at, withdrawn_at, expired_at, converted_at, discharged_at) = 0)`,
    )
  }
  if (requestIds.length > 0) {
    await writeOrRefuse(
      () => tx.sql`
      update pool.place_request set person_key = ${poolKey}
      where id = any (${requestIds}::uuid[])
        and num_nonnulls(withdrawn_at, unreachable_at, lapsed_at, claimed_at) = 0`,
    )
  }
}
