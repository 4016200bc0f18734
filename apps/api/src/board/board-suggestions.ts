import { distinctAdmissions, repeatedDefault } from '@samplass/domain/acute-admission/rules'
import { SUGGESTION_DAYS, type SuggestionKind, suggestedGroup } from '@samplass/domain/board/board'
import { limitOf } from '@samplass/domain/follow-up/day'
import { addNights, type LocalDate, nightsBetween } from '@samplass/domain/nights'
import type { AddressProtection } from '@samplass/domain/person/view'
import { hidesAddress } from '../person/load.ts'
import { guestOf } from '../stay/load-guests.ts'
import type { Verb } from '../trpc.ts'
import { loadAcuteDays, loadHappenings, loadUnseen, type Silent } from './load-suggestions.ts'

type Found = {
  personId: string
  protection: AddressProtection
  givenName: string
  familyName: string
  birthYear: number | null
  cardId: string | null
  what: SuggestionKind
  on: LocalDate
  happening: string
  house: string | null
  days: number | null
}

/**
 * What the product points out to the team: a code and a day, and nothing is done about it but by somebody. Of a person whom the reader
 * may not know nothing is pointed out, and no house is named of one whose whereabouts the reader may not see.
 */
export async function suggestionsOf(verb: Verb, teamId: string, today: LocalDate) {
  const [happenings, unseen, acute] = await Promise.all([
    loadHappenings(verb, teamId, today),
    loadUnseen(verb, teamId),
    loadAcuteDays(verb, teamId, today),
  ])
  const found: (Found & { group: string | null })[] = [
    ...happenings.map((row) => ({ ...row, happening: row.key, days: null })),
    ...unseen.flatMap((row) => silenceOf(row, today)),
    ...acute.flatMap((row) => {
      const days = distinctAdmissions(row.dates)
      const on = days.at(-1)
      if (on === undefined || days.length < repeatedDefault.times || on < addNights(today, -SUGGESTION_DAYS)) return []
      const happening = `third_acute:${row.dates.at(-1)}`
      return [{ ...row, what: 'third_acute' as const, on, happening, house: null, days: days.length }]
    }),
  ]
  return found
    .filter(({ cardId, group, what }) => cardId === null || group !== suggestedGroup[what])
    .sort((a, b) => (a.on > b.on ? -1 : a.on < b.on ? 1 : a.happening < b.happening ? -1 : 1))
    .flatMap((row) => {
      const whose = guestOf(verb, row.personId, row)
      if (whose.kind !== 'full') return []
      const { personId, what, on, happening, cardId, days } = row
      const house = hidesAddress(verb.actor, row.protection) ? null : row.house
      return [{ personId, whose, what, on, group: suggestedGroup[what], cardId, happening, house, days }]
    })
}
export type Suggestion = Awaited<ReturnType<typeof suggestionsOf>>[number]

function silenceOf(row: Silent, today: LocalDate) {
  const since = row.seenOn ?? row.referredOn
  const days = nightsBetween(since, today)
  const limit = limitOf({ ...row, lastOn: null, nextOn: null, nextBy: null, nextSetOn: null }, today)
  if (days <= limit) return []
  const happening = `silent:${since}`
  return [{ ...row, what: 'silent' as const, on: addNights(since, limit + 1), happening, house: null, days }]
}
