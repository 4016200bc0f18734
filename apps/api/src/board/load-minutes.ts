import { type BoardEntryKind, isAnswer } from '@samplass/domain/board/board'
import type { AddressProtection } from '@samplass/domain/person/view'
import { guestOf } from '../stay/load-guests.ts'
import type { Verb } from '../trpc.ts'
import type { EntryFacts } from './write-card.ts'

type Row = {
  entryId: string
  cardId: string
  personId: string
  givenName: string
  familyName: string
  birthYear: number | null
  protection: AddressProtection
  kind: BoardEntryKind
  words: string
  facts: EntryFacts
  at: Date
  byName: string
}

/**
 * The minutes: what was written of each card, in order. Of somebody whom the reader may not know: that something was. `answered`: the cards
 * that were gone through, also those.
 */
export async function loadMinutes(verb: Verb, meetingId: string) {
  const rows = await verb.tx.sql<Row[]>`
    select n.id as "entryId", n.card_id as "cardId", c.person_id as "personId", p.given_name as "givenName", p.family_name as "familyName",
      p.birth_year as "birthYear", p.address_protection as protection, n.kind, n.words, n.facts, n.at, n.by_name as "byName"
    from board_entry n join board_card c on c.id = n.card_id join person p on p.id = c.person_id
    where n.meeting_id = ${meetingId} order by n.at, n.id`
  const entries = rows.map(({ entryId, cardId, personId, kind, words, facts, at, byName, ...who }) => {
    const whose = guestOf(verb, personId, who)
    const known = whose.kind === 'full'
    const said = known ? { kind, words, facts } : { kind: 'noted' as const, words: '', facts: {} }
    return { entryId, cardId, whose, ...said, at, byName }
  })
  return { entries, answered: new Set(rows.filter(({ kind }) => isAnswer(kind)).map(({ cardId }) => cardId)) }
}
