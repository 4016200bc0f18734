import * as input from '@samplass/domain/acute-admission/schema'
import { allow, router } from '../trpc.ts'
import { listAcute } from './list-acute.ts'
import { listRepeated } from './list-repeated.ts'
import { registerAcute } from './register-acute.ts'
import { takeBackAcute } from './take-back-acute.ts'

export const acuteAdmissionRouter = router({
  listRepeated: allow('admission.open')
    .input(input.listRepeatedInput)
    .query(({ ctx, input }) => listRepeated(ctx, input)),
  listAcute: allow('admission.open')
    .input(input.listAcuteInput)
    .query(({ ctx, input }) => listAcute(ctx, input)),
  registerAcute: allow('admission.open')
    .input(input.registerAcuteInput)
    .mutation(({ ctx, input }) => registerAcute(ctx, input)),
  takeBackAcute: allow('admission.open')
    .input(input.takeBackAcuteInput)
    .mutation(({ ctx, input }) => takeBackAcute(ctx, input)),
})
