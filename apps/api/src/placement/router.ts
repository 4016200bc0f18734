import * as input from '@samplass/domain/placement/schema'
import { allow, router } from '../trpc.ts'
import { avoidNeighbour, endAvoiding } from './avoid-neighbour.ts'
import { closeNeed } from './close-need.ts'
import { countHomeless } from './count-homeless.ts'
import { makeDecision, recordAppeal, sendDecision, settleAppeal } from './decide.ts'
import { endAllocation } from './end-allocation.ts'
import { getPlacement } from './get-placement.ts'
import { listMatches } from './list-matches.ts'
import { listNeeds } from './list-needs.ts'
import { notePattern, noteSituation } from './note-situation.ts'
import { offerDwelling } from './offer-dwelling.ts'
import { parkNeed, resumeNeed } from './park-need.ts'
import { planViewing } from './plan-viewing.ts'
import { printDecision, printDecisionPdf } from './print-decision.ts'
import { proposeDwelling } from './propose-dwelling.ts'
import { recordChoice } from './record-choice.ts'
import { recordSkill } from './record-skill.ts'
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
  listNeeds: allow('placement.work')
    .input(input.listNeedsInput)
    .query(({ ctx, input }) => listNeeds(ctx, input)),
  countHomeless: allow('housing.read')
    .input(input.countHomelessInput)
    .query(({ ctx, input }) => countHomeless(ctx, input)),
  printDecision: allow('placement.work')
    .input(input.printDecisionInput)
    .query(({ ctx, input }) => printDecision(ctx, input)),
  printDecisionPdf: allow('placement.work')
    .input(input.printDecisionInput)
    .query(({ ctx, input }) => printDecisionPdf(ctx, input)),
  parkNeed: allow('placement.work')
    .input(input.parkNeedInput)
    .mutation(({ ctx, input }) => parkNeed(ctx, input)),
  resumeNeed: allow('placement.work')
    .input(input.resumeNeedInput)
    .mutation(({ ctx, input }) => resumeNeed(ctx, input)),
  closeNeed: allow('placement.work')
    .input(input.closeNeedInput)
    .mutation(({ ctx, input }) => closeNeed(ctx, input)),
  noteSituation: allow('placement.work')
    .input(input.noteSituationInput)
    .mutation(({ ctx, input }) => noteSituation(ctx, input)),
  notePattern: allow('placement.work')
    .input(input.notePatternInput)
    .mutation(({ ctx, input }) => notePattern(ctx, input)),
  recordSkill: allow('placement.work')
    .input(input.recordSkillInput)
    .mutation(({ ctx, input }) => recordSkill(ctx, input)),
  avoidNeighbour: allow('placement.work')
    .input(input.avoidNeighbourInput)
    .mutation(({ ctx, input }) => avoidNeighbour(ctx, input)),
  endAvoiding: allow('placement.work')
    .input(input.endAvoidingInput)
    .mutation(({ ctx, input }) => endAvoiding(ctx, input)),
  makeDecision: allow('placement.decide')
    .input(input.makeDecisionInput)
    .mutation(({ ctx, input }) => makeDecision(ctx, input)),
  sendDecision: allow('placement.decide')
    .input(input.sendDecisionInput)
    .mutation(({ ctx, input }) => sendDecision(ctx, input)),
  recordAppeal: allow('placement.decide')
    .input(input.recordAppealInput)
    .mutation(({ ctx, input }) => recordAppeal(ctx, input)),
  settleAppeal: allow('placement.decide')
    .input(input.settleAppealInput)
    .mutation(({ ctx, input }) => settleAppeal(ctx, input)),
})
