import type { RefusalCode } from '../refusal.ts'
import { type OrganisationKind, type Role, rolesFor } from './roles.ts'

/** Why these roles cannot be given in an organisation of that kind. */
export function whyNotGive(kind: OrganisationKind, roles: readonly Role[]): RefusalCode | null {
  const offered: readonly Role[] = rolesFor[kind]
  return roles.every((role) => offered.includes(role)) ? null : 'ROLE_NOT_FOR_ORGANISATION'
}

/** A membership, as far as the rule below needs it. */
export interface Grant {
  readonly roles: readonly string[]
  readonly whole: boolean
}

/** Looks after everybody's access. One who reaches only some houses does not. */
export const administers = ({ roles, whole }: Grant): boolean => whole && roles.includes('tenant_administrator')

/** Why `before` cannot become `after` (null: ended) when `others` is how many others administer: somebody has to. */
export function whyNotChange(before: Grant, after: Grant | null, others: number): RefusalCode | null {
  if (!administers(before) || others > 0) return null
  return after && administers(after) ? null : 'LAST_ADMINISTRATOR'
}
