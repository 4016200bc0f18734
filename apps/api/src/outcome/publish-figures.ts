import type { publishFiguresInput } from '@samplass/domain/outcome/schema'
import { asSeen } from '@samplass/domain/outcome/shared-figures'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { loadCircles } from '../housing/load-circles.ts'
import type { Verb } from '../trpc.ts'
import { loadYear } from './load-frozen.ts'

/**
 * Tells the others of a cooperation a year's figures, as somebody has seen them. The first time they are frozen: told to another
 * cooperation, or told again, they are the same.
 */
export async function publishFigures(verb: Verb, { cooperationId, year, seen }: Infer<typeof publishFiguresInput>) {
  const { tx, actor, now, newId } = verb
  const { role } = actor.organisation
  const { frozenAt, figures } = await loadYear(verb, year)
  const circle = (await loadCircles(verb)).find(({ id }) => id === cooperationId)
  if (!circle) refuse('NOT_A_MEMBER', { field: 'cooperationId' })
  refuse(asSeen(figures) === seen ? null : 'VERSION_STALE')
  if (frozenAt === null) {
    const made = { year, frozen_at: now, by_account: actor.accountId, by_name: actor.name }
    const rows = figures.map(({ ofAbout, ...figure }) => ({ ...figure, of_about: ofAbout, ...made }))
    const frozen = await tx.sql`insert into frozen_figure ${tx.sql(rows)} on conflict do nothing`
    refuse(frozen.count === rows.length ? null : 'VERSION_STALE')
  }
  const shared = {
    ...{ owner_role: role, cooperation_id: cooperationId, host_role: circle.hostRole, year, made_at: now },
    ...{ readable_by: [...new Set([role, ...circle.members])].sort(), readable_until: circle.endsAt ?? 'infinity' },
  }
  const told = figures.map(({ ofAbout, ...figure }) => ({ id: newId(), ...shared, ...figure, of_about: ofAbout }))
  const { count } = await tx.sql`insert into pool.outcome_figure ${tx.sql(told as never)} on conflict do nothing`
  refuse(count === told.length ? null : 'FIGURES_PUBLISHED')
  audit(verb, 'outcome.figures_published', null, { cooperationId, year })
  return { figures: count }
}
