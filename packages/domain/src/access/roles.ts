// Who may do what, as rows that a person can read. No role has everything; no permission is granted by code.
import * as z from 'zod/mini'

export const permissions = [
  'person.search',
  'person.open',
  /** Sees persons with a strictly confidential address, and the address of those with a confidential one. */
  'person.open_protected',
  'person.register',
  'person.change',
  'person.reveal_number',
  'person.meet',
  'person.list_access',
  /** Says that two records are of one person, and takes it back. */
  'person.merge',
  /** Opens or tells in danger to life or health what protection hides or consent is missing for: reviewed each time. */
  'person.break_glass',
  'bed_pool.read',
  'bed_pool.configure',
  'bed_pool.out_of_service',
  'bed_pool.hold',
  'bed_pool.mark_ready',
  'stay.read',
  /** Sees one stay in a house of one's own, or that one has claimed. */
  'stay.open',
  'stay.claim',
  'stay.run',
  /** Writes down that a guest has come, has not come, or has left. */
  'stay.receive',
  /** Is a second person for a stay beyond the longest length. */
  'stay.extend_beyond',
  /** Approves that a rule is set aside, by name and with a reason. */
  'stay.override',
  'stay.disclose',
  'contact.log',
  'contact.read',
  'contact.link',
  /** Writes a user-controlled agreement with the person, has it signed, renews and ends it. */
  'agreement.make',
  /** Takes an agreement out of force for a time, with a reason. */
  'agreement.suspend',
  /** Reads what somebody wants to be met with in a crisis, at any hour. */
  'plan.read',
  /** Writes plans with the person. */
  'plan.write',
  /** Sets how often plans are reviewed, and when somebody is mapped anew. */
  'plan.configure',
  /** Opens a thread with a specialist service about somebody who has consented. */
  'admission.open',
  /** Is a side of the negotiation of a planned admission. */
  'admission.negotiate',
  /** Publishes when the service's own beds can receive somebody, and sees its week. */
  'capacity.publish',
  /** Says how the organisation is reached about admissions, and who is told of an overdue turn. */
  'contact_card.change',
  /** Sees when specialists come, and asks them. */
  'consultation.take_part',
  /** Sees the dwelling stock, and what is empty and why. No person. */
  'housing.read',
  /** Changes the stock, imports it, takes a dwelling out of use. */
  'housing.manage',
  /** Registers a need with the person, writes down wishes, shows what fits, allocates. */
  'placement.work',
  /** Makes the formal decision where the law wants one. */
  'placement.decide',
  'tenancy.read',
  /** Signs, moves in, raises a risk, gives or takes back a notice, ends. */
  'tenancy.run',
  'follow_up.read',
  /** Enrols, writes down contacts and attempts, goals and referrals onward. */
  'follow_up.work',
  /** Sets up teams, and who is in them. */
  'follow_up.lead',
  /** Is in the team's morning meeting. */
  'board.work',
  'print.night_list',
  'print.handover',
  'cooperation.read',
  'cooperation.manage',
  /** Opens one's own houses to those one cooperates with. */
  'cooperation.share',
  'report.read',
  'report.export',
  /** Sees what became of homes and help, in counts, and takes the figures out. No person. */
  'outcome.read',
  /** Answers for the team how near it comes to Housing First, and loads a form that one has the licence for. */
  'outcome.lead',
  /** Tells a cooperation the year's figures, and takes them back. */
  'outcome.publish',
  'audit.read',
  /** Goes through the look-ups and emergencies of the week, and nothing else of the trail. */
  'audit.review',
  /** Says of an emergency whether it was right. */
  'emergency.review',
  'access.manage',
] as const
export type Permission = (typeof permissions)[number]

export const roles = [
  'night_worker',
  'team_member',
  'caseworker',
  'housing_office',
  'team_leader',
  'pool_coordinator',
  'liaison',
  'privacy_officer',
  'tenant_administrator',
] as const
export type Role = (typeof roles)[number]
export const role = z.enum(roles)

const meetsPeople = [
  'person.search',
  'person.open',
  'person.register',
  'person.change',
  'person.reveal_number',
  'person.list_access',
  'person.break_glass',
  'bed_pool.read',
  'stay.read',
  'stay.open',
  'stay.claim',
  'stay.disclose',
  'contact.log',
  'contact.read',
  'contact.link',
  'plan.read',
  'consultation.take_part',
] as const satisfies readonly Permission[]

const plansAdmissions = [
  'agreement.make',
  'plan.write',
  'admission.open',
  'admission.negotiate',
] as const satisfies readonly Permission[]

