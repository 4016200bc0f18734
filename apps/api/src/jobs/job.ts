import type { Logger } from 'pino'
import type { ActParts } from '../act.ts'
import type { Clock } from '../env.ts'
import type { KeepNotices } from '../notice/forget-notices.ts'
import type { Mailer } from '../notice/mailer.ts'

export type JobParts = ActParts & { clock: Clock; log: Logger; mail?: Mailer | null; keep?: KeepNotices }

/**
 * One thing that is done again and again. Must be safe to run twice, late, or in two processes at once. `apart`: it waits for others outside the
 * product, and so not in line with the rest.
 */
export type Job = { name: string; everySeconds: number; apart?: true; run: (parts: JobParts) => Promise<void> }
