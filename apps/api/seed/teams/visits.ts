import type { ContactDraft, helpAreas } from '@samplass/domain/follow-up/schema'
import { addNights, type LocalDate } from '@samplass/domain/nights'
import { logContact } from '../../src/follow-up/log-contact.ts'
import type { Desk } from '../homes/desk.ts'
import type { Random } from '../random.ts'
import type { Fate, Followed } from './fates.ts'
import { memberAt, type Room } from './room.ts'
import { awayWords, refusedWords, visitWords } from './words.ts'

export type Rhythm = {
  asked: number
  until: number
  intensity: 'intensive' | 'ordinary' | 'light'
  fate: Fate
  index: number
}
type Outcome = ContactDraft['outcome']
type Contact = { ago: number; outcome: Outcome; nextOn: LocalDate | null }

const daysBetween = { intensive: 2.5, ordinary: 4, light: 8 }
/** Days of looking in vain at the end of those who are out of sight. */
const vain: Partial<Record<Fate, readonly number[]>> = {
  silent: [8, 6, 3, 1],
  not_reached: [36, 34, 33, 32, 31, 30],
  refused: [],
}

/** Everything that was tried and came of it, week by week; each written down by whoever was there, minutes after. */
export async function visits(room: Room, { enrolmentId }: Followed, rhythm: Rhythm): Promise<void> {
  const { desk, as } = room
  const { random } = desk
  const contacts = contactsOf(desk.random, rhythm, desk.today)
  const written = contacts.map((contact, place) => {
    const at = desk.at(contact.ago, `${String(random.int(9, 15)).padStart(2, '0')}:${random.int(10, 59)}`)
    const by = memberAt(room, rhythm.index + (place % 4 === 3 ? 1 + (place % 3) : place % 2))
    return { at, by, draft: draftOf(desk, contact, rhythm, place) }
  })
  written.sort((one, next) => one.at.getTime() - next.at.getTime())
  await desk.do(desk.at(rhythm.until, '16:00'), async (verb) => {
    const { newId } = verb
    const log = ({ at, by, draft }: (typeof written)[number]) => {
      const told = as(verb, by, new Date(at.getTime() + 12 * 60_000))
      return logContact(told, { ...draft, contactId: newId(), enrolmentId, occurredAt: at.toISOString() })
    }
    // One after the other where a state may change; else as they come.
    if (rhythm.fate === 'engaging') for (const one of written) await log(one)
    else await Promise.all(written.map(log))
  })
}

function contactsOf(random: Random, { asked, until, intensity, fate, index }: Rhythm, today: LocalDate): Contact[] {
  const tail = vain[fate]
  const last = tail === undefined ? until : fate === 'silent' ? 12 + (index % 9) : fate === 'refused' ? 5 : 38
  const made: Contact[] = []
  for (
    let ago: number = asked;
    ago > last + 1;
    ago -= Math.max(1, Math.round(daysBetween[intensity] * (0.5 + random.next())))
  )
    made.push({ ago, outcome: outcomeOf(random), nextOn: null })
  if (fate === 'refused') for (const ago of [4, 2]) made.push({ ago, outcome: 'refused', nextOn: null })
  else if (tail !== undefined) {
    made.push({ ago: last, outcome: 'met', nextOn: null })
    for (const ago of tail) made.push({ ago, outcome: ago % 2 === 0 ? 'not_home' : 'no_answer', nextOn: null })
  } else if (fate === 'active' || fate === 'engaging') {
    const planned = index % 4 === 1
    const outcome = planned && index % 8 === 5 ? 'appointment_made' : 'met'
    made.push({ ago: 1 + (index % 5), outcome, nextOn: planned ? today : index % 4 === 2 ? addNights(today, 2) : null })
  } else made.push({ ago: last, outcome: 'met', nextOn: null })
  return made
}

const outcomeOf = (random: Random): Outcome =>
  random.weighted({ met: 50, short: 15, not_home: 14, no_answer: 12, refused: 6, appointment_made: 3 })

const areas: readonly (typeof helpAreas)[number][] = [
  'home',
  'economy',
  'health',
  'daily_life',
  'network',
  'substance_use',
  'work_and_activity',
  'safety',
]

function draftOf(desk: Desk, { ago, outcome, nextOn }: Contact, { index }: Rhythm, place: number) {
  const { random } = desk
  const seen = outcome === 'met' || outcome === 'short'
  const helped = outcome === 'met' && random.chance(0.5)
  const chosen = seen
    ? random.weighted({ home: 62, outside: 18, office: 12, phone: 5, institution: 3 })
    : outcome === 'no_answer' || outcome === 'appointment_made'
      ? 'phone'
      : 'home'
  const texts = seen ? visitWords : outcome === 'refused' ? refusedWords : awayWords
  const spoken = ago < 12 || random.chance(0.4)
  return {
    ...{ outcome, place: chosen as ContactDraft['place'], withWhom: seen && random.chance(0.06) ? 'Fastlegen' : '' },
    words: spoken && outcome !== 'appointment_made' ? (texts[(index + place) % texts.length] as string) : '',
    help: helped ? (random.chance(0.7) ? ('delivered' as const) : ('brokered' as const)) : null,
    helpArea: helped ? random.pick(areas) : null,
    minutes: outcome === 'met' ? random.int(4, 15) * 5 : outcome === 'short' ? 10 : null,
    // What was agreed is two days on.
    nextOn: outcome === 'appointment_made' && nextOn === null ? addNights(desk.day(ago), 2) : nextOn,
  }
}
