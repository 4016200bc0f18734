import * as input from '@samplass/domain/plan/schema'
import { allow, router } from '../trpc.ts'
import { agreeCrisisPlan } from './agree-crisis-plan.ts'
import { answerRecommendation } from './answer-recommendation.ts'
import { answerRemapping } from './answer-remapping.ts'
import { noteChild, removeChild } from './children.ts'
import { endCoordinator, nameCoordinator } from './coordinator.ts'
import { endCrisisPlan } from './end-crisis-plan.ts'
import { getCrisisPlan } from './get-crisis-plan.ts'
import { getIndividualPlan } from './get-individual-plan.ts'
import { getPlanSettings } from './get-plan-settings.ts'
import { getRemapping } from './get-remapping.ts'
import { giveCopy } from './give-copy.ts'
import { endIndividualPlan, noteIndividualPlan } from './individual-plan.ts'
import { listNextOfKin } from './list-next-of-kin.ts'
import { listRecommendations } from './list-recommendations.ts'
import { noteNextOfKin, removeNextOfKin } from './next-of-kin.ts'
import { printCrisisPlan } from './print-crisis-plan.ts'
import { recordWish } from './record-wish.ts'
import { renewCrisisPlan } from './renew-crisis-plan.ts'
import { reviewCrisisPlan } from './review-crisis-plan.ts'
import { setPlanSettings } from './set-plan-settings.ts'
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
  getIndividualPlan: allow('plan.read')
    .input(input.getIndividualPlanInput)
    .query(({ ctx, input }) => getIndividualPlan(ctx, input)),
  nameCoordinator: allow('plan.write')
    .input(input.nameCoordinatorInput)
    .mutation(({ ctx, input }) => nameCoordinator(ctx, input)),
  endCoordinator: allow('plan.write')
    .input(input.endCoordinatorInput)
    .mutation(({ ctx, input }) => endCoordinator(ctx, input)),
  noteIndividualPlan: allow('plan.write')
    .input(input.noteIndividualPlanInput)
    .mutation(({ ctx, input }) => noteIndividualPlan(ctx, input)),
  endIndividualPlan: allow('plan.write')
    .input(input.endIndividualPlanInput)
    .mutation(({ ctx, input }) => endIndividualPlan(ctx, input)),
  listNextOfKin: allow('plan.read')
    .input(input.listNextOfKinInput)
    .query(({ ctx, input }) => listNextOfKin(ctx, input)),
  noteNextOfKin: allow('plan.write')
    .input(input.noteNextOfKinInput)
    .mutation(({ ctx, input }) => noteNextOfKin(ctx, input)),
  removeNextOfKin: allow('plan.write')
    .input(input.removeNextOfKinInput)
    .mutation(({ ctx, input }) => removeNextOfKin(ctx, input)),
  noteChild: allow('plan.write')
    .input(input.noteChildInput)
    .mutation(({ ctx, input }) => noteChild(ctx, input)),
  removeChild: allow('plan.write')
    .input(input.removeChildInput)
    .mutation(({ ctx, input }) => removeChild(ctx, input)),
  listRecommendations: allow('plan.read')
    .input(input.listRecommendationsInput)
    .query(({ ctx, input }) => listRecommendations(ctx, input)),
  answerRecommendation: allow('plan.write')
    .input(input.answerRecommendationInput)
    .mutation(({ ctx, input }) => answerRecommendation(ctx, input)),
  getRemapping: allow('plan.read')
    .input(input.getRemappingInput)
    .query(({ ctx, input }) => getRemapping(ctx, input)),
  answerRemapping: allow('plan.write')
    .input(input.answerRemappingInput)
    .mutation(({ ctx, input }) => answerRemapping(ctx, input)),
  getPlanSettings: allow('plan.read').query(({ ctx }) => getPlanSettings(ctx)),
  setPlanSettings: allow('plan.configure')
    .input(input.setPlanSettingsInput)
    .mutation(({ ctx, input }) => setPlanSettings(ctx, input)),
})
