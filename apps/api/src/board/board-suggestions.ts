import { distinctAdmissions, repeatedDefault } from '@samplass/domain/acute-admission/rules'
import {
  type BoardGroup,
  boardGroups,
  SUGGESTION_DAYS,
  type SuggestionKind,
  suggestedGroup,
} from '@samplass/domain/board/board'
import { limitOf } from '@samplass/domain/follow-up/day'
import { addNights, type LocalDate, nightsBetween } from '@samplass/domain/nights'
import { hidesAddress } from '../person/load.ts'
import { guestOf } from '../stay/load-guests.ts'
import type { Verb } from '../trpc.ts'
import { type Happening, loadHappenings } from './load-suggestions.ts'

type Reason = { what: SuggestionKind; on: LocalDate; happening: string; house: string | null; days: number | null }

/**
 * What the product points out to the team: a person once, with every reason for it, a code and a day each; and nothing is done about it but
 * by somebody. Of a person whom the reader may not know nothing is pointed out, and no house is named of one whose whereabouts the
 * reader may not see.
 */
export async function suggestionsOf(verb: Verb, teamId: string, today: LocalDate) {
  const found = new Map<string, { row: Happening; reasons: Reason[] }>()
  for (const row of await loadHappenings(verb, teamId, today)) {
    if (row.cardId !== null && row.group === suggestedGroup[row.what]) continue
    const reason = reasonOf(row, today)
    if (!reason) continue
    const of = found.get(row.personId) ?? { row, reasons: [] }
    found.set(row.personId, { row, reasons: [...of.reasons, reason] })
  }
  return [...found.values()]
    .flatMap(({ row, reasons }) => {
      const whose = guestOf(verb, row.personId, row)
      if (whose.kind !== 'full') return []
      const { personId, cardId } = row
      const hidden = hidesAddress(verb.actor, row.protection)
      const told = reasons.sort(byDay).map((reason) => (hidden ? { ...reason, house: null } : reason))
      const groups = told.map(({ what }): BoardGroup => suggestedGroup[what])
      const group = boardGroups.find((one) => groups.includes(one)) ?? 'other'
      return [{ personId, whose, cardId, group, reasons: told }]
    })
    .sort((a, b) => byDay(a.reasons[0] as Reason, b.reasons[0] as Reason) || (a.personId < b.personId ? -1 : 1))
}
export type Suggestion = Awaited<ReturnType<typeof suggestionsOf>>[number]

/** The latest first. */
const byDay = (a: Reason, b: Reason) =>
  a.on > b.on ? -1 : a.on < b.on ? 1 : a.happening < b.happening ? -1 : a.happening > b.happening ? 1 : 0

function reasonOf(row: Happening, today: LocalDate): Reason | null {
  const { what, on, happening, house } = row
  if (what === 'silent') return silenceOf(row, today)
  if (what === 'third_acute') return thirdAcuteOf(row, today)
  return on && { what, on, happening, house, days: null }
}

/** Where the team has taken somebody off who was silent then, it is pointed out again after as long once more. */
function silenceOf(row: Happening, today: LocalDate): Reason | null {
  const { on: seenOn, referredOn, saidOn, happening } = row
  const since = seenOn ?? referredOn
  const from = saidOn !== null && saidOn > since ? saidOn : since
  const limit = limitOf(row, today)
  if (nightsBetween(from, today) <= limit) return null
  const days = nightsBetween(since, today)
  return { what: 'silent', on: addNights(from, limit + 1), happening, house: null, days }
}

function thirdAcuteOf({ dates, happening }: Happening, today: LocalDate): Reason | null {
  const days = distinctAdmissions(dates ?? [])
  const on = days.at(-1)
  if (on === undefined || days.length < repeatedDefault.times || on < addNights(today, -SUGGESTION_DAYS)) return null
  return { what: 'third_acute', on, happening, house: null, days: days.length }
}
