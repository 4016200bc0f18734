import { addMonths, addNights, instantAt } from '@samplass/domain/nights'
import { moveIn } from '../../src/tenancy/move-in.ts'
import { adjustRent } from '../../src/tenancy/prolong.ts'
import { signTenancy } from '../../src/tenancy/sign-tenancy.ts'
import { registerIn } from '../newcomer.ts'
import type { DemoDwelling } from './addresses.ts'
import type { Desk } from './desk.ts'
import { somebody } from './somebody.ts'
import { BEGAN_DAYS } from './stock.ts'

/** Those who lived in the stock before the municipality wrote it down here: the lease as it was, and a rent that has been looked at since. */
export async function addStanding(desk: Desk, dwellings: readonly DemoDwelling[]): Promise<void> {
  const { town, random, today } = desk
  const people: string[] = []
  for (const _ of dwellings)
    people.push(
      await registerIn(town, random, desk.at(BEGAN_DAYS - 1, '09:00'), {
        ...{ ...somebody(random, 1938, 1999), fixedAbode: true, addressProtection: 'ungraded' },
      }),
    )
  await desk.do(desk.at(BEGAN_DAYS - 2, '10:00'), async (verb) => {
    for (const [index, dwelling] of dwellings.entries()) {
      const { id, rentKr, sort, inStock } = dwelling
      const personId = people[index]
      if (!id || !personId) continue
      const signedOn = addNights(today, -Math.max(BEGAN_DAYS + 10, inStock - 20 - (index % 7) * 60))
      const signed = await signTenancy(verb, {
        ...{
          personId,
          dwellingId: id,
          allocationId: null,
          contractKind: sort.contractKind,
          signedOn,
          fromOn: signedOn,
        },
        ...{ untilOn: null, shortTermBasis: null, shortTermReason: '', specialTermsToldOn: signedOn },
        crisisClause: sort.contractKind === 'care_and_housing_agreement' ? 'Personalet i huset kontaktes først.' : '',
        ...{ rentKr: rentKr - 850, allowanceKr: null, rentPayer: 'person', security: 'none', depositKr: null },
      } as Parameters<typeof signTenancy>[1])
      const kept = { keysGiven: 2, meterReading: null, rentPayer: 'person', security: 'none', notes: '' } as const
      await moveIn(verb, { ...signed, movedInOn: signedOn, ...kept })
    }
  })
}

/** The rents go up once a year; of most of them within the last ten months. */
export async function adjustStanding(desk: Desk): Promise<void> {
  await desk.do(desk.at(2, '09:00'), async (verb) => {
    const rows = await verb.tx.sql<{ tenancyId: string; version: number; rentKr: number }[]>`
      select id as "tenancyId", version, rent_kr as "rentKr" from tenancy where allocation_id is null and ended_on is null order by id`
    for (const [index, { rentKr, ...row }] of rows.entries()) {
      if (index % 29 === 0) continue
      const fromOn = addMonths(desk.today, -1 - (index % 10))
      const now = instantAt(addNights(fromOn, -35), '10:00')
      await adjustRent({ ...verb, now }, { ...row, rentKr: rentKr + 850, allowanceKr: null, fromOn })
    }
  })
}
