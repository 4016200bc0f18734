/**
 * What sort of "no" a refusal is. The API maps it to an HTTP status, the web to a tone:
 * `missing` 404 (hidden and missing look the same), `identity` 401, `forbidden` 403, `conflict` 409 (somebody was
 * there first, look again), `limit` 429 (wait), `rule` 422 (a rule of the house or of the field says no).
 */
export type RefusalKind = 'missing' | 'identity' | 'forbidden' | 'conflict' | 'limit' | 'rule'

/** Every refusal of the product and its kind. A code states a fact, never advice; the sentence is the web's. */
export const refusalKinds = {
  // Anywhere
  NOT_FOUND: 'missing',
  NOT_PERMITTED: 'forbidden',
  VERSION_STALE: 'conflict',
  KEY_USED_FOR_ANOTHER_ACT: 'conflict',
  NAME_TAKEN: 'conflict',
  IN_THE_FUTURE: 'rule',
  TOO_LONG_AGO: 'rule',
  // Access
  SESSION_MISSING: 'identity',
  LOGIN_FAILED: 'identity',
  TOO_MANY_ATTEMPTS: 'limit',
  PASSWORD_WRONG: 'rule',
  EMAIL_TAKEN: 'conflict',
  ALREADY_MEMBER: 'conflict',
  ROLE_NOT_FOR_ORGANISATION: 'rule',
  LAST_ADMINISTRATOR: 'rule',
  // Notices
  ON_CALL_TOO_LONG: 'rule',
  // Person
  NUMBER_LENGTH_WRONG: 'rule',
  NUMBER_DATE_WRONG: 'rule',
  NUMBER_CHECKSUM_WRONG: 'rule',
  NUMBER_NOT_SYNTHETIC: 'rule',
  NUMBER_TAKEN: 'conflict',
  NUMBER_UNKNOWN: 'rule',
  PERSON_PROTECTED: 'forbidden',
  PERSON_MERGED: 'conflict',
  TWO_NUMBERS: 'rule',
  MERGE_STANDS_IN_WAY: 'rule',
  MERGE_NOT_LAST: 'rule',
  MERGE_UNDONE: 'conflict',
  MERGE_WOVEN: 'conflict',
  PURPOSE_MISSING: 'rule',
  MUNICIPALITY_UNKNOWN: 'rule',
  MEETING_ALREADY_HELD: 'rule',
  MEETING_NOT_HELD_YET: 'rule',
  CRITERIA_VERSION_STALE: 'conflict',
  // Houses and beds
  HOUSE_ARCHIVED: 'rule',
  HOUSE_NOT_SHARED: 'rule',
  UNIT_KIND_ARCHIVED: 'rule',
  BED_ARCHIVED: 'rule',
  BED_HAS_COMING_STAYS: 'rule',
  BED_TAKEN: 'conflict',
  BED_OUT_OF_SERVICE: 'rule',
  BED_NOT_OF_THIS_KIND: 'rule',
  BED_IN_ANOTHER_HOUSE: 'rule',
  PERIOD_OVER: 'rule',
  ALREADY_CANCELLED: 'rule',
  RESERVATION_NOT_ALLOWED: 'rule',
  HOLD_EXPIRED: 'rule',
  HOLD_TOO_LONG: 'rule',
  NOT_IN_TURNAROUND: 'rule',
  IMPORT_HAS_ERRORS: 'rule',
  // Claiming a bed
  PERSON_HAS_BED: 'conflict',
  MEETING_MISSING: 'rule',
  MEETING_REVIEW_DUE: 'rule',
  REFERRAL_MISSING: 'rule',
  AGREEMENT_MISSING: 'rule',
  AGREEMENT_NOT_SIGNED: 'rule',
  AGREEMENT_SUSPENDED: 'rule',
  AGREEMENT_OVER: 'rule',
  NOT_ASKED_BY_PERSON: 'rule',
  ARRIVAL_BEFORE_TONIGHT: 'rule',
  ARRIVAL_TOO_FAR_AHEAD: 'rule',
  REST_PERIOD_NOT_OVER: 'rule',
  STAYS_THIS_YEAR_USED: 'rule',
  NIGHTS_THIS_YEAR_USED: 'rule',
  ADDRESS_OUTSIDE_COOPERATION: 'rule',
  CRITERIA_UNANSWERED: 'rule',
  CRITERION_EXCLUDES: 'rule',
  QUOTA_USED: 'rule',
  NO_BED_MEETS_NEEDS: 'rule',
  NO_FREE_BED: 'rule',
  STAY_TOO_LONG: 'rule',
  WORDS_KEPT_ELSEWHERE: 'rule',
  OVERRIDE_NOT_POSSIBLE: 'rule',
  OVERRIDE_NOT_NEEDED: 'rule',
  // Running a stay
  STAY_OVER: 'conflict',
  ALREADY_ARRIVED: 'conflict',
  NOT_ARRIVED: 'rule',
  CLAIM_LAPSED: 'rule',
  ARRIVAL_DAY_NOT_COME: 'rule',
  INTAKE_DONE: 'rule',
  ALREADY_HOME: 'rule',
  NOT_HOME: 'rule',
  HOME_TRIAL_NOT_OFFERED: 'rule',
  HOME_TRIAL_NIGHTS_USED: 'rule',
  HOME_TRIAL_OUTSIDE_STAY: 'rule',
  DEPARTURE_NOT_LATER: 'rule',
  DEPARTURE_PASSED: 'rule',
  NIGHTLY_REVIEW_ONE_NIGHT: 'rule',
  SECOND_PERSON_MISSING: 'rule',
  SECOND_PERSON_SAME: 'rule',
  SECOND_PERSON_NOT_PERMITTED: 'rule',
  END_BEFORE_ARRIVAL: 'rule',
  INCIDENT_MISSING: 'rule',
  REASON_MISSING: 'rule',
  WHERE_TO_MISSING: 'rule',
  COMPLAINT_RIGHT_NOT_TOLD: 'rule',
  CUT_OFF_NOT_PASSED: 'rule',
  SAME_BED: 'rule',
  DISCLOSURE_BASIS_MISSING: 'rule',
  NOT_CLAIMED_FOR_ANOTHER_HOUSE: 'rule',
  GUEST_ALREADY_LINKED: 'conflict',
  // User-controlled agreement
  AGREEMENT_ALREADY_SO: 'conflict',
  AGREEMENT_ALREADY_THERE: 'conflict',
  AGREEMENT_NOT_USED_HERE: 'rule',
  // Plans
  PLAN_OVER: 'conflict',
  PLAN_ALREADY_SO: 'conflict',
  PLAN_NOT_REVIEWED: 'rule',
  PLAN_NOT_AGREED: 'rule',
  // Follow-up
  ENROLMENT_CLOSED: 'conflict',
  ENROLMENT_NOT_SO: 'conflict',
  ENROLMENT_ALREADY_THERE: 'conflict',
  TEAM_OVER: 'rule',
  TEAM_HAS_PEOPLE: 'rule',
  NOT_IN_TEAM: 'rule',
  ATTEMPTS_TOO_FEW: 'rule',
  TEAM_DECISION_MISSING: 'rule',
  WAY_BACK_MISSING: 'rule',
  BEFORE_REFERRAL: 'rule',
  NEXT_BEFORE_CONTACT: 'rule',
  CONTACT_TAKEN_BACK: 'conflict',
  CONTACT_SAYS_OTHERWISE: 'conflict',
  // The board and its meeting
  NOT_FOLLOWED: 'rule',
  CARD_ALREADY_UP: 'conflict',
  CARD_OFF: 'conflict',
  TASK_MISSING: 'rule',
  TASK_DONE: 'conflict',
  TASK_PUT_OFF: 'conflict',
  MEETING_RUNNING: 'conflict',
  MEETING_OVER: 'conflict',
  BOARD_MEETING_MISSING: 'rule',
  NOT_IN_MEETING: 'rule',
  TOO_MANY_PRESENT: 'rule',
  // Waiting list
  ALREADY_WAITING: 'conflict',
  REQUEST_OVER: 'conflict',
  CRITERIA_NOT_MET: 'rule',
  // Contact
  CONTACT_ALREADY_LINKED: 'conflict',
  CONSENT_MISSING: 'rule',
  // Consent
  OBJECTION_STANDS: 'rule',
  CONSENT_ALREADY_THERE: 'conflict',
  COMPETENCE_LACKING: 'rule',
  PERSON_UNDER_AGE: 'rule',
  // Emergency
  REVIEW_OF_OWN: 'forbidden',
  TELL_BY_PHONE: 'rule',
  SERVICE_ANSWERS_ITSELF: 'rule',
  // Cooperation
  COOPERATION_OVER: 'rule',
  NOT_HOST: 'forbidden',
  NOT_A_MEMBER: 'rule',
  // Planned admission
  ADMISSION_OVER: 'conflict',
  ADMISSION_SAYS_IT: 'conflict',
  ADMISSION_NOT_THERE: 'rule',
  NOT_YOUR_TURN: 'conflict',
  PERSON_HAS_NOT_SAID_YES: 'rule',
  DISCHARGE_HAS_GAPS: 'rule',
  OFFER_GONE: 'conflict',
  OFFER_NOT_CHOSEN: 'rule',
  BED_NOT_NAMED: 'rule',
  BED_OF_OTHER_SIDE: 'rule',
  TASK_SETTLED: 'conflict',
  CONSULTATION_THERE: 'conflict',
  CONSULTATION_SETTLED: 'conflict',
  NO_CONSULTATION_AFTER: 'rule',
  ACUTE_ALREADY_TOLD: 'conflict',
  // Windows of a specialist service
  WINDOW_THERE: 'conflict',
  WINDOW_WITHDRAWN: 'conflict',
  READY_ALREADY_TOLD: 'conflict',
  READY_NOT_TOLD: 'conflict',
  // The dwelling stock
  DWELLING_THERE: 'conflict',
  DWELLING_ARCHIVED: 'rule',
  DWELLING_LET: 'rule',
  DWELLING_PROMISED: 'rule',
  DWELLING_CLOSED: 'conflict',
  DWELLING_OFFERED_OUT: 'conflict',
  DWELLING_NOT_OFFERED: 'conflict',
  OFFER_DAYS_WRONG: 'rule',
  SHARE_TOO_LARGE: 'rule',
  // Figures told to a cooperation
  YEAR_NOT_READY: 'rule',
  FIGURES_PUBLISHED: 'conflict',
  FIGURES_NOT_PUBLISHED: 'conflict',
  IMPORT_UNDONE: 'conflict',
  PICTURE_NOT_READ: 'rule',
  PICTURE_TOO_LARGE: 'rule',
  PICTURES_FULL: 'rule',
  // From a need to a home
  NEED_ALREADY_OPEN: 'conflict',
  NEED_CLOSED: 'conflict',
  ALLOCATION_OVER: 'conflict',
  NOT_THE_NEXT_STEP: 'conflict',
  ALREADY_SHOWN: 'conflict',
  DWELLING_NOT_FREE: 'conflict',
  LEASE_SIGNED: 'rule',
  ALREADY_AVOIDED: 'conflict',
  DECISION_SENT: 'conflict',
  DECISION_NOT_SENT: 'rule',
  APPEAL_TOO_SHORT: 'rule',
  // Tenancy
  TENANCY_OVER: 'conflict',
  TENANCY_NOT_SO: 'conflict',
  TENANCY_DATES_WRONG: 'rule',
  TENANCY_IN_DWELLING: 'conflict',
  LEASE_NOT_READY: 'conflict',
  RISK_ALREADY_RAISED: 'conflict',
  GUARANTEE_SMALLER: 'rule',
  ASSURANCE_THERE: 'conflict',
  // Evaluation
  EVALUATION_LINK_USED: 'rule',
  EVALUATION_NOT_OFFERED: 'rule',
  // Does it work
  ANSWER_NOT_ON_FORM: 'rule',
  FORM_RETIRED: 'rule',
} as const satisfies Record<string, RefusalKind>

export type RefusalCode = keyof typeof refusalKinds

/** All codes, for the exhaustive text tables and the tests that walk them. */
export const refusalCodes = Object.keys(refusalKinds) as readonly RefusalCode[]

/** Facts that fill the sentence: dates as 'YYYY-MM-DD', instants as ISO strings, counts as numbers. Never a name of a person. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>

/** An expected "no". Thrown by `refuse`; anything else that is thrown is a bug. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly facts: Facts

  constructor(code: RefusalCode, facts: Facts = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.facts = facts
  }
}

/** Throws a Refusal when given a code; does nothing on null, so that `refuse(whyNotEnd(...))` reads as a guard. */
export function refuse(code: RefusalCode, facts?: Facts): never
export function refuse(code: RefusalCode | null, facts?: Facts): void
export function refuse(code: RefusalCode | null, facts: Facts = {}): void {
  if (code !== null) throw new Refusal(code, facts)
}
