import { sweepAccess } from '../access/sweep.ts'
import { forgetKeysJob } from './forget-keys.ts'
import { forgetNoticesJob } from './forget-notices.ts'
import type { Job, JobParts } from './job.ts'
import { lapseRequestsJob } from './lapse-requests.ts'
import { mendReadersJob } from './mend-readers.ts'
import { releaseLapsedJob } from './release-lapsed.ts'
import { rollOverstaysJob } from './roll-overstays.ts'
import { sendNoticesJob, tellByClockJob } from './send-notices.ts'
import { takeInAnswersJob } from './take-in-answers.ts'

export const jobs: Job[] = [
  sweepAccess,
  releaseLapsedJob,
  rollOverstaysJob,
  lapseRequestsJob,
  mendReadersJob,
  takeInAnswersJob,
  forgetKeysJob,
  forgetNoticesJob,
  tellByClockJob,
  sendNoticesJob,
]

/** Runs every job at its interval, one after the other but for those apart, until stopped. A failure is logged and tried at the next turn. */
export function startJobs(parts: JobParts): { stop: () => Promise<void> } {
  const due = new Map(jobs.map((job) => [job, 0]))
  let running = true
  const turn = async (apart: boolean) => {
    for (const job of jobs.filter((one) => (one.apart ?? false) === apart)) {
      if (!running || (due.get(job) ?? 0) > Date.now()) continue
      due.set(job, Date.now() + job.everySeconds * 1000)
      await job.run(parts).catch((error: Error) => parts.log.warn({ err: error, job: job.name }, 'job failed'))
    }
  }
  const line = async (apart: boolean) => {
    while (running) {
      await turn(apart)
      await new Promise((resolve) => setTimeout(resolve, running ? 500 : 0))
    }
  }
  const lines = Promise.all([line(false), line(true)])
  return {
    async stop() {
      running = false
      await lines
    },
  }
}
