import { act, systemActor } from '../act.ts'
import { takeInAnswer, waitingAnswers } from '../plan/take-in-answers.ts'
import type { Verb } from '../trpc.ts'
import { forEachOrganisation } from './each-organisation.ts'
import type { Job, JobParts } from './job.ts'

/** What services have said yes to on their own side stands in the municipality's plans: one that cannot be written in holds up no other. */
export async function takeInAnswers(parts: JobParts): Promise<number> {
  let taken = 0
  await forEachOrganisation(parts, async (organisation) => {
    const run = <T>(work: (verb: Verb) => Promise<T>) => act(parts, systemActor(organisation), parts.clock(), work)
    for (const planId of await run(waitingAnswers)) {
      const done = await run((verb) => takeInAnswer(verb, planId)).catch((error: Error) => {
        parts.log.warn({ err: error, planId }, 'answer to a crisis plan not taken in')
        return false
      })
      if (done) taken += 1
    }
  })
  return taken
}

export const takeInAnswersJob: Job = {
  name: 'take in answers to crisis plans',
  everySeconds: 20,
  run: async (parts) => {
    await takeInAnswers(parts)
  },
}