const housesPeople = [
  'housing.read',
  'placement.work',
  'tenancy.read',
  'tenancy.run',
] as const satisfies readonly Permission[]

const followsUp = [
  'follow_up.read',
  'follow_up.work',
  'board.work',
  'outcome.read',
] as const satisfies readonly Permission[]

const runsHouse = [
  'stay.run',
  'stay.receive',
  'bed_pool.out_of_service',
  'bed_pool.mark_ready',
  'print.night_list',
  'print.handover',
] as const satisfies readonly Permission[]

/** The users, and what their day needs. */
export const permissionsOfRole = {
  night_worker: [...meetsPeople, ...runsHouse, 'person.meet'],
  team_member: [
    ...meetsPeople,
    ...runsHouse,
    ...plansAdmissions,
    ...housesPeople,
    ...followsUp,
    'person.meet',
    'bed_pool.hold',
  ],
  caseworker: [
    ...meetsPeople,
    ...plansAdmissions,
    ...housesPeople,
    'placement.decide',
    'follow_up.read',
    'person.meet',
    'person.merge',
    'bed_pool.hold',
  ],
  // The stock, needs and leases; not what the team and the person talk of.
  housing_office: [
    ...housesPeople,
    'housing.manage',
    'placement.decide',
    'outcome.read',
    'person.search',
    'person.open',
    'person.register',
    'bed_pool.read',
    'bed_pool.out_of_service',
    'bed_pool.hold',
    'bed_pool.mark_ready',
    'stay.read',
    'stay.open',
    'stay.claim',
  ],
  team_leader: [
    ...meetsPeople,
    ...runsHouse,
    ...plansAdmissions,
    ...housesPeople,
    ...followsUp,
    'follow_up.lead',
    'outcome.lead',
    'outcome.publish',
    // In a small municipality whoever leads the team also decides; who does not, is given a role without it.
    'placement.decide',
    'person.meet',
    'person.merge',
    'person.open_protected',
    'audit.review',
    'emergency.review',
    'bed_pool.configure',
    'bed_pool.hold',
    'agreement.suspend',
    'contact_card.change',
    'plan.configure',
    'stay.extend_beyond',
    'stay.override',
    'cooperation.read',
    'report.read',
    'report.export',
  ],
  // Sees occupancy, agreements and rules of the whole pool, and no person.
  pool_coordinator: [
    'bed_pool.read',
    'bed_pool.configure',
    'bed_pool.out_of_service',
    'bed_pool.hold',
    'cooperation.read',
    'cooperation.manage',
    'cooperation.share',
    'report.read',
    'report.export',
  ],
  // Works in the specialist service: its own wards and when they can receive somebody, and the threads that it is a side of. Given in
  // no municipality (`rolesFor`), so what it sets up is the service's own.
  liaison: [
    'bed_pool.read',
    'bed_pool.configure',
    'bed_pool.out_of_service',
    'bed_pool.hold',
    'admission.negotiate',
    'capacity.publish',
    'consultation.take_part',
    'contact_card.change',
    'stay.open',
    'stay.receive',
    'cooperation.read',
    'cooperation.share',
  ],
  privacy_officer: ['audit.read', 'audit.review', 'person.list_access', 'report.read'],
  tenant_administrator: ['access.manage', 'cooperation.read'],
} as const satisfies Record<Role, readonly Permission[]>

/** What the roles give together. Unknown roles and an empty list give nothing. */
export function permissionsOf(held: readonly string[]): ReadonlySet<Permission> {
  const known = held.filter((name): name is Role => Object.hasOwn(permissionsOfRole, name))
  return new Set(known.flatMap((name): readonly Permission[] => permissionsOfRole[name]))
}

export type OrganisationKind = 'municipality' | 'specialist'

/** Roles that may be given in an organisation: a specialist organisation keeps no persons here, so nobody in it meets them. */
export const rolesFor = {
  municipality: roles.filter((name) => name !== 'liaison'),
  specialist: ['liaison', 'tenant_administrator'],
} as const satisfies Record<OrganisationKind, readonly Role[]>

/** What a membership reaches: the whole organisation, or the named houses. Neither: nothing at all. */
export interface Scope {
  readonly whole: boolean
  readonly houseIds: readonly string[]
}

/** True when the house is within the scope. An empty scope has no house in it (docs/sources.md, F 23). */
export function inScope(scope: Scope, houseId: string): boolean {
  return scope.whole || scope.houseIds.includes(houseId)
}

/** True when the scope reaches nothing, so that every list is empty. */
export function isEmptyScope(scope: Scope): boolean {
  return !scope.whole && scope.houseIds.length === 0
}
