import { localDateOf } from '@samplass/domain/nights'
import { type SharedFigure, sharedMeasures, yearsToShare } from '@samplass/domain/outcome/shared-figures'
import { refuse } from '@samplass/domain/refusal'
import { seesNobody } from '../follow-up/load.ts'
import type { Verb } from '../trpc.ts'
import { loadFiguresToShare } from './load-shared.ts'

/** A year's figures as they were told the first time, or as they would be told now. */
export async function loadYear(verb: Verb, year: number): Promise<{ frozenAt: Date | null; figures: SharedFigure[] }> {
  if (seesNobody(verb)) refuse('NOT_FOUND')
  refuse(yearsToShare(localDateOf(verb.now)).includes(year) ? null : 'YEAR_NOT_READY')
  const rows = await verb.tx.sql<(SharedFigure & { frozenAt: Date })[]>`
    select measure, state, value, of_about as "ofAbout", frozen_at as "frozenAt" from frozen_figure where year = ${year}`
  const [first] = rows
  if (!first) return { frozenAt: null, figures: await loadFiguresToShare(verb, year) }
  const inOrder = sharedMeasures.flatMap((measure) => rows.filter((row) => row.measure === measure))
  return { frozenAt: first.frozenAt, figures: inOrder.map(({ frozenAt: _, ...figure }) => figure) }
}
