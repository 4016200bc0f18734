import type { acuteReasons, acuteSources } from '@samplass/domain/acute-admission/rules'
import { addNights, instantAt, localDateOf } from '@samplass/domain/nights'
import { registerAcute } from '../src/acute-admission/register-acute.ts'
import { newcomer } from './newcomer.ts'
import { tellPlan } from './plans.ts'
import type { Town } from './town.ts'

type Story = {
  slug: '3105' | '3107'
  /** Days ago, the first of them first. */
  days: readonly number[]
  reason: (typeof acuteReasons)[number]
  source: (typeof acuteSources)[number]
  plan?: true
}

const stories: readonly Story[] = [
  { slug: '3105', days: [300, 190, 75, 12], reason: 'crisis', source: 'hospital', plan: true },
  { slug: '3105', days: [330, 250, 160, 88, 20], reason: 'lack_of_housing', source: 'own_staff' },
  { slug: '3105', days: [210, 120, 33], reason: 'substance_use', source: 'next_of_kin' },
  { slug: '3105', days: [280, 140, 9], reason: 'medication', source: 'person', plan: true },
  { slug: '3105', days: [170, 41], reason: 'conflict_or_loss', source: 'person' },
  { slug: '3107', days: [260, 150, 52], reason: 'crisis', source: 'hospital' },
  { slug: '3107', days: [290, 180, 95, 30], reason: 'unknown', source: 'own_staff', plan: true },
]

/** People who have been admitted acutely again and again, some with a plan and some whom nobody has asked; and one whose negotiation is going on. */
export async function addAcute(
  towns: readonly Town[],
  going: { town: Town; personId: string },
  now: Date,
): Promise<void> {
  const today = localDateOf(now)
  const acute = async (town: Town, personId: string, { days, reason, source }: Omit<Story, 'slug'>) => {
    for (const daysAgo of days)
      await town.must(instantAt(addNights(today, 2 - daysAgo), '11:20'), (verb) =>
        registerAcute(verb, {
          ...{ personId, admittedOn: addNights(today, -daysAgo), kind: 'mental_health' },
          ...{ source, reason, words: '' },
        }),
      )
  }
  for (const [index, { slug, ...story }] of stories.entries()) {
    const town = towns.find(({ organisation }) => organisation.slug === slug)
    if (!town) continue
    const personId = await newcomer(town, addNights(today, -340))
    await acute(town, personId, story)
    if (story.plan) await tellPlan(town, personId, index, now)
  }
  await acute(going.town, going.personId, { days: [18, 11, 4], reason: 'crisis', source: 'hospital' })
}
