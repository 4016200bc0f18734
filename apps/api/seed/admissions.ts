import { invariant } from '@samplass/domain/invariant'
import { addNights, localDateOf } from '@samplass/domain/nights'
import { type ActParts, act, systemActor } from '../src/act.ts'
import { recordConsent } from '../src/consent/record-consent.ts'
import { openAdmission } from '../src/planned-admission/open.ts'
import type { Verb } from '../src/trpc.ts'
import { doStep } from './admission-steps.ts'
import { type Step, type Story, stories, timesOf } from './admission-stories.ts'
import { newcomer } from './newcomer.ts'
import type { Town } from './town.ts'

/** Negotiations between two municipalities and two specialist services, each as far as its story goes, by the verbs. */
export async function addAdmissions(parts: ActParts, towns: Town[], now: Date): Promise<Told[]> {
  const told: Told[] = []
  for (const [index, story] of stories.entries()) {
    const town = towns[index % towns.length]
    const times = timesOf(story, now)
    const [began] = times
    invariant(town && began, 'there are towns to tell of')
    told.push({ story, town, times, personId: await newcomer(town, addNights(localDateOf(began), -20)) })
  }
  // Two services at once, each through its own threads.
  await Promise.all(
    [...liaisons].map(async ([slug, name]) => {
      const service = await parts.directory.find(slug)
      invariant(service, 'the specialist service is set up')
      const liaison = <T>(at: Date, work: (verb: Verb) => Promise<T>) =>
        act(parts, systemActor(service, name), at, work)
      const theirs = told.filter(({ story }) => story.service === slug)
      // As they came: who is still in a bed came last.
      for (const telling of theirs.sort((one, next) => next.story.daysAgo - one.story.daysAgo))
        await tell({ ...telling, liaison, specialistRole: service.role })
    }),
  )
  return told
}

const liaisons = new Map<Story['service'], string>([
  ['dps-fjordbyen', 'Vegard Strand'],
  ['tsb-havna', 'Nora Lindvik'],
])

type Liaison = <T>(at: Date, work: (verb: Verb) => Promise<T>) => Promise<T>
/** What one negotiation is about, and when. */
export type Told = { story: Story; town: Town; personId: string; times: Date[] }
type Telling = Told & { liaison: Liaison; specialistRole: string }

const ofService: ReadonlySet<Step> = new Set([
  'counter',
  'ask',
  'confirm',
  'admit',
  'plan',
  'home',
  'decline',
  'theyAccept',
  'ready',
  'meet',
])

async function tell({ town, liaison, specialistRole, personId, story, times }: Telling) {
  const [began, ...at] = times
  invariant(began, 'a story begins')
  await town.must(began, (verb) =>
    recordConsent(verb, {
      personId,
      toRole: specialistRole,
      categories: story.named ? ['admission', 'identity', 'contact'] : ['admission'],
      purpose: 'Planlagt innleggelse',
      givenHow: 'oral',
      untilOn: addNights(localDateOf(began), 350),
    }),
  )
  const opened = await town.must(began, (verb) => openAdmission(verb, { personId, specialistRole }))
  let thread = { admissionId: opened.admissionId, version: opened.version, seen: 0 }
  for (const [index, step] of story.steps.entries()) {
    const run = ofService.has(step) ? liaison : town.must
    const done = await run(at[index] ?? began, (verb) => doStep(verb, step, thread, story))
    thread = { ...thread, ...done }
  }
}
