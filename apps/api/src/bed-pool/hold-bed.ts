import type { holdBedInput } from '@samplass/domain/bed-pool/schema'
import type { LocalDate } from '@samplass/domain/nights'
import type { infer as Infer } from 'zod/mini'
import type { Verb } from '../trpc.ts'
import { bedToHold, placeHold } from './place-hold.ts'

/** Keeps a bed for somebody who is about to decide, for some hours. Only where the kind may be reserved (D3). */
export async function holdBed(verb: Verb, { bedId, hours, reason, ...input }: Infer<typeof holdBedInput>) {
  const { now, newId } = verb
  const nights = { fromOn: input.fromOn as LocalDate, toOn: input.toOn as LocalDate }
  const bed = await bedToHold(verb, bedId, nights.fromOn)
  const id = newId()
  const lapsesAt = new Date(now.getTime() + hours * 3_600_000)
  const { version } = await placeHold(verb, bed, { id, ...nights, lapsesAt, reason })
  return { occupancyId: id, version, lapsesAt }
}
