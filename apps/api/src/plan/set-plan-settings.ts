import type { setPlanSettingsInput } from '@samplass/domain/plan/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { whyNotSet } from './get-plan-settings.ts'

/** How often plans are gone through, and how long after a crisis somebody is mapped anew. For the whole municipality. */
export async function setPlanSettings(verb: Verb, input: Infer<typeof setPlanSettingsInput>) {
  const { tx, actor } = verb
  if (actor.organisation.schema === null) refuse('NOT_PERMITTED')
  refuse(whyNotSet(verb))
  const { reviewMonths, remapFromDays, remapToDays } = input
  const [changed] = await tx.sql<{ version: number }[]>`
    update plan_setting set review_months = ${reviewMonths}, remap_from_days = ${remapFromDays}, remap_to_days = ${remapToDays},
      version = version + 1
    where version = ${input.version} returning version`
  if (!changed) refuse('VERSION_STALE')
  audit(verb, 'plan.settings_set', null, { reviewMonths, remapFromDays, remapToDays })
  return { version: changed.version }
}
