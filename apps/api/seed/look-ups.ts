import type { AccessPurpose } from '@samplass/domain/audit/schema'
import { addNights, instantAt, localDateOf, weekday } from '@samplass/domain/nights'
import { get } from '../src/person/get.ts'
import { randomFrom } from './random.ts'
import type { Town } from './town.ts'

const day = 24 * 3_600_000
const lookedUp = 150
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
  const looks = [
    // Without a purpose only somebody whom a house has to do with is opened.
    ...Array.from({ length: town.people.length > 0 ? lookedUp : 0 }, () => ({ person: random.pick(town.people) })),
    ...unexplained.slice(0, unseen.length).map((purpose) => ({ person: random.pick(unseen), purpose })),
  ]
  for (const { person, ...given } of looks) {
    const hour = String(random.int(8, 22)).padStart(2, '0')
    const minute = String(random.int(0, 59)).padStart(2, '0')
    const at = instantAt(addNights(monday, random.int(0, 6)), `${hour}:${minute}`)
    await town.try(at, (verb) => get(verb, { personId: person.id, ...given }))
  }
}
