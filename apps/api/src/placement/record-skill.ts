import { localDateOf } from '@samplass/domain/nights'
import type { recordSkillInput } from '@samplass/domain/placement/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'

/** Managed, to learn, to train, or compensated by help: what follows the home, never a condition for one. */
export async function recordSkill(verb: Verb, input: Infer<typeof recordSkillInput>) {
  const { tx, actor, now, newId } = verb
  const { personId, skill, way, words } = input
  await loadKnowable(verb, personId, 'follow_up')
  await tx.sql`
    insert into tenancy_skill (id, person_id, skill, way, words, mapped_on, by_name)
    values (${newId()}, ${personId}, ${skill}, ${way}, ${words}, ${localDateOf(now)}, ${actor.name})
    on conflict (person_id, skill) do update set way = excluded.way, words = excluded.words, mapped_on = excluded.mapped_on,
      by_name = excluded.by_name, version = tenancy_skill.version + 1`
  audit(verb, 'placement.skill_recorded', personId, { skill, way })
  return { skill }
}
