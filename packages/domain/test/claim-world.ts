import type { BedNights } from '../src/bed-pool/availability.ts'
import type { Applicant, ClaimWish, Place } from '../src/bed-pool/claim-rules.ts'
import { explain, firstObstacle } from '../src/bed-pool/eligibility.ts'
import { defaultPolicies, lowThresholdCriteria } from '../src/bed-pool/policies.ts'
import type { Occupancy } from '../src/bed-pool/status.ts'
import { asLocalDate, instantAt, type LocalDate } from '../src/nights.ts'
import type { AgreementFacts } from '../src/self-admission/agreement.ts'

export const d = asLocalDate
export const friday = d('2026-11-20')
export const now = instantAt(friday, '21:40')
export const safety = { ...defaultPolicies.safety_bed, restDays: 14 }

export const bed = (bedId: string, occupancies: Occupancy[] = [], more: Partial<BedNights> = {}): BedNights => ({
  bedId,
  unitKindId: 'kind',
  houseId: 'fyrlykta',
  attributes: ['single_room'],
  sort: 1,
  openedOn: d('2017-03-01'),
  archivedOn: null,
  occupancies,
  turnarounds: [],
  ...more,
})
export const stay = (fromOn: LocalDate, toOn: LocalDate, more: Partial<Occupancy> = {}): Occupancy => ({
  id: `${fromOn}`,
  bedId: 'b1',
  kind: 'stay',
  fromOn,
  toOn,
  live: true,
  present: false,
  lapsesAt: null,
  ...more,
})

export const torArne: Applicant = {
  knownUser: { approvedOn: d('2026-03-02'), reviewOn: d('2027-03-02'), criteriaVersion: 4 },
  agreement: null,
  referralAccepted: false,
  hasBed: false,
  lastEndedOn: d('2026-11-03'),
  staysThisYear: 2,
  nightsThisYear: 11,
  fixedAbode: true,
  municipality: '3105',
}
export const agreed: AgreementFacts = {
  nightsMax: 5,
  restDays: 14,
  staysPerYear: 10,
  nightsPerYear: 30,
  personSignedOn: d('2026-02-01'),
  unitSignedOn: d('2026-02-03'),
  suspendedOn: null,
  reviewOn: d('2027-02-03'),
  untilOn: d('2027-06-01'),
  endedOn: null,
}
export const fyrlykta: Place = {
  policy: safety,
  criteria: lowThresholdCriteria,
  mayUse: true,
  quota: null,
  beds: [bed('b1')],
}
export const tonightForAWeek: ClaimWish = { arriveOn: friday, nights: 7, needs: [], answers: { substance_use: 'no' } }

export const whyNotClaim = (
  person: Applicant,
  place: Place,
  wish: ClaimWish,
  at: Date,
  override?: Parameters<typeof firstObstacle>[1],
) => firstObstacle(explain(person, place, wish, at), override)?.code ?? null
export const why = (
  person: Partial<Applicant> = {},
  place: Partial<Place> = {},
  wish: Partial<ClaimWish> = {},
  at = now,
) => whyNotClaim({ ...torArne, ...person }, { ...fyrlykta, ...place }, { ...tonightForAWeek, ...wish }, at)
