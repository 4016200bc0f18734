import * as input from '@samplass/domain/contact/schema'
import { allow, router } from '../trpc.ts'
import { log } from './log.ts'

export const contactRouter = router({
  log: allow('contact.log')
    .input(input.logInput)
    .mutation(({ ctx, input }) => log(ctx, input)),
})
