import { asLocalDate, type LocalDate, localDateOf } from '@samplass/domain/nights'
import type { RentPayer } from '@samplass/domain/tenancy/kinds'
import type { ContractKind, LeaseTerms, ShortTermBasis } from '@samplass/domain/tenancy/lease'
import { serverNow } from '../../shell/session.ts'
import type { Inputs } from '../../shell/trpc.ts'
import { amountOrNone, dayOrNone } from './form-words.ts'

/** Who pays and what secures it are asked: nothing is chosen beforehand. */
export const leaseStart = (dwellingId: string, contractKind: string, rentKr: number | null) => {
  const today: string = localDateOf(serverNow())
  return {
    ...{ dwellingId, contractKind, signedOn: today, fromOn: today, untilOn: '' },
    ...{ shortTermBasis: '', shortTermReason: '', specialTermsToldOn: '', crisisClause: '' },
    ...{ rentKr: rentKr === null ? '' : String(rentKr), allowanceKr: '', rentPayer: '', security: '', depositKr: '' },
  }
}
export type LeaseDraft = ReturnType<typeof leaseStart>

const basisOf = (text: string) => (text === '' ? null : (text as ShortTermBasis))

type Sent = Omit<Inputs['tenancy']['signTenancy'], 'personId' | 'allocationId'>
export const inputOf = (typed: LeaseDraft): Sent => ({
  dwellingId: typed.dwellingId,
  contractKind: typed.contractKind as ContractKind,
  signedOn: asLocalDate(typed.signedOn),
  fromOn: asLocalDate(typed.fromOn),
  untilOn: dayOrNone(typed.untilOn),
  shortTermBasis: basisOf(typed.shortTermBasis),
  shortTermReason: typed.shortTermReason.trim(),
  specialTermsToldOn: dayOrNone(typed.specialTermsToldOn),
  crisisClause: typed.crisisClause.trim(),
  rentKr: amountOrNone(typed.rentKr) ?? 0,
  allowanceKr: amountOrNone(typed.allowanceKr),
  rentPayer: typed.rentPayer as RentPayer,
  security: typed.security as Sent['security'],
  depositKr: amountOrNone(typed.depositKr),
})

/** As far as the form knows: earlier leases are counted when it is sent. */
export const termsOf = (typed: LeaseDraft, contractKind: ContractKind, signedOn: LocalDate): LeaseTerms => ({
  ...{ contractKind, signedOn, shortLeasesBefore: 0, guaranteesKr: 0, guaranteeExpiresOn: null },
  fromOn: asLocalDate(typed.fromOn),
  untilOn: dayOrNone(typed.untilOn),
  shortTermBasis: basisOf(typed.shortTermBasis),
  shortTermReason: typed.shortTermReason.trim(),
  specialTermsToldOn: dayOrNone(typed.specialTermsToldOn),
  rentKr: amountOrNone(typed.rentKr) ?? 0,
  depositKr: amountOrNone(typed.depositKr) ?? 0,
  payerKnown: typed.rentPayer !== 'unknown',
  securityKnown: typed.security !== 'unknown',
  crisisClause: typed.crisisClause.trim(),
})
