import { isEmptyScope } from '@samplass/domain/access/roles'
import { type LocalDate, localDateOf } from '@samplass/domain/nights'
import type { AddressProtection } from '@samplass/domain/person/view'
import { logList } from '../audit/log-list.ts'
import { hidesAddress } from '../person/load.ts'
import { type Guest, guestOf, personsIn } from '../stay/load-guests.ts'
import type { Verb } from '../trpc.ts'
import { type HousingLimits, loadLimits } from './load.ts'
import { type HomeRow, homeColumns } from './load-dwelling.ts'

type Dwelling = HomeRow & { dwellingId: string; contractKind: string; rentKr: number | null }
type Accepted = Dwelling & {
  allocationId: string
  personId: string
  acceptedOn: LocalDate
  givenName: string
  familyName: string
  birthYear: number | null
  protection: AddressProtection
}
type Signable = {
  limits: HousingLimits
  accepted: (Dwelling & { allocationId: string; acceptedOn: LocalDate; whose: Extract<Guest, { kind: 'full' }> })[]
  free: Dwelling[]
}

/** What may become a lease: who has said yes to a home, and homes that nobody has. */
export async function listSignable(verb: Verb): Promise<Signable> {
  const { tx, actor, now } = verb
  const { sql } = tx
  const on = localDateOf(now)
  const limits = await loadLimits(verb)
  if (actor.organisation.schema === null || isEmptyScope(actor.scope)) return { limits, accepted: [], free: [] }
  const dwelling = sql`${homeColumns(sql)}, d.id as "dwellingId", d.contract_kind as "contractKind", d.rent_kr as "rentKr"`
  const [rows, free] = await Promise.all([
    sql<Accepted[]>`
      select ${dwelling}, a.id as "allocationId", a.person_id as "personId", a.accepted_on as "acceptedOn", p.given_name as "givenName",
        p.family_name as "familyName", p.birth_year as "birthYear", p.address_protection as protection
      from allocation a join person p on p.id = a.person_id join dwelling d on d.id = a.dwelling_id join building b on b.id = d.building_id
      where a.accepted_on is not null and a.lease_signed_on is null and a.ended_on is null order by a.accepted_on, a.id`,
    sql<Dwelling[]>`
      select ${dwelling} from dwelling d join building b on b.id = d.building_id
      where (d.archived_on is null or d.archived_on > ${on}) and d.contract_kind <> 'none'
        and not exists (select from tenancy t where t.dwelling_id = d.id and t.ended_on is null)
      order by b.street, d.unit_number, d.id limit 3000`,
  ])
  const accepted = rows.flatMap(({ personId, givenName, familyName, birthYear, protection, ...row }) => {
    const whose = guestOf(verb, personId, { givenName, familyName, birthYear, protection })
    return whose.kind === 'full' && !hidesAddress(actor, protection) ? [{ ...row, whose }] : []
  })
  logList(verb, 'allocations', personsIn(accepted.map(({ whose }) => whose)))
  return { limits, accepted, free }
}
