import { addMonths } from '@samplass/domain/nights'
import { giveGuarantee } from '../../src/tenancy/give-guarantee.ts'
import { makeAssurance } from '../../src/tenancy/make-assurance.ts'
import { moveIn } from '../../src/tenancy/move-in.ts'
import { signTenancy } from '../../src/tenancy/sign-tenancy.ts'
import type { Desk } from './desk.ts'
import type { DemoTenancy } from './plan.ts'

export type Held = { tenancyId: string; version: number }
const crisisClauses = [
  'Når jeg slutter å åpne: ring søsteren min først. Naboen har lov til å si fra til personalet. Ingen låser seg inn før klokka ti.',
  'Blir det mye bråk, kommer Mads samme dag. Jeg får sove hos broren min til det har roet seg.',
] as const

/** The lease as it was written: term, basis and security, with what now and then was left out. */
export async function signs(
  desk: Desk,
  tenancy: DemoTenancy,
  of: { personId: string; allocationId: string | null; index: number },
): Promise<Held> {
  const { dwelling, movedIn, end } = tenancy
  const { sort, rentKr, id } = dwelling
  const { index, personId, allocationId } = of
  const { contractKind } = sort
  const fromOn = desk.day(movedIn)
  const is11 = contractKind === 'lease_11_1'
  const over = end?.because === 'lease_over' ? desk.day(end.on) : null
  const threeYears = is11 || index % 6 === 3 ? addMonths(fromOn, 36) : null
  const short = over !== null || (is11 && index % 4 === 2)
  const untilOn = over ?? (is11 && index % 4 === 2 && movedIn < 420 ? addMonths(fromOn, 12) : threeYears)
  const isShort = short && untilOn !== null && untilOn < addMonths(fromOn, 36)
  const rentPayer =
    (['person', 'person', 'nav', 'person', 'guardian', 'person', 'person', 'unknown'] as const)[index % 8] ?? 'person'
  return desk.do(desk.at(movedIn + 4, '14:00'), (verb) =>
    signTenancy(verb, {
      ...{
        personId,
        dwellingId: id as string,
        allocationId,
        contractKind: contractKind === 'none' ? 'ordinary_lease' : contractKind,
      },
      ...{ signedOn: desk.day(movedIn + 4), fromOn, untilOn },
      shortTermBasis: isShort ? (is11 ? 'lease_11_1' : 'other') : null,
      shortTermReason: isShort ? 'Huset skal pusses opp.' : '',
      specialTermsToldOn: is11 && index % 13 !== 4 ? desk.day(movedIn + 8) : null,
      crisisClause: contractKind === 'care_and_housing_agreement' ? (crisisClauses[index % 2] as string) : '',
      ...{ rentKr, allowanceKr: index % 3 === 0 ? null : 2_400 + (index % 7) * 250, rentPayer },
      ...{ security: 'unknown', depositKr: index % 9 === 5 ? rentKr * 3 : null },
    }),
  )
}

/** The key is handed over, with what secures the lease, and what a private landlord is promised. */
export async function movesIn(desk: Desk, tenancy: DemoTenancy, signed: Held, index: number): Promise<void> {
  const { dwelling, movedIn } = tenancy
  const { sort, rentKr } = dwelling
  const at = desk.at(movedIn, '12:00')
  const fromOn = desk.day(movedIn)
  const months = sort.kind === 'private_rented' ? (index % 10 === 6 ? 4 : 3) : 0
  const payer =
    (['person', 'person', 'nav', 'person', 'guardian', 'person', 'person', 'unknown'] as const)[index % 8] ?? 'person'
  await desk.do(at, async (verb) => {
    let held: Held = await moveIn(verb, {
      ...{ ...signed, movedInOn: fromOn, keysGiven: 1 + (index % 3), meterReading: `${11_000 + index * 37}` },
      ...{ rentPayer: payer, security: months > 0 ? 'unknown' : index % 9 === 5 ? 'deposit' : 'none' },
      notes: index % 4 === 0 ? 'Ripe i benkeplata på kjøkkenet. Ellers som nytt.' : '',
    })
    if (months > 0)
      held = await giveGuarantee(verb, {
        ...{ ...held, kind: index % 4 === 1 ? 'nav' : 'municipal', amountKr: months * rentKr, months, fromOn },
        ...{ expiresOn: addMonths(fromOn, 36), claimBy: addMonths(fromOn, 38) },
      })
    if (sort.ownership === 'private' || sort.ownership === 'right_of_referral')
      await makeAssurance(verb, {
        ...{ ...held, agreedOn: desk.day(movedIn), answerWithinHours: index % 2 === 0 ? 24 : 48, phone: '+4799000070' },
        promises:
          'Vi svarer på telefon og kommer på stedet når det trengs. Kommunen dekker skade utover garantien etter avtale.',
      })
  })
}
