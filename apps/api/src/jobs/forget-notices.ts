import { act, systemActor } from '../act.ts'
import { forgetNotices } from '../notice/forget-notices.ts'
import { forEachOrganisation } from './each-organisation.ts'
import type { Job } from './job.ts'

/** Notices that nobody is shown any more, and the e-mails about them, are not kept. */
export const forgetNoticesJob: Job = {
  name: 'forget notices',
  everySeconds: 3600,
  run: (parts) =>
    forEachOrganisation(parts, (organisation) =>
      act(parts, systemActor(organisation), parts.clock(), (verb) => forgetNotices(verb, parts.keep)),
    ),
}
