import { log } from '../src/contact/log.ts'
import type { Town } from './town.ts'

const day = 86_400_000

/** Talks without a name, round the clock and most at night: knowing that one can ring is itself safety. */
export function addContacts(town: Town, count: number, from: Date, until: Date): void {
  const { random, time } = town
  const houses = [...new Set(town.kinds.filter(({ kind }) => kind === 'safety_bed').map(({ houseId }) => houseId))]
  const days = (until.getTime() - from.getTime()) / day
  for (let index = 0; index < count; index++) {
    const hour = random.chance(0.7) ? random.int(17, 25) : random.int(7, 17)
    const at = new Date(
      from.getTime() + random.int(0, Math.floor(days) - 1) * day + (hour * 60 + random.int(0, 59)) * 60_000,
    )
    if (at >= until) continue
    time.add(at, async (now) => {
      await town.try(now, (verb) =>
        log(verb, {
          houseId: houses.length > 0 ? random.pick(houses) : null,
          occurredAt: null,
          channel: random.weighted({ phone: 80, walk_in: 15, digital: 5 }),
          initiatedBy: random.weighted({ person: 82, next_of_kin: 8, professional: 8, other: 2 }),
          topic: random.weighted({
            anxiety: 22,
            loneliness: 18,
            sleep: 12,
            everyday_life: 12,
            substance_use: 8,
            suicidal_thoughts: 7,
            wants_a_bed: 9,
            housing: 5,
            violence: 2,
            next_of_kin_worry: 3,
            other: 2,
          }),
          minutes: random.int(2, 55),
          outcome: random.weighted({
            talk: 70,
            visit: 6,
            guided_onward: 8,
            meeting_booked: 4,
            waiting_list: 2,
            out_of_hours: 5,
            ambulance: 1,
            broken_off: 4,
          }),
          handle: random.chance(0.3)
            ? random.pick(['Bølgen', 'Måken', 'Nabo', 'Nattuglen', 'Ukjent mann', 'Ung kvinne', 'Fisker', 'M.'])
            : null,
          ageBand: random.weighted({ '18_29': 24, '30_49': 34, '50_66': 20, '67_plus': 6, unknown: 16 }),
          note: '',
        }),
      )
    })
  }
}
