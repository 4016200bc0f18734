import type { Policy } from '@samplass/domain/bed-pool/policy'
import { addNights, type LocalDate, localDateOf } from '@samplass/domain/nights'
import { audit } from '../audit/write.ts'
import { announce } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'

type Row = { id: string; houseId: string; wantedOn: LocalDate; policy: Policy; readableBy: string[] }

/** Places on one organisation's own waiting lists whose time is over. Reads never wait for this: it makes the fact explicit. */
export async function lapseRequests(verb: Verb): Promise<number> {
  const { tx, actor, now } = verb
  const rows = await tx.sql<Row[]>`
    select r.id, r.house_id as "houseId", r.wanted_on as "wantedOn", p.policy, h.readable_by as "readableBy"
    from pool.place_request r join pool.house h on h.id = r.house_id join pool.unit_kind k on k.id = r.unit_kind_id
    join pool.policy_version p on p.unit_kind_id = k.id and p.version = k.policy_version
    where r.house_role = ${actor.organisation.role} and num_nonnulls(r.withdrawn_at, r.unreachable_at, r.lapsed_at, r.claimed_at) = 0`
  const over = rows.filter(({ wantedOn, policy }) => localDateOf(now) > addNights(wantedOn, policy.waitingDays))
  if (over.length === 0) return 0
  const lapsed = await tx.sql<{ id: string }[]>`
    update pool.place_request set lapsed_at = ${now}, version = version + 1
    where id = any (${over.map(({ id }) => id)}::uuid[]) and num_nonnulls(withdrawn_at, unreachable_at, lapsed_at, claimed_at) = 0
    returning id`
  for (const { id } of lapsed) audit(verb, 'stay.request_lapsed', id)
  for (const [id, readableBy] of new Map(over.map((row) => [row.houseId, row.readableBy])))
    announce(verb, { id, readableBy }, 'waiting')
  return lapsed.length
}
