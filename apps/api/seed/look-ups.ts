import type { AccessPurpose } from '@samplass/domain/audit/schema'
import { addNights, instantAt, type LocalDate, localDateOf, weekday } from '@samplass/domain/nights'
import { board } from '../src/bed-pool/board.ts'
import { get } from '../src/person/get.ts'
import { randomFrom } from './random.ts'
import type { Town } from './town.ts'

const day = 24 * 3_600_000
const explained = 60
const unexplained: { purpose: AccessPurpose; words: string | null }[] = [
  { purpose: 'person_phones', words: null },
  { purpose: 'follow_up', words: null },
  { purpose: 'other', words: 'Ringte, men skulle til legevakta' },
  { purpose: 'person_phones', words: null },
]

/** Records opened in the week that is over: most of somebody the houses had to do with, a few that the weekly check asks about. */
export async function addLookUps(town: Town, now: Date): Promise<void> {
  const random = randomFrom(47)
  const today = localDateOf(now)
  const monday = addNights(today, 1 - weekday(today) - 7)
  const unseen = town.people.filter(({ busyUntil }) => busyUntil.getTime() < now.getTime() - 75 * day)
  const guests = await guestsSince(town, addNights(monday, -20), now)
  const looks = [
    ...Array.from({ length: guests.length > 0 ? explained : 0 }, () => ({ personId: random.pick(guests) })),
    ...unexplained.slice(0, unseen.length).map((purpose) => ({ personId: random.pick(unseen).id, purpose })),
  ]
  for (const look of looks) {
    const hour = String(random.int(8, 22)).padStart(2, '0')
    const minute = String(random.int(0, 59)).padStart(2, '0')
    const at = instantAt(addNights(monday, random.int(0, 6)), `${hour}:${minute}`)
    await town.try(at, (verb) => get(verb, look))
  }
}

/** Whose stay in the municipality's own houses began on `fromOn` or later: a look at them has its reason. */
async function guestsSince(town: Town, fromOn: LocalDate, now: Date): Promise<string[]> {
  const shown = await town.must(now, (verb) => board(verb, { fromOn, nights: 31 }))
  const bars = shown.houses.flatMap(({ kinds }) => kinds.flatMap(({ beds }) => beds.flatMap(({ bars }) => bars)))
  return bars.flatMap((bar) =>
    bar.kind === 'stay' && bar.fromOn >= fromOn && bar.guest?.kind === 'full' && bar.guest.personId
      ? [bar.guest.personId]
      : [],
  )
}
