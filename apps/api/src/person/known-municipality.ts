import { roleOfMunicipality } from '@samplass/domain/municipality/schema'
import { refuse } from '@samplass/domain/refusal'
import type { Verb } from '../trpc.ts'

/** Refuses a responsible municipality that there is none of: by it somebody pays, so a slip must not wait until a bed is claimed. */
export async function refuseUnknownMunicipality({ tx }: Verb, number: string | null): Promise<void> {
  if (number === null) return
  const [known] = await tx.sql`select 1 from pool.municipality where role_name = ${roleOfMunicipality(number)}`
  if (!known) refuse('MUNICIPALITY_UNKNOWN', { field: 'responsibleMunicipality' })
}
