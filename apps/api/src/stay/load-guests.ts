import { localDateOf } from '@samplass/domain/nights'
import { initials } from '@samplass/domain/person/name'
import { type AddressProtection, ageOf, hiddenByProtection } from '@samplass/domain/person/view'
import type { Verb } from '../trpc.ts'
import { type DisclosureContent, stillTold } from './disclose.ts'

/**
 * Who a stay is for, as a list may say it: name and age, no number, phone or address. `restricted`: somebody with a protected
 * address. `unknown`: nobody has told the reader's organisation; the running number is all there is.
 */
export type Guest =
  | { kind: 'full'; personId: string | null; name: string; initials: string; age: number | null }
  | { kind: 'restricted' }
  | { kind: 'unknown'; reference: string | null }

type Named = { givenName: string; familyName: string; birthYear: number | null; protection: AddressProtection }
type OwnRow = Named & { stayId: string; personId: string }
type ToldRow = { stayId: string; content: DisclosureContent['identity'] }

/** What the reader may see of somebody whose name stands in the reader's own schema, or was told to it. */
export function guestOf({ actor, now }: Pick<Verb, 'actor' | 'now'>, personId: string | null, who: Named): Guest {
  if (hiddenByProtection[who.protection] === 'person' && !actor.can.has('person.open_protected'))
    return { kind: 'restricted' }
  return {
    kind: 'full',
    personId,
    name: `${who.givenName} ${who.familyName}`,
    initials: initials(who),
    age: ageOf({ birthDate: null, birthYear: who.birthYear }, localDateOf(now)),
  }
}

/** Guests of the stays the reader may read, from the municipality's own records first, then from what others disclosed to it. */
export async function loadGuests(
  verb: Verb,
  stays: readonly { id: string; reference: string }[],
): Promise<Map<string, Guest>> {
  const { tx, actor, now } = verb
  if (stays.length === 0) return new Map()
  const ids = stays.map(({ id }) => id)
  const [own, told] = await Promise.all([
    actor.organisation.schema === null
      ? []
      : tx.sql<OwnRow[]>`
      select s.stay_id as "stayId", p.id as "personId", p.given_name as "givenName", p.family_name as "familyName", p.birth_year as "birthYear",
        p.address_protection as protection
      from person_stay s join person p on p.id = s.person_id where s.stay_id = any (${ids}::uuid[])`,
    tx.sql<ToldRow[]>`
      select d.stay_id as "stayId", d.content from pool.disclosure d
      where d.stay_id = any (${ids}::uuid[]) and d.category = 'identity' and d.owner_role <> ${actor.organisation.role}
        and ${stillTold(tx.sql, now)}`,
  ])
  const guests = new Map<string, Guest>(stays.map(({ id, reference }) => [id, { kind: 'unknown', reference }]))
  for (const { stayId, content } of told) guests.set(stayId, guestOf(verb, null, content))
  for (const row of own) guests.set(row.stayId, guestOf(verb, row.personId, row))
  return guests
}

/** The records a list has shown, for the access log. */
export const personsIn = (guests: Iterable<Guest | null>): string[] =>
  [...guests].flatMap((guest) => (guest?.kind === 'full' && guest.personId ? [guest.personId] : []))
