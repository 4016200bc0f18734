// What a new unit kind starts with. A house edits everything; nothing here is a constant of the product.
import type { UnitKind } from './kinds.ts'
import type { Criteria, Policy } from './policy.ts'

const reservable: Policy = {
  reservationAllowed: true,
  arrivalDays: 180,
  normalNights: 90,
  longestNights: 365,
  trialNights: 3,
  restDays: 0,
  staysPerYear: null,
  nightlyReview: false,
  claimCutOff: { time: '22:00', daysAfter: 1 },
  turnaroundHours: 24,
  departAt: '12:00',
  referralRequired: true,
  agreementRequired: false,
  meetingRequired: false,
  reviewMonths: 12,
  intakeWithinHours: 72,
  evaluation: true,
  holdHoursMax: 72,
  waitingDays: 90,
  waitingOrder: ['asked_first'],
  addressIn: [],
}

/** Asker kommune, "Et døgntilbud med lav terskel": no reservation, about a week, one trial night, extensions. [A0] */
const safetyBed: Policy = {
  ...reservable,
  reservationAllowed: false,
  arrivalDays: 1,
  normalNights: 7,
  longestNights: 10,
  trialNights: 1,
  turnaroundHours: 3,
  referralRequired: false,
  meetingRequired: true,
  intakeWithinHours: 24,
  waitingDays: 7,
}

/** Jæren DPS: up to 5 days, at least 14 days between stays, written agreement. [C1] */
const userControlledBed: Policy = {
  ...safetyBed,
  normalNights: 5,
  longestNights: 5,
  trialNights: 0,
  restDays: 14,
  agreementRequired: true,
  meetingRequired: false,
}

const acute: Policy = {
  ...reservable,
  reservationAllowed: false,
  arrivalDays: 1,
  normalNights: 14,
  longestNights: 90,
  turnaroundHours: 3,
  referralRequired: false,
  waitingDays: 14,
}

export const defaultPolicies = {
  safety_bed: safetyBed,
  user_controlled_bed: userControlledBed,
  transitional_unit: reservable,
  care_dwelling: { ...reservable, normalNights: 1095, longestNights: 1830, trialNights: 14 },
  hostel: { ...acute, normalNights: 1, trialNights: 0 },
  shared_housing: { ...reservable, normalNights: 1095, longestNights: 1830, trialNights: 14 },
  small_house: { ...reservable, normalNights: 1095, longestNights: 1830, trialNights: 14 },
  temporary_accommodation: acute,
  institution_place: { ...reservable, normalNights: 30, longestNights: 180 },
} as const satisfies Record<UnitKind, Policy>

/** Asker's two: not in active substance use, and a fixed abode to go home to. [A0] */
export const lowThresholdCriteria: Criteria = [
  {
    code: 'fixed_abode',
    question: { nb: 'Bor du et fast sted?', nn: 'Bur du ein fast stad?', en: 'Do you have a fixed place to live?' },
    excludesWhen: 'no',
    fromRecord: 'fixed_abode',
  },
  {
    code: 'substance_use',
    question: { nb: 'Ruser du deg nå?', nn: 'Rusar du deg no?', en: 'Are you using substances now?' },
    excludesWhen: 'yes',
  },
]

export const defaultCriteria = {
  safety_bed: lowThresholdCriteria,
  user_controlled_bed: lowThresholdCriteria.slice(1),
  transitional_unit: [],
  care_dwelling: [],
  hostel: [],
  shared_housing: [],
  small_house: [],
  temporary_accommodation: [],
  institution_place: [],
} as const satisfies Record<UnitKind, Criteria>
