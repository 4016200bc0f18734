import * as input from '@samplass/domain/placement/schema'
import { allow, router } from '../trpc.ts'
import { endAllocation } from './end-allocation.ts'
import { getPlacement } from './get-placement.ts'
import { listMatches } from './list-matches.ts'
import { offerDwelling } from './offer-dwelling.ts'
import { planViewing } from './plan-viewing.ts'
import { proposeDwelling } from './propose-dwelling.ts'
import { recordChoice } from './record-choice.ts'
import { recordWishes } from './record-wishes.ts'
import { registerNeed } from './register-need.ts'

export const placementRouter = router({
  getPlacement: allow('placement.work')
    .input(input.getPlacementInput)
    .query(({ ctx, input }) => getPlacement(ctx, input)),
  listMatches: allow('placement.work')
    .input(input.listMatchesInput)
    .query(({ ctx, input }) => listMatches(ctx, input)),
  registerNeed: allow('placement.work')
    .input(input.registerNeedInput)
    .mutation(({ ctx, input }) => registerNeed(ctx, input)),
  recordWishes: allow('placement.work')
    .input(input.recordWishesInput)
    .mutation(({ ctx, input }) => recordWishes(ctx, input)),
  proposeDwelling: allow('placement.work')
    .input(input.proposeDwellingInput)
    .mutation(({ ctx, input }) => proposeDwelling(ctx, input)),
  planViewing: allow('placement.work')
    .input(input.planViewingInput)
    .mutation(({ ctx, input }) => planViewing(ctx, input)),
  offerDwelling: allow('placement.work')
    .input(input.offerDwellingInput)
    .mutation(({ ctx, input }) => offerDwelling(ctx, input)),
  recordChoice: allow('placement.work')
    .input(input.recordChoiceInput)
    .mutation(({ ctx, input }) => recordChoice(ctx, input)),
  endAllocation: allow('placement.work')
    .input(input.endAllocationInput)
    .mutation(({ ctx, input }) => endAllocation(ctx, input)),
})
