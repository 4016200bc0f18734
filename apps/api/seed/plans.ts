import { addNights, instantAt, type LocalDate, localDateOf } from '@samplass/domain/nights'
import type { writeCrisisPlanInput } from '@samplass/domain/plan/schema'
import type { infer as Infer } from 'zod/mini'
import { recordConsent } from '../src/consent/record-consent.ts'
import { agreeCrisisPlan } from '../src/plan/agree-crisis-plan.ts'
import { noteChild } from '../src/plan/children.ts'
import { nameCoordinator } from '../src/plan/coordinator.ts'
import { giveCopy } from '../src/plan/give-copy.ts'
import { noteIndividualPlan } from '../src/plan/individual-plan.ts'
import { noteNextOfKin } from '../src/plan/next-of-kin.ts'
import { recordWish } from '../src/plan/record-wish.ts'
import { reviewCrisisPlan } from '../src/plan/review-crisis-plan.ts'
import { writeCrisisPlan } from '../src/plan/write-crisis-plan.ts'
import type { Town } from './town.ts'

type Story = {
  /** Versions of the crisis plan, each made so many days ago; none: not made. */
  made?: readonly number[]
  reached?: 'draft' | 'agreed' | 'copied'
  copy?: 'given' | 'not_wanted'
  /** Told to the DPS, on a word of its own. */
  told?: boolean
  declined?: boolean
  coordinator?: 'with_plan' | 'without_plan'
  kin?: boolean
  child?: boolean
}

/** In turn, for those with agreements and admissions: plans in every state, some late, some not wanted. */
const stories: readonly Story[] = [
  { made: [300, 60], reached: 'copied', copy: 'given', told: true, coordinator: 'with_plan', kin: true },
  { made: [410], reached: 'copied', copy: 'given', kin: true, child: true },
  { declined: true, coordinator: 'without_plan' },
  { made: [20], reached: 'agreed', told: true, coordinator: 'with_plan' },
  { made: [3], reached: 'draft', kin: true },
  { made: [150], reached: 'copied', copy: 'not_wanted', coordinator: 'without_plan', child: true },
  {},
]
const perTownMax = 24

const says = [
  {
    earlySigns: 'Jeg slutter å svare på meldinger og sover om dagen.',
    helps: 'At noen blir sittende. Kaffe, og radioen på.\nÅ gå ut før det blir mørkt.',
    helpsNot: 'Mange på en gang. Å bli spurt hvorfor.',
    meetMe: 'Rolig. Si hvem du er, og at du har tid.',
    admissionRoute: 'Ring trygghetsplassen først. Jeg har bagen klar ved døra.',
  },
  {
    earlySigns: 'Jeg rydder om natta og ringer mye.',
    helps: 'Å legge telefonen fra meg. Mat. En å spille kort med.',
    helpsNot: 'At folk hvisker i gangen.',
    meetMe: 'Si det rett ut. Ikke rør meg uten å spørre.',
    admissionRoute: 'Heller to netter tidlig enn to uker sent.',
  },
] as const
const contacts: Infer<typeof writeCrisisPlanInput>['contacts'] = [
  { kind: 'gp', name: 'Fastlege Moen', what: 'Medisiner, på dagtid', phone: '+4799000061' },
  { kind: 'out_of_hours', name: 'Legevakten', what: 'Når det ikke kan vente', phone: '116117' },
  { kind: 'crisis_team', name: 'Ambulant akutteam', what: 'Kan komme hjem', phone: '+4799000062' },
  { kind: 'next_of_kin', name: 'Søsteren min', what: 'Vet hva som pleier å hjelpe', phone: '+4799000063' },
]

/** Plans with those who have an agreement or an admission, and with the one the night begins with; by the verbs. */
export async function addPlans(towns: readonly Town[], now: Date): Promise<void> {
  await Promise.all(
    towns.map(async (town) => {
      const people = await town.must(
        now,
        ({ tx }) =>
          tx.sql<{ id: string }[]>`
          select id from person where address_protection in ('ungraded', 'confidential') and (name_folded = 'stian haugerud'
            or id in (select person_id from agreement union select person_id from person_admission))
          order by name_folded <> 'stian haugerud', id limit ${perTownMax}`,
      )
      for (const [index, { id }] of people.entries()) {
        const story = stories[index % stories.length]
        if (story) await tell(town, id, story, index, now)
      }
    }),
  )
}

