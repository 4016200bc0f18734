import { localDateOf } from '@samplass/domain/nights'
import {
  allocationActions,
  choicesOffered,
  stateOfAllocation,
  stateOfNeed,
  whyNotOnAllocation,
} from '@samplass/domain/placement/allocation'
import { nibrStatusOn } from '@samplass/domain/placement/living-situation'
import type { getPlacementInput } from '@samplass/domain/placement/schema'
import type { infer as Infer } from 'zod/mini'
import { logAccessOnce } from '../audit/write.ts'
import { hidesAddress, loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { loadAllocations, loadNeeds, loadWish } from './load.ts'
import { loadDecisions } from './load-decisions.ts'
import { loadLiving } from './load-living.ts'

/** What the person needs and wishes, and what they have been shown and answered. */
export async function getPlacement(verb: Verb, { personId, purpose }: Infer<typeof getPlacementInput>) {
  const on = localDateOf(verb.now)
  const person = await loadKnowable(verb, personId, purpose)
  const hidden = hidesAddress(verb.actor, person.protection)
  const [needs, wish, allocations, living, decisions, [setting]] = await Promise.all([
    loadNeeds(verb, personId),
    loadWish(verb, personId),
    loadAllocations(verb, personId),
    loadLiving(verb, personId),
    loadDecisions(verb, personId),
    verb.tx.sql<{ weeks: number }[]>`select appeal_weeks as weeks from housing_setting`,
  ])
  if (needs.length > 0 || wish || living.situations.length > 0)
    logAccessOnce(verb, { act: 'open', personId, purpose, facts: { placement: 'need' } })
  const [first, ...rest] = needs.map((need) => ({
    ...need,
    state: stateOfNeed({ ...need, hasWishes: wish !== null }, on),
  }))
  const need = first && first.closedOn === null ? first : null
  return {
    asOf: verb.now,
    on,
    need,
    earlier: first && !need ? [first, ...rest] : rest,
    wish,
    decisions,
    appealWeeks: setting?.weeks ?? 1,
    ...living,
    nibr: nibrStatusOn(living.situations, on),
    choices: choicesOffered(need ? allocations.filter(({ needId }) => needId === need.needId) : []),
    allocations: allocations.map((row) => ({
      ...row,
      // A home that was said yes to is where the person lives, and its dwelling's page says where that is.
      ...(hidden && row.acceptedOn !== null && { address: null, unitNumber: null, dwellingId: null }),
      state: stateOfAllocation(row),
      may: allocationActions.filter((action) => whyNotOnAllocation(action, row) === null),
    })),
  }
}
