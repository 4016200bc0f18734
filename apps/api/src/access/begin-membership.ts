import type { Role } from '@samplass/domain/access/roles'
import { localDateOf } from '@samplass/domain/nights'
import type { Verb } from '../trpc.ts'

export type Grant = { roles: Role[]; wholeOrganisation: boolean; houseIds: string[] }

/** The organisation's own row, under its own row security. Null when the account is a member already. */
export async function beginMembership(
  { tx, actor, now, newId }: Verb,
  account: { id: string; name: string },
  { roles, wholeOrganisation, houseIds }: Grant,
  givenBy = actor.name,
): Promise<string | null> {
  const houses = wholeOrganisation ? [] : [...new Set(houseIds)]
  const [begun] = await tx.sql<{ id: string }[]>`
    insert into platform.membership (id, account_id, organisation_role, account_name, roles, whole_organisation, house_ids, from_on,
      given_by, created_at)
    values (${newId()}, ${account.id}, ${actor.organisation.role}, ${account.name}, ${[...new Set(roles)]}, ${wholeOrganisation},
      ${houses}, ${localDateOf(now)}, ${givenBy}, ${now})
    on conflict (account_id, organisation_role) where ended_at is null do nothing returning id`
  return begun?.id ?? null
}
