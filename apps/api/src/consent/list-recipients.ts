import { isEmptyScope } from '@samplass/domain/access/roles'
import { localDateOf } from '@samplass/domain/nights'
import type { Verb } from '../trpc.ts'

/** Who could be told about somebody: the other organisations whose houses this one may use today, and the specialist services. */
export async function listRecipients({ tx, actor, now, directory }: Verb) {
  if (isEmptyScope(actor.scope)) return []
  const { role } = actor.organisation
  const today = localDateOf(now)
  const rows = await tx.sql<{ role: string; houses: string[] }[]>`
    select h.owner_role as role, array_agg(h.name order by h.name) as houses
    from pool.house h join pool.house_access a on a.house_id = h.id and a.organisation_role = ${role}
      and a.from_on <= ${today} and (a.to_on is null or a.to_on > ${today})
    where h.owner_role <> ${role} and h.archived_at is null group by h.owner_role`
  const organisations = await directory.all()
  const houses = new Map(rows.map((row) => [row.role, row.houses]))
  return organisations
    .filter(({ role: other, kind }) => houses.has(other) || kind === 'specialist')
    .map(({ role: other, name, kind }) => ({ role: other, name, kind, houses: houses.get(other) ?? [] }))
}
