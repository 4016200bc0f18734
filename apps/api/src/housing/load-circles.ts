import { instantAt, type LocalDate, localDateOf } from '@samplass/domain/nights'
import type { Verb } from '../trpc.ts'

type MemberRow = {
  cooperationId: string
  name: string
  hostRole: string
  overOn: LocalDate | null
  role: string
  toOn: LocalDate | null
}
export type Circle = { id: string; name: string; hostRole: string; members: string[]; endsAt: Date | null }

/**
 * The cooperations that the organisation takes part in today, and who else does: read where the host keeps it, so that whoever has left
 * is in none, whatever still stands elsewhere. `endsAt`: the first moment at which that is known to change.
 */
export async function loadCircles({ tx, actor, now }: Verb): Promise<Circle[]> {
  const today = localDateOf(now)
  const rows = await tx.sql<MemberRow[]>`
    select c.id as "cooperationId", c.name, c.host_role as "hostRole", c.to_on as "overOn", m.organisation_role as role, m.to_on as "toOn"
    from platform.cooperation c join platform.cooperation_member m on m.cooperation_id = c.id
    where c.from_on <= ${today} and (c.to_on is null or c.to_on > ${today}) and m.from_on <= ${today} and (m.to_on is null or m.to_on > ${today})
    order by c.name, c.id, m.organisation_role`
  const circles = new Map<string, Circle>()
  for (const { cooperationId: id, name, hostRole, overOn, role, toOn } of rows) {
    const circle = circles.get(id) ?? { id, name, hostRole, members: [], endsAt: null }
    circle.members.push(role)
    for (const day of [overOn, toOn]) {
      const at = day === null ? null : instantAt(day, '00:00')
      if (at !== null && (circle.endsAt === null || at < circle.endsAt)) circle.endsAt = at
    }
    circles.set(id, circle)
  }
  return [...circles.values()].filter(({ members }) => members.includes(actor.organisation.role))
}

/** Who may read an offer, and until when at the latest. */
export function readersOfOffer(circle: Circle | undefined, ownerRole: string, untilOn: LocalDate) {
  const over = instantAt(untilOn, '00:00')
  const endsAt = circle?.endsAt ?? null
  return {
    readers: [...new Set([ownerRole, ...(circle?.members ?? [])])].sort(),
    until: endsAt !== null && endsAt < over ? endsAt : over,
  }
}
