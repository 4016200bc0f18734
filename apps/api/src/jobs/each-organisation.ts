import type { Organisation } from '../directory.ts'
import type { JobParts } from './job.ts'

/** One after the other; what fails for one is logged and does not stop the next. */
export async function forEachOrganisation(
  parts: JobParts,
  work: (organisation: Organisation) => Promise<unknown>,
): Promise<void> {
  for (const organisation of await parts.directory.all()) {
    await work(organisation).catch((error: Error) =>
      parts.log.warn({ err: error, organisation: organisation.slug }, 'job failed for an organisation'),
    )
  }
}
