import { asLocalDate } from '@samplass/domain/nights'
import type { Caller } from './world.ts'

/** What a plan of the tests says. */
export const planSays = {
  earlySigns: 'Jeg slutter å svare på telefonen.',
  helps: 'At noen blir hos meg. Kaffe.',
  helpsNot: 'Mange på en gang.',
  meetMe: 'Rolig, og si hvem du er.',
  admissionRoute: 'Ring trygghetsplassen først.',
  contacts: [
    { kind: 'out_of_hours' as const, name: 'Legevakten', what: 'Når det haster', phone: '116 117' },
    { kind: 'next_of_kin' as const, name: 'Søsteren min', what: '', phone: '99 00 00 53' },
  ],
  madeWith: 'personen selv og søsteren',
  serviceName: null as string | null,
  reviewOn: asLocalDate('2027-11-20'),
}

/** The next version, gone through, and a yes from each who is to agree. */
export async function planThatHolds(
  by: Caller,
  personId: string,
  {
    seen = 0,
    on = asLocalDate('2026-11-20'),
    ...change
  }: Partial<typeof planSays> & { seen?: number; on?: string } = {},
) {
  const day = asLocalDate(on)
  const { planId } = await by.plan.writeCrisisPlan({ personId, seen, ...planSays, ...change })
  let row = await by.plan.reviewCrisisPlan({ planId, version: 1, reviewedOn: day })
  for (const party of ['person', 'municipality'] as const)
    row = await by.plan.agreeCrisisPlan({ ...row, party, agreedOn: day, agreedBy: 'Kari Team' })
  return row
}
