import type { AddressProtection } from '@samplass/domain/person/view'
import { refuse } from '@samplass/domain/refusal'
import { whyNotAllowed, whyNotNow } from '@samplass/domain/stay/machine'
import type { discloseToHouseInput } from '@samplass/domain/stay/schema'
import type { infer as Infer } from 'zod/mini'
import { refuseTraced } from '../audit/traced-refusal.ts'
import { audit } from '../audit/write.ts'
import { isHidden, lockPerson } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { disclose, refuseWithoutGround } from './disclose.ts'
import { loadStay, stayActor } from './load.ts'
import { announceStay, appendEvent } from './write.ts'

type Own = {
  id: string
  givenName: string
  familyName: string
  birthYear: number | null
  phone: string | null
  addressProtection: AddressProtection
  expectAt: string | null
}

/** The home municipality tells the house more about the person, category by category. What was told before of the same is over. */
export async function discloseToHouse(verb: Verb, { stayId, disclosures }: Infer<typeof discloseToHouseInput>) {
  const { tx, actor, now } = verb
  const [, stay, [person], [message]] = await Promise.all([
    lockPerson(verb, tx.sql`select person_id from person_stay where stay_id = ${stayId}`),
    loadStay(verb, stayId),
    tx.sql<Own[]>`
      select p.id, p.given_name as "givenName", p.family_name as "familyName", p.birth_year as "birthYear", p.phone,
        p.address_protection as "addressProtection", s.expect_at as "expectAt"
      from person_stay s join person p on p.id = s.person_id where s.stay_id = ${stayId}`,
    tx.sql<{ body: string }[]>`
      select body from stay_journal where stay_id = ${stayId} and kind = 'message' order by at desc, id desc limit 1`,
  ])
  refuse(whyNotAllowed('disclose', stayActor(verb, stay)))
  if (stay.forHouse) refuse('NOT_CLAIMED_FOR_ANOTHER_HOUSE')
  refuse(whyNotNow('disclose', stay.facts, stay.policy, now))
  if (!person) refuse('NOT_FOUND')
  if (isHidden(actor, person.addressProtection))
    refuseTraced('PERSON_PROTECTED', { personId: person.id, purpose: 'ongoing_stay' })
  const consentEnds = await refuseWithoutGround(verb, person.id, stay.houseRole, disclosures)

  const categories = disclosures.map(({ category }) => category)
  tx.last(tx.sql`
    update pool.disclosure set ended_at = ${now}
    where stay_id = ${stayId} and category = any (${categories}) and ended_at is null`)
  const { houseRole } = stay
  const { expectAt } = person
  disclose(
    verb,
    person,
    { stayId, houseRole, departOn: stay.facts.departOn, message: message?.body ?? '', expectAt },
    disclosures,
    consentEnds,
  )
  appendEvent(verb, stay, 'disclosed', now, { categories: categories.join(',') })
  audit(verb, 'stay.disclosed', stayId, { categories })
  announceStay(verb, stay)
  return { stayId, categories }
}
