import * as input from '@samplass/domain/capacity/schema'
import { allow, router } from '../trpc.ts'
import { calendar } from './calendar.ts'
import { listWindows } from './list-windows.ts'
import { publishWindow } from './publish-window.ts'
import { withdrawWindow } from './withdraw-window.ts'

export const capacityRouter = router({
  calendar: allow('capacity.publish')
    .input(input.calendarInput)
    .query(({ ctx, input }) => calendar(ctx, input)),
  listWindows: allow('admission.negotiate').query(({ ctx }) => listWindows(ctx)),
  publishWindow: allow('capacity.publish')
    .input(input.publishWindowInput)
    .mutation(({ ctx, input }) => publishWindow(ctx, input)),
  withdrawWindow: allow('capacity.publish')
    .input(input.withdrawWindowInput)
    .mutation(({ ctx, input }) => withdrawWindow(ctx, input)),
})
