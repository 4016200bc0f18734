import { type SharingWish, whyNotShare } from '@samplass/domain/consent/sharing'
import { localDateOf } from '@samplass/domain/nights'
import { mayAsk } from '@samplass/domain/plan/crisis-plan'
import type { RefusalCode } from '@samplass/domain/refusal'
import { loadGrounds } from '../consent/load-grounds.ts'
import { readShared } from '../consent/read-shared.ts'
import { isHidden, loadPerson } from '../person/load.ts'
import { loadCrisisPlans, loadWishes, planThatHolds } from '../plan/load.ts'
import { loadOwnAnswer, type PlanAnswer } from '../plan/load-answers.ts'
import type { ToldPlan } from '../plan/load-told-plan.ts'
import type { Verb } from '../trpc.ts'
import type { Thread } from './load.ts'

/**
 * The crisis plan as it stands in a thread. To the other side: what it is told, or that it is told nothing, whether or not there
 * is a plan. To the municipality: which version it has, which the other side reads, and why it may not be told.
 */
export type PlanInThread =
  | { reading: 'told'; plan: ToldPlan['held']; asked: ToldPlan['asked']; answer: PlanAnswer | null }
  | { reading: 'not_told' }
  | {
      reading: 'own'
      planVersion: number | null
      toldVersion: number | null
      whyNot: RefusalCode | null
      declined: boolean
    }

type Found = { shown: PlanInThread; updatedAt: Date | null; declined: boolean }

export async function loadPlanOf(verb: Verb, thread: Thread): Promise<Found> {
  return thread.side === 'specialist' ? toldHere(verb, thread) : ownPlan(verb, thread)
}

async function toldHere(verb: Verb, { subjectId, municipalityRole }: Thread): Promise<Found> {
  const told = await readShared(verb, [{ subjectId, ownerRole: municipalityRole }], 'crisis_plan', 'planned_admission')
  const part = told.get(subjectId)
  if (!part) return { shown: { reading: 'not_told' }, updatedAt: null, declined: false }
  const { held, asked } = part
  const answer = asked && (await loadOwnAnswer(verb, asked.planId))
  return {
    shown: { reading: 'told', plan: held, asked, answer },
    updatedAt: held && new Date(held.updatedAt),
    declined: false,
  }
}

async function ownPlan(verb: Verb, thread: Thread): Promise<Found> {
  const { tx, now, actor } = verb
  const on = localDateOf(now)
  const [link] = await tx.sql<{ personId: string }[]>`
    select person_id as "personId" from person_admission where admission_id = ${thread.id}`
  if (!link) return { shown: { reading: 'not_told' }, updatedAt: null, declined: false }
  const [person, rows, wishes, { consents, objections }, [told]] = await Promise.all([
    loadPerson(verb, link.personId),
    loadCrisisPlans(verb, link.personId),
    loadWishes(verb, link.personId),
    loadGrounds(verb, link.personId),
    tx.sql<{ version: number }[]>`
      select (content -> 'held' ->> 'planVersion')::integer as version from pool.shared_part
      where owner_role = ${actor.organisation.role} and subject_id = ${thread.subjectId} and category = 'crisis_plan'
        and to_role = ${thread.specialistRole} and ended_at is null and readable_until > ${now}`,
  ])
  const plan = planThatHolds(rows, on)
  const declined = !mayAsk(wishes.get('crisis_plan') ?? null, on)
  const wish: SharingWish = { toRole: thread.specialistRole, category: 'crisis_plan', basis: 'consent' }
  const shown: PlanInThread = {
    reading: 'own',
    planVersion: plan?.planVersion ?? null,
    toldVersion: told?.version ?? null,
    whyNot: whyNotShare(wish, consents, objections, now),
    declined,
  }
  return {
    shown: isHidden(actor, person.protection) ? { reading: 'not_told' } : shown,
    updatedAt: plan ? (plan.renewedAt ?? plan.madeAt) : null,
    declined,
  }
}
