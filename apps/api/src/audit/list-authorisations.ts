import type { Role } from '@samplass/domain/access/roles'
import type { listAuthorisationsInput } from '@samplass/domain/audit/schema'
import type { infer as Infer } from 'zod/mini'
import type { Verb } from '../trpc.ts'
import { bounds, likeText } from './period.ts'

type Row = {
  id: string
  name: string
  roles: Role[]
  whole: boolean
  houseIds: string[]
  fromAt: Date
  givenBy: string | null
  endedAt: Date | null
  endedBy: string | null
}

/** The authorisation register: who has or had which role, from when, given and ended by whom. */
export async function listAuthorisations({ tx, actor }: Verb, input: Infer<typeof listAuthorisationsInput>) {
  const { role } = actor.organisation
  if (!actor.scope.whole) return { rows: [], more: false }
  const { from, to } = bounds({ fromOn: input.onDate, toOn: input.onDate })
  const { before = null, limit } = input
  const [rows, houses] = await Promise.all([
    tx.sql<Row[]>`
      select id, account_name as name, roles, whole_organisation as whole, house_ids as "houseIds", created_at as "fromAt",
        given_by as "givenBy", ended_at as "endedAt", ended_by as "endedBy"
      from platform.membership
      where organisation_role = ${role} and account_name ilike ${likeText(input.name)}
        and (${!input.onDate} or (created_at < ${to} and coalesce(ended_at, 'infinity') >= ${from}))
        and (${before}::uuid is null
          or (created_at, id) < (select created_at, id from platform.membership where id = ${before} and organisation_role = ${role}))
      order by created_at desc, id desc limit ${limit + 1}`,
    tx.sql<{ id: string; name: string }[]>`select id, name from pool.house where owner_role = ${role}`,
  ])
  const nameOf = new Map(houses.map(({ id, name }) => [id, name]))
  return {
    rows: rows
      .slice(0, limit)
      .map(({ houseIds, ...row }) => ({ ...row, houses: houseIds.flatMap((id) => nameOf.get(id) ?? []) })),
    more: rows.length > limit,
  }
}