/** A plan that holds, with a copy given. */
export const tellPlan = (town: Town, personId: string, index: number, now: Date): Promise<void> =>
  tell(town, personId, { made: [60], reached: 'copied', copy: 'given' }, index, now)

async function tell(town: Town, personId: string, story: Story, index: number, now: Date) {
  const today = localDateOf(now)
  const day = (daysAgo: number) => addNights(today, -daysAgo)
  const at = (on: LocalDate, time: string) => instantAt(on, time)
  for (const [seen, daysAgo] of (story.made ?? []).entries())
    await plan(town, personId, story, { seen, on: day(daysAgo), index })
  const noon = at(day(30), '12:30')
  if (story.declined)
    for (const which of ['crisis_plan', 'individual_plan'] as const)
      await town.must(noon, (verb) =>
        recordWish(verb, { personId, plan: which, wish: 'declined', askAgainOn: null, words: 'Jeg har det i hodet.' }),
      )
  if (story.coordinator) {
    const who = { name: town.staff.at(-1) ?? 'Koordinator', organisation: 'Psykisk helse og rus' }
    const coordinator = { personId, forWhom: 'person' as const, phone: '+4799000064', fromOn: day(90), ...who }
    await town.must(noon, (verb) => nameCoordinator(verb, coordinator))
  }
  if (story.coordinator === 'with_plan')
    await town.must(noon, (verb) =>
      noteIndividualPlan(verb, { personId, sinceOn: day(80), keptWhere: 'Samspillsverktøyet' }),
    )
  if (story.kin)
    await town.must(noon, (verb) =>
      noteNextOfKin(verb, {
        ...{ personId, nextOfKinId: null, version: null, name: 'Berit', relation: 'søster', phone: '+4799000063' },
        ...{ mayContact: index % 2 === 0 ? 'only_in_crisis' : 'yes', needsMapped: index % 4 === 0 },
      }),
    )
  if (story.child)
    await town.must(noon, (verb) =>
      noteChild(verb, {
        ...{ personId, childDependantId: null, version: null, birthYear: 2015, followedUpBy: 'Helsesykepleier' },
        needsLookedAfter: 'yes',
      }),
    )
  if (story.told)
    await town.must(at(day(10), '10:15'), (verb) =>
      recordConsent(verb, {
        ...{ personId, toRole: 'h_dps_fjordbyen', categories: ['crisis_plan'], purpose: 'Dele kriseplanen' },
        ...{ givenHow: 'oral', untilOn: addNights(today, 180) },
      }),
    )
}

async function plan(town: Town, personId: string, story: Story, of: { seen: number; on: LocalDate; index: number }) {
  const { seen, on, index } = of
  const words = says[(index + seen) % says.length] as (typeof says)[number]
  const kept = { contacts, madeWith: 'personen selv', serviceName: null, reviewOn: addNights(on, 365) }
  const written = await town.must(instantAt(on, '11:00'), (verb) =>
    writeCrisisPlan(verb, { personId, seen, ...words, ...kept }),
  )
  if (story.reached === 'draft') return
  const noon = instantAt(on, '11:45')
  let row = await town.must(noon, (verb) => reviewCrisisPlan(verb, { ...written, reviewedOn: on }))
  for (const party of ['person', 'municipality'] as const) {
    const yes = { party, agreedOn: on, agreedBy: party === 'municipality' ? (town.staff[0] ?? null) : null }
    row = await town.must(noon, (verb) => agreeCrisisPlan(verb, { ...row, ...yes }))
  }
  if (story.reached === 'copied')
    await town.must(noon, (verb) => giveCopy(verb, { ...row, copy: story.copy ?? 'given' }))
}
