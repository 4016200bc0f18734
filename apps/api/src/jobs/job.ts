import type { Logger } from 'pino'
import type { ActParts } from '../act.ts'
import type { Clock } from '../env.ts'

export type JobParts = ActParts & { clock: Clock; log: Logger }

/** One thing that is done again and again. Must be safe to run twice, late, or in two processes at once. */
export type Job = { name: string; everySeconds: number; run: (parts: JobParts) => Promise<void> }
