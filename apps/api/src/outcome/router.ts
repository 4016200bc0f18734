import * as input from '@samplass/domain/outcome/schema'
import { allow, router } from '../trpc.ts'
import { answerFidelity } from './answer-fidelity.ts'
import { exportComparison } from './export-comparison.ts'
import { exportOutcomes } from './export-outcomes.ts'
import { formTemplate } from './form-template.ts'
import { getComparison } from './get-comparison.ts'
import { getFidelity } from './get-fidelity.ts'
import { getOutcomes } from './get-outcomes.ts'
import { previewFigures } from './preview-figures.ts'
import { previewForm } from './preview-form.ts'
import { publishFigures } from './publish-figures.ts'
import { retireForm } from './retire-form.ts'
import { takeInForm } from './take-in-form.ts'
import { withdrawFigures } from './withdraw-figures.ts'

/** Does it work? Counts of what became of people's homes and help, and how near it comes to Housing First. No person anywhere. */
export const outcomeRouter = router({
  getOutcomes: allow('outcome.read')
    .input(input.getOutcomesInput)
    .query(({ ctx, input }) => getOutcomes(ctx, input)),
  exportOutcomes: allow('outcome.read')
    .input(input.exportOutcomesInput)
    .query(({ ctx, input }) => exportOutcomes(ctx, input)),
  getFidelity: allow('outcome.read')
    .input(input.getFidelityInput)
    .query(({ ctx, input }) => getFidelity(ctx, input)),
  answerFidelity: allow('outcome.lead')
    .input(input.answerFidelityInput)
    .mutation(({ ctx, input }) => answerFidelity(ctx, input)),
  formTemplate: allow('outcome.lead')
    .input(input.formTemplateInput)
    .query(({ input }) => formTemplate(input)),
  // A file goes alone and not in a batch with other reads: the preview is sent as a mutation and changes nothing.
  previewForm: allow('outcome.lead')
    .input(input.previewFormInput)
    .mutation(({ input }) => previewForm(input)),
  takeInForm: allow('outcome.lead')
    .input(input.takeInFormInput)
    .mutation(({ ctx, input }) => takeInForm(ctx, input)),
  retireForm: allow('outcome.lead')
    .input(input.retireFormInput)
    .mutation(({ ctx, input }) => retireForm(ctx, input)),
  getComparison: allow('outcome.read')
    .input(input.getComparisonInput)
    .query(({ ctx, input }) => getComparison(ctx, input)),
  exportComparison: allow('outcome.read')
    .input(input.exportComparisonInput)
    .query(({ ctx, input }) => exportComparison(ctx, input)),
  previewFigures: allow('outcome.publish')
    .input(input.previewFiguresInput)
    .query(({ ctx, input }) => previewFigures(ctx, input)),
  publishFigures: allow('outcome.publish')
    .input(input.publishFiguresInput)
    .mutation(({ ctx, input }) => publishFigures(ctx, input)),
  withdrawFigures: allow('outcome.publish')
    .input(input.withdrawFiguresInput)
    .mutation(({ ctx, input }) => withdrawFigures(ctx, input)),
})
