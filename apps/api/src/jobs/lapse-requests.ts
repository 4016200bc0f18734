import { act, systemActor } from '../act.ts'
import { lapseRequests } from '../stay/lapse-requests.ts'
import { forEachOrganisation } from './each-organisation.ts'
import type { Job } from './job.ts'

/** Places on the waiting lists whose time is over are said to be so. */
export const lapseRequestsJob: Job = {
  name: 'lapse places on the waiting lists',
  everySeconds: 300,
  run: (parts) =>
    forEachOrganisation(parts, (organisation) => act(parts, systemActor(organisation), parts.clock(), lapseRequests)),
}
