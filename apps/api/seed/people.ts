import { planMeeting } from '../src/person/plan-meeting.ts'
import { recordMeeting } from '../src/person/record-meeting.ts'
import { register } from '../src/person/register.ts'
import { familyNames, givenNames } from './names.ts'
import { syntheticNumber } from './synthetic-number.ts'
import type { Town } from './town.ts'

const hour = 3_600_000
const day = 24 * hour

/** Everybody the municipality will meet in the year, registered over its first months; most of them meet the house. */
export function addPeople(town: Town, count: number, from: Date, until: Date): void {
  const { random, time, organisation } = town
  const low = town.kinds.filter(({ kind }) => kind === 'safety_bed')
  const spread = (until.getTime() - from.getTime()) * 0.7
  for (let index = 0; index < count; index++) {
    const at = new Date(
      from.getTime() +
        (index < count / 2 ? random.next() * 20 * day : random.next() * spread) +
        random.int(8, 20) * hour,
    )
    time.add(at, async (now) => {
      const birthYear = random.int(1944, 2007)
      const number = random.chance(0.9) ? syntheticNumber(random, birthYear, random.chance(0.05) ? 'dnr' : 'fnr') : null
      const made = await town.try(now, (verb) =>
        register(verb, {
          givenName: random.pick(givenNames),
          familyName: random.pick(familyNames),
          birthYear,
          number,
          phone: random.chance(0.85) ? `+479${String(random.int(0, 9_999_999)).padStart(7, '0')}` : null,
          address: null,
          fixedAbode: random.chance(0.88) ? true : random.chance(0.5) ? false : null,
          addressProtection: random.weighted({ ungraded: 96, confidential: 2, strictly_confidential: 2 }),
          responsibleMunicipality: random.chance(0.95)
            ? organisation.number
            : random.pick(['3101', '3103', '3105', '3107']),
        }),
      )
      if (!made) return
      const person = { id: made.personId, knownFrom: null as Date | null, busyUntil: now }
      town.people.push(person)
      const kind = low.length > 0 && random.chance(0.75) ? random.pick(low) : null
      if (!kind) return
      time.add(new Date(now.getTime() + random.int(1, 4) * day), async (planAt) => {
        const meeting = await town.try(planAt, (verb) =>
          planMeeting(verb, {
            personId: person.id,
            unitKindId: kind.id,
            plannedAt: new Date(planAt.getTime() + 20 * hour).toISOString(),
          }),
        )
        if (!meeting) return
        time.add(new Date(planAt.getTime() + 21 * hour), async (heldAt) => {
          const outcome = random.weighted({ criteria_met: 88, criteria_not_met: 6, did_not_come: 6 })
          const held = outcome !== 'did_not_come'
          await town.try(heldAt, (verb) =>
            recordMeeting(verb, {
              meetingId: meeting.meetingId,
              version: 1,
              outcome,
              heldAt: held ? new Date(heldAt.getTime() - hour).toISOString() : null,
              present: held ? [random.pick(town.staff)] : [],
              criteriaVersion: held ? 1 : null,
              answers: held ? { fixed_abode: 'yes', substance_use: outcome === 'criteria_met' ? 'no' : 'yes' } : {},
              note: '',
            }),
          )
          if (outcome === 'criteria_met') person.knownFrom = heldAt
        })
      })
    })
  }
}
