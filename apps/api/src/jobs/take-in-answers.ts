import { act, systemActor } from '../act.ts'
import { takeInAnswers } from '../plan/take-in-answers.ts'
import { forEachOrganisation } from './each-organisation.ts'
import type { Job } from './job.ts'

/** What services have said yes to on their own side stands in the municipality's plans. */
export const takeInAnswersJob: Job = {
  name: 'take in answers to crisis plans',
  everySeconds: 20,
  run: (parts) =>
    forEachOrganisation(parts, (organisation) => act(parts, systemActor(organisation), parts.clock(), takeInAnswers)),
}
