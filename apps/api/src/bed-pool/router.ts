import * as input from '@samplass/domain/bed-pool/schema'
import { claimBedInput } from '@samplass/domain/stay/schema'
import { allow, router } from '../trpc.ts'
import { board } from './board.ts'
import { claimBed } from './claim-bed.ts'
import { listApprovers } from './list-approvers.ts'
import { listOnCall } from './list-on-call.ts'
import { markReady } from './mark-ready.ts'
import { search } from './search.ts'
import { setupProcedures } from './setup-router.ts'

export const bedPoolRouter = router({
  ...setupProcedures,
  board: allow('bed_pool.read')
    .input(input.boardInput)
    .query(({ ctx, input }) => board(ctx, input)),
  search: allow('bed_pool.read')
    .input(input.searchInput)
    .query(({ ctx, input }) => search(ctx, input)),
  listApprovers: allow('stay.read').query(({ ctx }) => listApprovers(ctx)),
  listOnCall: allow('bed_pool.read').query(({ ctx }) => listOnCall(ctx)),
  claimBed: allow('stay.claim')
    .input(claimBedInput)
    .mutation(({ ctx, input }) => claimBed(ctx, input)),
  markReady: allow('bed_pool.mark_ready')
    .input(input.markReadyInput)
    .mutation(({ ctx, input }) => markReady(ctx, input)),
})
