import type { listAgreementsInput } from '@samplass/domain/self-admission/schema'
import type { infer as Infer } from 'zod/mini'
import { logAccessOnce } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { listAgreements } from './list-agreements.ts'

/** The person's own copy of what holds or waits to be signed: on paper it leaves the house, and so it is logged as printed. */
export async function printAgreements(verb: Verb, { personId, purpose }: Infer<typeof listAgreementsInput>) {
  const listed = await listAgreements(verb, { personId, purpose })
  const agreements = listed.agreements.filter(({ state }) => state !== 'ended')
  const facts = { list: 'agreements' }
  if (agreements.length > 0) logAccessOnce(verb, { act: 'print', personId, purpose, facts })
  return { ...listed, agreements }
}
