import { isEmptyScope } from '@samplass/domain/access/roles'
import type {
  ageBands,
  ContactChannel,
  ContactOutcome,
  ContactTopic,
  contactInitiators,
  listInput,
} from '@samplass/domain/contact/schema'
import { addNights, instantAt, localDateOf } from '@samplass/domain/nights'
import { initials } from '@samplass/domain/person/name'
import type { AddressProtection } from '@samplass/domain/person/view'
import type { infer as Infer } from 'zod/mini'
import { logAccess } from '../audit/write.ts'
import { isHidden } from '../person/load.ts'
import type { Verb } from '../trpc.ts'

type Row = {
  contactId: string
  occurredAt: Date
  houseId: string | null
  channel: ContactChannel
  initiatedBy: (typeof contactInitiators)[number]
  topic: ContactTopic
  minutes: number
  outcome: ContactOutcome
  handle: string | null
  ageBand: (typeof ageBands)[number] | null
  note: string
  byName: string
  personId: string | null
  givenName: string | null
  familyName: string | null
  protection: AddressProtection | null
}
type Linked = { kind: 'full'; personId: string; name: string; initials: string } | { kind: 'restricted' } | null
type Count = { of: 'channel' | 'topic' | 'outcome' | 'all'; value: string; n: number; minutes: number }

/** Days that the list covers when nobody says. */
const daysShown = 30

/** Talks of the reader's houses, newest first, and how many of each sort there were in the period. */
export async function list(verb: Verb, input: Infer<typeof listInput>) {
  const { tx, actor, now } = verb
  const { sql } = tx
  const fromOn = input.fromOn ?? addNights(localDateOf(now), -daysShown)
  const toOn = input.toOn ?? localDateOf(now)
  if (actor.organisation.schema === null || isEmptyScope(actor.scope))
    return { rows: [], more: false, counts: [], fromOn, toOn }
  const { houseId = null, before = null, limit } = input
  const scoped = actor.scope.whole
    ? sql``
    : sql`and (c.house_id = any (${[...actor.scope.houseIds]}::uuid[]) or (c.house_id is null and c.by_account = ${actor.accountId}))`
  const within = sql`c.occurred_at >= ${instantAt(fromOn, '00:00')} and c.occurred_at < ${instantAt(addNights(toOn, 1), '00:00')}
    and (${houseId}::uuid is null or c.house_id = ${houseId}) ${scoped}`
  const [found, counts] = await Promise.all([
    sql<Row[]>`
      select c.id as "contactId", c.occurred_at as "occurredAt", c.house_id as "houseId", c.channel, c.initiated_by as "initiatedBy", c.topic,
        c.minutes, c.outcome, c.handle, c.age_band as "ageBand", c.note, c.by_name as "byName", p.id as "personId",
        p.given_name as "givenName", p.family_name as "familyName", p.address_protection as protection
      from contact c
      -- asked of the consent when it is read: one that has run out gives no name
      left join consent s on s.id = c.consent_id and s.withdrawn_at is null and s.until_on >= ${localDateOf(now)}
      left join person p on p.id = c.person_id and s.id is not null
      where ${within} and (${before}::uuid is null or (c.occurred_at, c.id) < (select occurred_at, id from contact where id = ${before}))
      order by c.occurred_at desc, c.id desc limit ${limit + 1}`,
    sql<Count[]>`
      select case when grouping(c.channel) = 0 then 'channel' when grouping(c.topic) = 0 then 'topic'
          when grouping(c.outcome) = 0 then 'outcome' else 'all' end as of,
        coalesce(c.channel, c.topic, c.outcome, 'all') as value, count(*) as n, coalesce(sum(c.minutes), 0)::integer as minutes
      from contact c where ${within} group by grouping sets ((c.channel), (c.topic), (c.outcome), ()) order by 1, 3 desc, 2`,
  ])
  const houseNames = await loadHouseNames(verb, found)
  const rows = found.slice(0, limit).map(({ givenName, familyName, protection, ...row }) => ({
    ...row,
    personId: undefined,
    houseName: row.houseId === null ? null : (houseNames.get(row.houseId) ?? null),
    person: linkedTo(verb, row.personId, givenName, familyName, protection),
  }))
  const hits = [...new Set(rows.flatMap(({ person }) => (person?.kind === 'full' ? [person.personId] : [])))]
  if (hits.length > 0) logAccess(verb, { act: 'list', purpose: 'follow_up', facts: { list: 'contacts', hits } })
  return { rows, more: found.length > limit, counts, fromOn, toOn }
}

async function loadHouseNames({ tx }: Verb, rows: readonly { houseId: string | null }[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ houseId }) => houseId ?? []))]
  if (ids.length === 0) return new Map()
  const houses = await tx.sql<
    { id: string; name: string }[]
  >`select id, name from pool.house where id = any (${ids}::uuid[])`
  return new Map(houses.map(({ id, name }) => [id, name]))
}

function linkedTo(
  { actor }: Verb,
  personId: string | null,
  givenName: string | null,
  familyName: string | null,
  protection: AddressProtection | null,
): Linked {
  if (personId === null || givenName === null || familyName === null || protection === null) return null
  if (isHidden(actor, protection) || !actor.can.has('person.open')) return { kind: 'restricted' }
  return { kind: 'full', personId, name: `${givenName} ${familyName}`, initials: initials({ givenName, familyName }) }
}
