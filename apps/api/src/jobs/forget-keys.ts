import { act, systemActor } from '../act.ts'
import { forgetKeys } from '../idempotency.ts'
import { forEachOrganisation } from './each-organisation.ts'
import type { Job } from './start.ts'

/** Answers that nobody will ask for again are not kept. */
export const forgetKeysJob: Job = {
  name: 'forget idempotency keys',
  everySeconds: 3600,
  run: (parts) =>
    forEachOrganisation(parts, (organisation) => act(parts, systemActor(organisation), parts.clock(), forgetKeys)),
}
