import type { RefusalCode } from '@samplass/domain/refusal'

const refusals: Record<RefusalCode, string> = {
  // Anywhere
  NOT_FOUND: 'It does not exist, or it is not yours to see.',
  NOT_PERMITTED: 'Your role does not give access to this.',
  VERSION_STALE: 'Somebody changed this while you were looking. See what is new and try again.',
  KEY_USED_FOR_ANOTHER_ACT: 'This was not saved. Reload the page and try again.',
  NAME_TAKEN: 'The name is in use. Choose another.',
  IN_THE_FUTURE: 'That time has not come yet. Write when it happened.',
  TOO_LONG_AGO: 'That is too long ago to be recorded now.',
  // Access
  SESSION_MISSING: 'You are signed out. Sign in again.',
  LOGIN_FAILED: 'E-mail or password is wrong.',
  TOO_MANY_ATTEMPTS: 'Too many attempts. Wait a little and try again.',
  PASSWORD_WRONG: 'The password is wrong.',
  EMAIL_TAKEN: 'The e-mail address is in use.',
  ALREADY_MEMBER: 'Has access here already.',
  ROLE_NOT_FOR_ORGANISATION: 'This kind of organisation does not have the role.',
  LAST_ADMINISTRATOR: 'The organisation needs at least one administrator. Give the role to somebody else first.',
  // Person
  NUMBER_LENGTH_WRONG: 'A national identity number has 11 digits.',
  NUMBER_DATE_WRONG: 'The first six digits are not a date.',
  NUMBER_CHECKSUM_WRONG: 'A digit is wrong. Check the number.',
  NUMBER_NOT_SYNTHETIC: 'Only synthetic numbers are used here. The month is raised by 80.',
  NUMBER_TAKEN: 'Another person is registered with the number.',
  NUMBER_UNKNOWN: 'The number is not known.',
  PERSON_PROTECTED: 'This person has a protected address. Call the on-call leader, who can open it when needed.',
  PURPOSE_MISSING: 'Write why you are opening this.',
  MUNICIPALITY_UNKNOWN: 'There is no municipality with that number.',
  MEETING_ALREADY_HELD: 'The meeting has been held.',
  MEETING_NOT_HELD_YET: 'The meeting has not been held yet.',
  CRITERIA_VERSION_STALE: 'The house has changed its criteria. Ask the questions again.',
  // Houses and beds
  HOUSE_ARCHIVED: 'The house is closed down.',
  HOUSE_NOT_SHARED: 'The house is not shared with you.',
  UNIT_KIND_ARCHIVED: 'This kind of bed is closed down.',
  BED_ARCHIVED: 'The bed is closed down.',
  BED_HAS_COMING_STAYS:
    '{stays, select, none {Somebody is to have the bed.} 1 {One stay is on the bed.} other {{stays} stays are on the bed.}}',
  BED_TAKEN: '{takenBy, select, none {The bed was just taken.} other {The bed was just taken by {takenBy}.}}',
  BED_OUT_OF_SERVICE:
    '{nextFreeOn, select, none {Out of service.} other {Out of service. Next free night is likely {nextFreeOn}.}}',
  BED_NOT_OF_THIS_KIND: 'The bed is of another kind.',
  BED_IN_ANOTHER_HOUSE: 'The bed is in another house. End the stay here and take the person in there.',
  PERIOD_OVER: 'The period is over.',
  ALREADY_CANCELLED: 'It was withdrawn before.',
  RESERVATION_NOT_ALLOWED:
    '{lastOn, select, none {The house takes no reservations.} other {The house takes people in today or tomorrow, no further ahead.}}',
  HOLD_EXPIRED: 'The bed is no longer held.',
  HOLD_TOO_LONG:
    '{hoursMax, select, none {The bed cannot be held for so long.} other {The bed can be held for {hoursMax} hours.}}',
  NOT_IN_TURNAROUND: 'The bed is ready already.',
  IMPORT_HAS_ERRORS: 'The file has errors. Correct the marked rows.',
  // Claiming a bed
  PERSON_HAS_BED: 'Has a bed already. One person has one bed at a time.',
  MEETING_MISSING: 'Has not been to a meeting where the criteria were approved. Arrange a meeting first.',
  MEETING_REVIEW_DUE:
    '{reviewOn, select, none {The approval must be renewed in a new meeting.} other {The approval ran out {reviewOn}. Arrange a new meeting.}}',
  REFERRAL_MISSING: 'The house asks for a referral.',
  AGREEMENT_MISSING: 'Has no agreement on a user-controlled bed.',
  ARRIVAL_BEFORE_TONIGHT: 'Choose tonight or later.',
  ARRIVAL_TOO_FAR_AHEAD:
    '{lastOn, select, none {The house takes no reservation so far ahead.} other {The house takes reservations until {lastOn}.}}',
  REST_PERIOD_NOT_OVER:
    '{overOn, select, none {The rest period is not over.} other {The rest period lasts until {overOn}.}}',
  STAYS_THIS_YEAR_USED:
    '{most, select, none {This year’s stays are used.} other {Has had {stays} of {most} stays this year.}}',
  ADDRESS_OUTSIDE_COOPERATION: 'The house takes in people who live in the cooperating municipalities.',
  CRITERIA_UNANSWERED: 'Ask, and choose an answer.',
  CRITERION_EXCLUDES: 'The answer means that the house cannot take the person in now.',
  QUOTA_USED: '{of, select, none {The quota is used up.} other {All {of} nights of the quota are used.}}',
  NO_BED_MEETS_NEEDS: 'No bed here has what is needed.',
  NO_FREE_BED: '{nextFreeOn, select, none {None free.} other {None free. Next likely {nextFreeOn}.}}',
  STAY_TOO_LONG: 'The stay becomes longer than the house allows.',
  OVERRIDE_NOT_POSSIBLE: 'Nobody can make an exception from this rule.',
  OVERRIDE_NOT_NEEDED: 'Every rule is met. Take in without an exception.',
  // Running a stay
  STAY_OVER: 'The stay is over.',
  ALREADY_ARRIVED: 'Has arrived.',
  NOT_ARRIVED: 'Has not arrived yet.',
  CLAIM_LAPSED: 'The time to arrive ran out, and the bed was released.',
  ARRIVAL_DAY_NOT_COME: 'Is not due today.',
  INTAKE_DONE: 'The intake conversation is recorded.',
  ALREADY_HOME: 'Is on a trial night at home.',
  NOT_HOME: 'Is not on a trial night at home.',
  HOME_TRIAL_NOT_OFFERED: 'The house does not offer trial nights at home.',
  HOME_TRIAL_NIGHTS_USED: 'The trial nights are used.',
  HOME_TRIAL_OUTSIDE_STAY: 'The trial night must lie between tonight and the agreed departure.',
  DEPARTURE_NOT_LATER: 'Choose a day after the one agreed.',
  DEPARTURE_PASSED: 'Choose tomorrow or later.',
  NIGHTLY_REVIEW_ONE_NIGHT: 'The house decides one night at a time.',
  SECOND_PERSON_MISSING: 'A stay this long needs a leader’s yes. Choose whose.',
  SECOND_PERSON_SAME: 'It must be somebody other than you.',
  SECOND_PERSON_NOT_PERMITTED: 'The one you chose cannot say yes to this.',
  END_BEFORE_ARRIVAL: 'That is before the arrival.',
  INCIDENT_MISSING: 'Record the incident in the journal first, and choose it here.',
  REASON_MISSING: 'Write the reason.',
  WHERE_TO_MISSING: 'Write where the person is going.',
  COMPLAINT_RIGHT_NOT_TOLD: 'Tell about the right to complain, and tick the box.',
  CUT_OFF_NOT_PASSED: 'May still come.',
  SAME_BED: 'Has this bed now.',
  DISCLOSURE_BASIS_MISSING: 'Choose what the disclosure rests on.',
  NOT_CLAIMED_FOR_ANOTHER_HOUSE: 'The stay is in your own house.',
  GUEST_ALREADY_LINKED: 'The guest is registered.',
  // Waiting list
  ALREADY_WAITING: 'Is on the waiting list already.',
  REQUEST_OVER: 'The waiting is over.',
  CRITERIA_NOT_MET: 'The meeting found that the criteria are not met.',
  // Contact
  CONTACT_ALREADY_LINKED: 'The contact is linked to a person.',
  CONSENT_MISSING: 'Ask for consent first.',
  // Consent
  OBJECTION_STANDS: 'The person has objected to this being shared. That must be taken back first.',
  // Cooperation
  COOPERATION_OVER: 'The cooperation is over.',
  NOT_HOST: 'Only the host municipality can do this.',
  NOT_A_MEMBER: 'Is not part of the cooperation.',
  // Planned admission
  ADMISSION_OVER: 'This admission is over.',
  ADMISSION_NOT_THERE: 'The admission has not come that far.',
  NOT_YOUR_TURN: 'It is for the other side to answer now.',
  PERSON_HAS_NOT_SAID_YES: 'The person has not said yes. The admission is voluntary.',
  DISCHARGE_HAS_GAPS: 'Something is missing for the discharge. Write why it cannot wait.',
  // Evaluation
  EVALUATION_LINK_USED: 'The link has been used.',
  EVALUATION_NOT_OFFERED: 'The house does not ask for feedback.',
}
export default refusals
