import { isEmptyScope } from '@samplass/domain/access/roles'
import { addMonths, type LocalDate, localDateOf } from '@samplass/domain/nights'
import type { AddressProtection } from '@samplass/domain/person/view'
import { stateOfNeed } from '@samplass/domain/placement/allocation'
import type { NeedArising, NeedEnd } from '@samplass/domain/placement/kinds'
import type { listNeedsInput } from '@samplass/domain/placement/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { logList } from '../audit/log-list.ts'
import { guestOf, personsIn } from '../stay/load-guests.ts'
import type { Verb } from '../trpc.ts'

type Row = {
  needId: string
  personId: string
  givenName: string
  familyName: string
  birthYear: number | null
  protection: AddressProtection
  registeredOn: LocalDate
  arisesFrom: NeedArising
  eligibleOn: LocalDate | null
  parkedUntil: LocalDate | null
  parkedByName: string | null
  closedOn: LocalDate | null
  closedBecause: NeedEnd | null
  hasWishes: boolean
  choices: number
  open: number
}

/** Why, since when and how it stands would say who it is. */
const untold = {
  ...{
    registeredOn: null,
    arisesFrom: null,
    parkedUntil: null,
    parkedByName: null,
    closedOn: null,
    closedBecause: null,
  },
  ...{ choices: null, open: null, state: null },
}

/** Who needs a home, the longest waiting first. Somebody whom the reader may not know stands there without a name. */
export async function listNeeds(verb: Verb, { closed }: Infer<typeof listNeedsInput>) {
  const { tx, actor, now } = verb
  if (actor.organisation.schema === null || isEmptyScope(actor.scope)) refuse('NOT_FOUND')
  const on = localDateOf(now)
  const which = closed ? tx.sql`n.closed_on > ${addMonths(on, -12)}` : tx.sql`n.closed_on is null`
  const rows = await tx.sql<Row[]>`
    select n.id as "needId", p.id as "personId", p.given_name as "givenName", p.family_name as "familyName", p.birth_year as "birthYear",
      p.address_protection as protection, n.registered_on as "registeredOn", n.arises_from as "arisesFrom", n.eligible_on as "eligibleOn",
      n.parked_until as "parkedUntil", n.parked_by_name as "parkedByName", n.closed_on as "closedOn", n.closed_because as "closedBecause",
      exists (select from housing_wish w where w.person_id = n.person_id) as "hasWishes", coalesce(a.choices, 0) as choices,
      coalesce(a.open, 0) as open
    from housing_need n join person p on p.id = n.person_id
    left join (
      select need_id, count(*) filter (where accepted_on is not null or ended_because = 'declined_by_person')::integer as choices,
        count(*) filter (where ended_on is null)::integer as open
      from allocation group by 1
    ) a on a.need_id = n.id
    where ${which} order by n.registered_on, n.id`
  const needs = rows.map((row) => {
    const { needId, registeredOn, arisesFrom, parkedUntil, parkedByName, closedOn, closedBecause, choices, open } = row
    const whose = guestOf(verb, row.personId, row)
    if (whose.kind !== 'full') return { needId, whose, ...untold }
    return {
      ...{ needId, registeredOn, arisesFrom, parkedUntil, parkedByName, closedOn, closedBecause, choices, open },
      state: stateOfNeed(row, on),
      whose,
    }
  })
  // Where the masked ones stand among the others would say since when.
  needs.sort((a, b) => Number(a.whose.kind !== 'full') - Number(b.whose.kind !== 'full'))
  logList(verb, 'housing_needs', personsIn(needs.map(({ whose }) => whose)))
  return { on, needs }
}
