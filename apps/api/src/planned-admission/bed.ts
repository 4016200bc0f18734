// The bed of an admission, in the specialist service’s own house: from the hold to the day the person goes home.
import type { Policy } from '@samplass/domain/bed-pool/policy'
import { addNights, type LocalDate, latest, localDateOf, nightsBetween, tonight } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import { releaseLapsed } from '../bed-pool/release-lapsed.ts'
import { announce } from '../live/announce.ts'
import { refuseWall, whyNotWritten } from '../stay/refuse-wall.ts'
import { startTurnaround } from '../stay/start-turnaround.ts'
import type { Verb } from '../trpc.ts'
import type { Thread } from './load.ts'

type Bed = {
  id: string
  bedId: string
  houseId: string
  houseRole: string
  houseReaders: string[]
  fromOn: LocalDate
  toOn: LocalDate
  present: boolean
  policy: Policy
}

/** The bed that the person has or waits for, in one’s own house; null where the service has none in the pool. */
const bedOf = (verb: Verb, { offerId }: Thread): Promise<Bed | null> =>
  offerId === null ? Promise.resolve(null) : admissionBed(verb, offerId)

/** What stands on a bed for an admission and has not been let go, until the end of the transaction nobody else’s to change. */
export async function admissionBed({ tx }: Verb, occupancyId: string): Promise<Bed | null> {
  const [bed] = await tx.sql<Bed[]>`
    select o.id, o.bed_id as "bedId", o.house_id as "houseId", o.house_role as "houseRole", o.readable_by as "houseReaders",
      o.from_on as "fromOn", o.to_on as "toOn", o.present, p.policy
    from pool.occupancy o join pool.unit_kind k on k.id = o.unit_kind_id
    join pool.policy_version p on p.unit_kind_id = k.id and p.version = k.policy_version
    where o.id = ${occupancyId} and o.kind = 'admission' and o.live for no key update of o`
  return bed ?? null
}

const tell = (verb: Verb, bed: Pick<Bed, 'houseId' | 'houseReaders'>) =>
  announce(verb, { id: bed.houseId, readableBy: bed.houseReaders }, 'changed')

/** The hold that the thread has chosen becomes the bed. The key is moved by the database: whose it is the service never learns. */
export async function confirmOwnBed(verb: Verb, thread: Thread): Promise<void> {
  const { tx, now } = verb
  const [moved] = await tx.sql<{ done: boolean }[]>`select pool.confirm_bed(${thread.id}, ${now}) as done`.catch(
    refuseWall,
  )
  if (!moved?.done) refuse('OFFER_GONE')
  const bed = await bedOf(verb, thread)
  if (bed) tell(verb, bed)
}

/** The person has come: the length offered counts from that night; where the bed is promised on, the days offered stand. */
export async function enterBed(verb: Verb, thread: Thread, at: Date): Promise<void> {
  const bed = await bedOf(verb, thread)
  if (!bed) return
  const { tx } = verb
  const fromOn = tonight(at)
  await releaseLapsed(verb, bed.bedId)
  const take = (toOn: LocalDate) =>
    whyNotWritten(
      verb,
      () => tx.sql`
        update pool.occupancy set present = true, lapses_at = null, from_on = ${fromOn}, to_on = ${latest(toOn, addNights(fromOn, 1))},
          version = version + 1
        where id = ${bed.id}`,
    )
  const agreed = addNights(fromOn, nightsBetween(bed.fromOn, bed.toOn))
  const wall = await take(agreed)
  if (wall) refuse(agreed === bed.toOn ? wall : await take(bed.toOn))
  tell(verb, bed)
}

/** The day home is planned: the bed is the person’s until then, tonight at least. */
export async function keepBedUntil(verb: Verb, thread: Thread, dischargeOn: LocalDate): Promise<void> {
  const bed = await bedOf(verb, thread)
  if (!bed) return
  const { tx, now } = verb
  await releaseLapsed(verb, bed.bedId)
  const toOn = latest(dischargeOn, addNights(latest(bed.fromOn, tonight(now)), 1))
  await tx.sql`update pool.occupancy set to_on = ${toOn}, version = version + 1 where id = ${bed.id}`.catch(refuseWall)
  tell(verb, bed)
}

/** Home: the nights after are free at once, the bed when it has been made ready. */
export async function leaveBedOf(verb: Verb, thread: Thread, at: Date): Promise<void> {
  const bed = await bedOf(verb, thread)
  if (bed) await leaveBed(verb, bed, at)
}

export async function leaveBed(verb: Verb, bed: Bed, at: Date): Promise<void> {
  const { tx } = verb
  const toOn = latest(bed.fromOn, localDateOf(at))
  const leave = (until: LocalDate) => tx.sql`
    update pool.occupancy set present = false, to_on = ${until}, version = version + 1 where id = ${bed.id}`
  // Somebody else may stand on a night of an overstay. That the person has left is true all the same.
  if (await whyNotWritten(verb, () => leave(toOn))) await leave(bed.toOn)
  startTurnaround(verb, bed, at)
  tell(verb, bed)
}
