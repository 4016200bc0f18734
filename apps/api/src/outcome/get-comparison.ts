import { localDateOf } from '@samplass/domain/nights'
import type { getComparisonInput } from '@samplass/domain/outcome/schema'
import { type SharedFigure, sharedMeasures, yearsToShare } from '@samplass/domain/outcome/shared-figures'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { seesNobody } from '../follow-up/load.ts'
import { loadCircles } from '../housing/load-circles.ts'
import type { Verb } from '../trpc.ts'

type Row = SharedFigure & { ownerRole: string; cooperationId: string; year: number; madeAt: Date }

/**
 * What the municipalities of one's cooperations have told of a year, side by side. Both take part today, or it is not read: what stands
 * on the row may be half a minute old. There is no sum of them all: nothing is to be drawn from it.
 */
export async function getComparison(verb: Verb, { year }: Infer<typeof getComparisonInput>) {
  if (seesNobody(verb)) refuse('NOT_FOUND')
  const { tx, actor, now, directory } = verb
  const { role } = actor.organisation
  const [rows, circles, organisations] = await Promise.all([
    tx.sql<Row[]>`
      select owner_role as "ownerRole", cooperation_id as "cooperationId", year, measure, state, value, of_about as "ofAbout",
        made_at as "madeAt"
      from pool.outcome_figure where withdrawn_at is null order by owner_role`,
    loadCircles(verb),
    directory.all(),
  ])
  const isMunicipality = (member: string) => member.startsWith('m_')
  return {
    years: yearsToShare(localDateOf(now)),
    mayPublish: actor.can.has('outcome.publish'),
    cooperations: circles.map(({ id, name, members }) => ({
      cooperationId: id,
      name,
      municipalities: members.filter(isMunicipality).map((member) => {
        const own = rows.filter((row) => row.ownerRole === member && row.cooperationId === id)
        const ofYear = own.filter((row) => row.year === year)
        return {
          role: member,
          name: organisations.find((one) => one.role === member)?.name ?? member,
          isOwn: member === role,
          madeAt: ofYear[0]?.madeAt ?? null,
          figures: sharedMeasures.flatMap((measure) =>
            ofYear
              .filter((row) => row.measure === measure)
              .map(({ state, value, ofAbout }): SharedFigure => ({ measure, state, value, ofAbout })),
          ),
        }
      }),
    })),
  }
}
