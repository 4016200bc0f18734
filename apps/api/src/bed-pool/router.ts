import * as input from '@samplass/domain/bed-pool/schema'
import { allow, router } from '../trpc.ts'
import { markReady } from './mark-ready.ts'

export const bedPoolRouter = router({
  markReady: allow('bed_pool.mark_ready')
    .input(input.markReadyInput)
    .mutation(({ ctx, input }) => markReady(ctx, input)),
})
