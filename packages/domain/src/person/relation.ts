// Whether the service already has to do with somebody. Who has no relation to a person says why before looking (F 11).
import type { AccessPurpose } from '../audit/schema.ts'
import { addNights, type LocalDate } from '../nights.ts'

/** Strongest first: the first that holds is the reason written in the log when none is given. */
export const relations = [
  'stay',
  'request',
  'meeting',
  'known_user',
  'agreement',
  'enrolment',
  'contact',
  'registered',
] as const
export type Relation = (typeof relations)[number]

/** How long a relation that is over still explains a look. Configuration with a name. */
export const RELATION_DAYS = 365

export const relationSince = (today: LocalDate): LocalDate => addNights(today, -RELATION_DAYS)

/** The purpose that a relation stands for. */
export const purposeOfRelation = {
  stay: 'ongoing_stay',
  request: 'waiting_list',
  meeting: 'meeting',
  known_user: 'follow_up',
  agreement: 'follow_up',
  enrolment: 'follow_up',
  contact: 'follow_up',
  registered: 'take_in',
} as const satisfies Record<Relation, AccessPurpose>
