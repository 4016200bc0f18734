import type { previewFiguresInput } from '@samplass/domain/outcome/schema'
import { asSeen } from '@samplass/domain/outcome/shared-figures'
import type { infer as Infer } from 'zod/mini'
import type { Verb } from '../trpc.ts'
import { loadYear } from './load-frozen.ts'

/** What would be told of the year, exactly: whoever says yes has seen it. */
export async function previewFigures(verb: Verb, { year }: Infer<typeof previewFiguresInput>) {
  const { frozenAt, figures } = await loadYear(verb, year)
  return { year, frozenAt, figures, seen: asSeen(figures) }
}
