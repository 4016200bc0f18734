import { whyNotOfferOut, whyNotTheseTerms } from '@samplass/domain/housing/offer'
import type { offerOutInput } from '@samplass/domain/housing/schema'
import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { tellHistory } from './events.ts'
import { ownDwelling, refuseUnlessWhole } from './load.ts'
import { loadCircles, readersOfOffer } from './load-circles.ts'

/** Lets the others of a cooperation use a dwelling for a period and a share. They read what it is like and in which area: not where. */
export async function offerOut(verb: Verb, input: Infer<typeof offerOutInput>) {
  const { tx, actor, now, newId } = verb
  refuseUnlessWhole(verb)
  const { dwellingId, version, cooperationId, fromOn, untilOn, shareOf, share, contact } = input
  const { role } = actor.organisation
  const dwelling = await ownDwelling(verb, dwellingId)
  refuse(dwelling.version === version ? null : 'VERSION_STALE')
  const [[standing], circles] = await Promise.all([
    tx.sql<{ area: string; isLet: boolean; isPromised: boolean; isClosed: boolean; isOfferedOut: boolean }[]>`
      select b.area, d.is_offered_out as "isOfferedOut",
        exists (select from tenancy t where t.dwelling_id = d.id and t.ended_on is null) as "isLet",
        exists (select from allocation a where a.dwelling_id = d.id and a.ended_on is null and a.accepted_on is not null) as "isPromised",
        exists (select from dwelling_closure c where c.dwelling_id = d.id and c.from_on < ${untilOn}
          and (c.until_on is null or c.until_on > ${fromOn})) as "isClosed"
      from dwelling d join building b on b.id = d.building_id where d.id = ${dwellingId}`,
    loadCircles(verb),
  ])
  if (!standing) refuse('NOT_FOUND')
  refuse(whyNotOfferOut({ ...dwelling, ...standing }))
  refuse(whyNotTheseTerms(input, dwelling, localDateOf(now)))
  const circle = circles.find(({ id }) => id === cooperationId)
  if (!circle) refuse('NOT_A_MEMBER', { field: 'cooperationId' })
  const { readers, until } = readersOfOffer(circle, role, untilOn)
  const id = newId()
  await tx.sql`
    insert into pool.dwelling_offer (id, owner_role, cooperation_id, host_role, from_on, until_on, share_of, share, area, kind, bedrooms, area_m2,
      floor, has_lift, wheelchair, own_entrance, pets_allowed, surroundings, staffed, rent_kr, energy_kr, costs_kr, rent_includes_energy, contact,
      made_at, made_by, made_by_name, readable_by, readable_until)
    values (${id}, ${role}, ${cooperationId}, ${circle.hostRole}, ${fromOn}, ${untilOn}, ${shareOf}, ${share}, ${standing.area}, ${dwelling.kind},
      ${dwelling.bedrooms}, ${dwelling.areaM2}, ${dwelling.floor}, ${dwelling.hasLift}, ${dwelling.wheelchair}, ${dwelling.ownEntrance},
      ${dwelling.petsAllowed}, ${dwelling.surroundings}, ${dwelling.staffed}, ${dwelling.rentKr}, ${dwelling.energyKr}, ${dwelling.costsKr},
      ${dwelling.rentIncludesEnergy}, ${contact}, ${now}, ${actor.accountId}, ${actor.name}, ${readers}, ${until})`
  await tx.sql`update dwelling set offer_id = ${id}, version = version + 1 where id = ${dwellingId}`
  tellHistory(verb, dwellingId, 'offered_out', { cooperation: circle.name, fromOn, untilOn, shareOf, share })
  audit(verb, 'housing.dwelling_offered', dwellingId, { cooperationId, fromOn, untilOn, shareOf, share })
  return { dwellingId, version: version + 1 }
}
