import { inScope, isEmptyScope } from '@samplass/domain/access/roles'
import type { Policy } from '@samplass/domain/bed-pool/policy'
import { addNights, localDateOf, tonight } from '@samplass/domain/nights'
import type { AddressProtection } from '@samplass/domain/person/view'
import { refuse } from '@samplass/domain/refusal'
import type { requestPlaceInput } from '@samplass/domain/stay/schema'
import type { infer as Infer } from 'zod/mini'
import { refuseTraced } from '../audit/traced-refusal.ts'
import { audit, logAccess } from '../audit/write.ts'
import { announce } from '../live/announce.ts'
import { isHidden, lockPerson } from '../person/load.ts'
import type { Verb } from '../trpc.ts'

type Kind = {
  houseId: string
  houseRole: string
  readableBy: string[]
  archived: boolean
  mayUse: boolean
  policy: Policy
}

type Open = { id: string }

/** A place on the waiting list. The house and the pool see that somebody waits; who it is stays with those who asked. */
export async function requestPlace(verb: Verb, input: Infer<typeof requestPlaceInput>) {
  const { tx, actor, now, newId } = verb
  const { role } = actor.organisation
  if (isEmptyScope(actor.scope)) refuse('NOT_FOUND')
  const today = localDateOf(now)
  const [, [person], [kind], open] = await Promise.all([
    // The key that stands for the person is moved before the place is asked for, or with it.
    lockPerson(verb, input.personId),
    tx.sql<{ poolKey: Uint8Array; protection: AddressProtection }[]>`
      select pool_key as "poolKey", address_protection as protection from person where id = ${input.personId}`,
    tx.sql<Kind[]>`
      select h.id as "houseId", h.owner_role as "houseRole", h.readable_by as "readableBy", p.policy,
        h.archived_at is not null or k.archived_at is not null as archived,
        exists (select from pool.house_access a where a.house_id = h.id and a.organisation_role = ${role}
          and a.from_on <= ${today} and (a.to_on is null or a.to_on > ${today})) as "mayUse"
      from pool.unit_kind k join pool.house h on h.id = k.house_id
      join pool.policy_version p on p.unit_kind_id = k.id and p.version = k.policy_version
      where k.id = ${input.unitKindId}`,
    tx.sql<Open[]>`select request_id as id from person_request where person_id = ${input.personId}`,
  ])
  if (!person || !kind || (kind.houseRole === role && !inScope(actor.scope, kind.houseId))) refuse('NOT_FOUND')
  if (isHidden(actor, person.protection))
    refuseTraced('PERSON_PROTECTED', { personId: input.personId, purpose: 'waiting_list' })
  if (kind.archived) refuse('UNIT_KIND_ARCHIVED')
  if (!kind.mayUse) refuse('HOUSE_NOT_SHARED')
  if (input.wantedOn < tonight(now)) refuse('ARRIVAL_BEFORE_TONIGHT', { firstOn: tonight(now) })

  const id = newId()
  const [, made] = await Promise.all([
    // A place of the same person that has lapsed must not stand in the way, whether or not a job has noticed.
    tx.sql`
      update pool.place_request set lapsed_at = ${now}, version = version + 1
      where id = any (${open.map((request) => request.id)}::uuid[]) and unit_kind_id = ${input.unitKindId}
        and wanted_on < ${addNights(today, -kind.policy.waitingDays)} and num_nonnulls(withdrawn_at, unreachable_at, lapsed_at, claimed_at) = 0`,
    tx.sql`
      insert into pool.place_request (id, house_id, unit_kind_id, house_role, owner_role, asked_at, wanted_on, nights, needs, person_key,
        call_back_at, readable_by)
      values (${id}, ${kind.houseId}, ${input.unitKindId}, ${kind.houseRole}, ${role}, ${now}, ${input.wantedOn}, ${input.nights},
        ${input.needs}, ${person.poolKey}, ${input.callBackAt ? new Date(input.callBackAt) : null}, ${kind.readableBy})
      on conflict do nothing returning id`,
  ])
  if (made.length === 0) await refuseWaiting(verb, input, open)
  tx.last(
    tx.sql`insert into person_request (request_id, person_id, created_at) values (${id}, ${input.personId}, ${now})`,
  )
  logAccess(verb, { act: 'open', personId: input.personId, purpose: 'waiting_list', facts: { requestId: id } })
  audit(verb, 'stay.place_requested', id, { unitKindId: input.unitKindId, wantedOn: input.wantedOn })
  announce(verb, { id: kind.houseId, readableBy: kind.readableBy }, 'waiting')
  return { requestId: id, version: 1 }
}

/** When it is another municipality that asked, the no tells of whom it was about more than is known here: whoever tried stays in the log. */
async function refuseWaiting({ tx }: Verb, { personId, unitKindId }: Infer<typeof requestPlaceInput>, open: Open[]) {
  const [own] = await tx.sql`
    select 1 from pool.place_request where id = any (${open.map(({ id }) => id)}::uuid[]) and unit_kind_id = ${unitKindId}
      and num_nonnulls(withdrawn_at, unreachable_at, lapsed_at, claimed_at) = 0`
  if (own) refuse('ALREADY_WAITING')
  refuseTraced('ALREADY_WAITING', { personId, purpose: 'waiting_list' })
}
