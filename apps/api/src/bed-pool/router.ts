import * as input from '@samplass/domain/bed-pool/schema'
import { allow, router } from '../trpc.ts'
import { claimBedInput } from '@samplass/domain/stay/schema'
import { claimBed } from './claim-bed.ts'
import { markReady } from './mark-ready.ts'

export const bedPoolRouter = router({
  claimBed: allow('stay.claim')
    .input(claimBedInput)
    .mutation(({ ctx, input }) => claimBed(ctx, input)),
  markReady: allow('bed_pool.mark_ready')
    .input(input.markReadyInput)
    .mutation(({ ctx, input }) => markReady(ctx, input)),
})
