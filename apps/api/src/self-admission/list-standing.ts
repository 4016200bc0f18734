import { inScope } from '@samplass/domain/access/roles'
import { tonight } from '@samplass/domain/nights'
import type { AddressProtection } from '@samplass/domain/person/view'
import { stateOfAgreement } from '@samplass/domain/self-admission/agreement'
import { logList } from '../audit/log-list.ts'
import { guestOf, personsIn } from '../stay/load-guests.ts'
import type { Verb } from '../trpc.ts'
import { type AgreementRow, agreementColumns } from './load.ts'

type Row = AgreementRow & {
  houseName: string | null
  kindName: string | null
  givenName: string
  familyName: string
  birthYear: number | null
  protection: AddressProtection
}

/**
 * Every agreement that has not ended with a house in the reader's scope, whoever it is with: what has to be gone through or signed
 * is found without knowing whose it is. Somebody whom the reader may not know stands there without a name.
 */
export async function listStanding(verb: Verb) {
  const { tx, actor, now } = verb
  const on = tonight(now)
  const rows = (
    await tx.sql<Row[]>`
      select ${agreementColumns(tx.sql, 'a')}, h.name as "houseName", k.name as "kindName", p.given_name as "givenName", p.family_name as "familyName",
        p.birth_year as "birthYear", p.address_protection as protection
      from agreement a join person p on p.id = a.person_id
      left join pool.house h on h.id = a.house_id left join pool.unit_kind k on k.id = a.unit_kind_id
      where a.until_on > ${on} and (a.ended_on is null or a.ended_on > ${on})
      order by a.review_on, a.id`
  ).filter(({ houseId }) => inScope(actor.scope, houseId))
  const agreements = rows.map((row) => {
    const { agreementId, houseName, kindName, reviewOn, untilOn, personSignedOn, unitSignedOn } = row
    return {
      ...{ agreementId, houseName, kindName, reviewOn, untilOn },
      state: stateOfAgreement(row, on),
      personSigned: personSignedOn !== null,
      unitSigned: unitSignedOn !== null,
      whose: guestOf(verb, row.personId, row),
    }
  })
  logList(verb, 'agreements', personsIn(agreements.map(({ whose }) => whose)))
  return { on, agreements }
}
