import * as input from '@samplass/domain/outcome/schema'
import { allow, router } from '../trpc.ts'
import { getOutcomes } from './get-outcomes.ts'

/** Does it work? Counts of what became of people's homes and help, and how near it comes to Housing First. No person anywhere. */
export const outcomeRouter = router({
  getOutcomes: allow('outcome.read')
    .input(input.getOutcomesInput)
    .query(({ ctx, input }) => getOutcomes(ctx, input)),
})
