import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { moveInInput } from '@samplass/domain/tenancy/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { noteMoveIn } from '../placement/note-lease.ts'
import type { Verb } from '../trpc.ts'
import { tenancyToChange } from './load.ts'
import { appendEvent, changeTenancy } from './write.ts'

/** The key is handed over. The need that the home was found for is met. */
export async function moveIn(verb: Verb, input: Infer<typeof moveInInput>) {
  const { movedInOn } = input
  const row = await tenancyToChange(verb, input, 'move_in')
  if (movedInOn > localDateOf(verb.now)) refuse('IN_THE_FUTURE', { field: 'movedInOn' })
  if (movedInOn < row.signedOn) refuse('TENANCY_DATES_WRONG')
  const version = await changeTenancy(verb, row, {
    moved_in_on: movedInOn,
    keys_given: input.keysGiven,
    meter_reading: input.meterReading,
    move_in_notes: input.notes,
    rent_payer: input.rentPayer,
    security: input.security,
  })
  if (row.allocationId !== null) await noteMoveIn(verb, row.allocationId, movedInOn)
  appendEvent(verb, row.tenancyId, 'moved_in', '', { movedInOn, keysGiven: input.keysGiven })
  audit(verb, 'tenancy.moved_in', row.personId, { tenancyId: row.tenancyId })
  return { tenancyId: row.tenancyId, version }
}
