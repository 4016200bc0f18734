import { addNights } from '@samplass/domain/nights'
import { tenancySkills } from '@samplass/domain/placement/kinds'
import { makeDecision, sendDecision } from '../../src/placement/decide.ts'
import { notePattern, noteSituation } from '../../src/placement/note-situation.ts'
import { recordSkill } from '../../src/placement/record-skill.ts'
import { recordWishes } from '../../src/placement/record-wishes.ts'
import { registerNeed } from '../../src/placement/register-need.ts'
import { registerIn } from '../newcomer.ts'
import type { Desk } from './desk.ts'
import { streetsOf } from './places.ts'
import { somebody } from './somebody.ts'
import { lived, resources, wishWords } from './words.ts'

/** Somebody comes with a need: registered, where they live now, and since when. */
export async function comesWithNeed(
  desk: Desk,
  index: number,
  ago: number,
): Promise<{ personId: string; needId: string }> {
  const { random, town, colleagues } = desk
  const at = desk.at(ago, '09:15')
  const hidden = index % 36 === 17 ? 'strictly_confidential' : index % 30 === 11 ? 'confidential' : 'ungraded'
  const personId = await registerIn(town, random, at, {
    ...{ ...somebody(random, 1954, 2006), fixedAbode: false, addressProtection: hidden },
  })
  const { arisesFrom, words: where, ...place } = lived[index % lived.length] as (typeof lived)[number]
  const since = addNights(desk.today, -ago - random.int(12, 220))
  const isPlace = place.kind === 'institution' || place.kind === 'hospital' || place.kind === 'prison'
  const by = random.pick(colleagues)
  const needId = await desk.do(
    at,
    async (verb) => {
      await noteSituation(verb, {
        ...{ personId, ...place, fromOn: since, words: where },
        ...{ leavesOn: isPlace ? addNights(desk.today, -ago + 50) : null, homeAfter: isPlace ? false : null },
      })
      if (index % 3 !== 2)
        await notePattern(verb, {
          ...{
            personId,
            pattern: (['recurring', 'long_term', 'temporary'] as const)[index % 5 === 0 ? 2 : index % 2] ?? null,
          },
          ...{ fromOn: since, source: 'own_staff' },
        })
      const adults = index % 14 === 9 ? 2 : 1
      const children = index % 12 === 5 ? 1 + (index % 2) : 0
      const need = { personId, registeredOn: desk.day(ago), arisesFrom, adults, children, words: '' }
      return (await registerNeed(verb, need)).needId
    },
    by,
  )
  return { personId, needId }
}

/** What the person wants and what helps, said at the kitchen table or wherever there was one. */
export async function saysWishes(desk: Desk, personId: string, index: number, ago: number, area: string | null) {
  const { random, slug } = desk
  const areas = [...new Set((streetsOf[slug] ?? []).map((street) => street.area))]
  const others = areas.filter((one) => one !== area)
  const wanted =
    area !== null && index % 5 !== 0 ? [area, ...(index % 4 === 0 ? [random.pick(others)] : [])] : [random.pick(others)]
  const incomeKrMonth = index % 8 === 7 ? null : 17_500 + random.int(0, 22) * 500
  await desk.do(
    desk.at(ago, '12:40'),
    async (verb) => {
      await recordWishes(verb, {
        ...{
          personId,
          seen: 0,
          areas: index % 9 === 8 ? [] : wanted,
          kinds: [],
          alone: index % 11 === 10 ? null : true,
        },
        ...{ bedroomsLeast: index % 12 === 5 ? 2 : index % 3 === 0 ? 1 : null, pets: index % 6 === 2 ? 'én hund' : '' },
        ...{
          groundFloorOrLift: index % 7 === 3,
          wheelchair: index % 23 === 6,
          ownEntrance: index % 5 === 4,
          calm: index % 4 === 1,
        },
        ...{
          awayFrom: index % 6 === 1 ? [random.pick(others.filter((one) => !wanted.includes(one)))] : [],
          incomeKrMonth,
        },
        allowanceKrMonth: incomeKrMonth === null ? null : 2_000 + random.int(0, 12) * 200,
        ...{
          words: wishWords[index % wishWords.length] as string,
          resources: resources[index % resources.length] as string,
        },
        ...{ mappedOn: desk.day(ago), withPerson: true },
      })
      for (const [place, way] of (['train', 'manages', 'compensated', 'learn'] as const).slice(index % 3).entries()) {
        const skill = tenancySkills[(index + place * 3) % tenancySkills.length] as (typeof tenancySkills)[number]
        await recordSkill(verb, { personId, skill, way, words: '' })
      }
    },
    random.pick(desk.colleagues),
  )
}

/** The formal decision where the law wants one, and its letter two days later. */
export async function decides(
  desk: Desk,
  needId: string,
  ago: number,
  { outcome = 'granted', sent = true }: { outcome?: 'granted' | 'partly_granted' | 'rejected'; sent?: boolean } = {},
): Promise<{ decisionId: string; version: number }> {
  const decidedOn = desk.day(ago)
  const grounds = {
    granted: 'Du har ikke egen bolig i dag, og har ikke fått leie på det private markedet tross flere forsøk.',
    partly_granted: 'Du får hjelp til å leie privat med kommunal garanti. Kommunal bolig får du ikke nå.',
    rejected: 'Du har en leiekontrakt som varer i to år til. Vi hjelper deg gjerne med å se etter noe annet.',
  }[outcome]
  const made = await desk.do(desk.at(ago, '14:00'), (verb) =>
    makeDecision(verb, {
      ...{ needId, outcome, decidedOn, appliedFor: 'Leie av kommunal bolig', grounds },
      ...{ legalBasis: 'Boligsosial lov § 6', appealUntil: addNights(decidedOn, 21) },
    }),
  )
  if (!sent) return made
  return desk.do(desk.at(ago, '15:10'), (verb) => sendDecision(verb, made))
}
