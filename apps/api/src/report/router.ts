import * as input from '@samplass/domain/report/schema'
import { allow, router } from '../trpc.ts'
import { occupancy } from './occupancy.ts'
import { overrides } from './overrides.ts'

export const reportRouter = router({
  occupancy: allow('report.read')
    .input(input.occupancyInput)
    .query(({ ctx, input }) => occupancy(ctx, input)),
  overrides: allow('report.read')
    .input(input.overridesInput)
    .query(({ ctx, input }) => overrides(ctx, input)),
})
