import { type Permission, permissionsOf, type Role } from '@samplass/domain/access/roles'
import { notFound } from '@tanstack/react-router'

/** In a route's beforeLoad: a screen that the roles give nothing on is as missing as one that does not exist. */
export function needs(permission: Permission) {
  return ({ context }: { context: { membership: { roles: Role[] } } }) => {
    if (!permissionsOf(context.membership.roles).has(permission)) throw notFound()
  }
}
