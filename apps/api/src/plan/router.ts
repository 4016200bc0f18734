import * as input from '@samplass/domain/plan/schema'
import { allow, router } from '../trpc.ts'
import { agreeCrisisPlan } from './agree-crisis-plan.ts'
import { endCrisisPlan } from './end-crisis-plan.ts'
import { getCrisisPlan } from './get-crisis-plan.ts'
import { giveCopy } from './give-copy.ts'
import { printCrisisPlan } from './print-crisis-plan.ts'
import { recordWish } from './record-wish.ts'
import { renewCrisisPlan } from './renew-crisis-plan.ts'
import { reviewCrisisPlan } from './review-crisis-plan.ts'
import { writeCrisisPlan } from './write-crisis-plan.ts'

export const planRouter = router({
  getCrisisPlan: allow('plan.read')
    .input(input.getCrisisPlanInput)
    .query(({ ctx, input }) => getCrisisPlan(ctx, input)),
  printCrisisPlan: allow('plan.read')
    .input(input.printCrisisPlanInput)
    .query(({ ctx, input }) => printCrisisPlan(ctx, input)),
  writeCrisisPlan: allow('plan.write')
    .input(input.writeCrisisPlanInput)
    .mutation(({ ctx, input }) => writeCrisisPlan(ctx, input)),
  reviewCrisisPlan: allow('plan.write')
    .input(input.reviewCrisisPlanInput)
    .mutation(({ ctx, input }) => reviewCrisisPlan(ctx, input)),
  agreeCrisisPlan: allow('plan.write')
    .input(input.agreeCrisisPlanInput)
    .mutation(({ ctx, input }) => agreeCrisisPlan(ctx, input)),
  giveCopy: allow('plan.write')
    .input(input.giveCopyInput)
    .mutation(({ ctx, input }) => giveCopy(ctx, input)),
  renewCrisisPlan: allow('plan.write')
    .input(input.renewCrisisPlanInput)
    .mutation(({ ctx, input }) => renewCrisisPlan(ctx, input)),
  endCrisisPlan: allow('plan.write')
    .input(input.endCrisisPlanInput)
    .mutation(({ ctx, input }) => endCrisisPlan(ctx, input)),
  recordWish: allow('plan.write')
    .input(input.recordWishInput)
    .mutation(({ ctx, input }) => recordWish(ctx, input)),
})
