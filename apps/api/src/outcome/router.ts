import * as input from '@samplass/domain/outcome/schema'
import { allow, router } from '../trpc.ts'
import { answerFidelity } from './answer-fidelity.ts'
import { exportOutcomes } from './export-outcomes.ts'
import { formTemplate } from './form-template.ts'
import { getFidelity } from './get-fidelity.ts'
import { getOutcomes } from './get-outcomes.ts'
import { previewForm } from './preview-form.ts'
import { retireForm } from './retire-form.ts'
import { takeInForm } from './take-in-form.ts'

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
})
