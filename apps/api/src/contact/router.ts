import * as input from '@samplass/domain/contact/schema'
import { allow, router } from '../trpc.ts'
import { link } from './link.ts'
import { list } from './list.ts'
import { log } from './log.ts'

export const contactRouter = router({
  log: allow('contact.log')
    .input(input.logInput)
    .mutation(({ ctx, input }) => log(ctx, input)),
  list: allow('contact.read')
    .input(input.listInput)
    .query(({ ctx, input }) => list(ctx, input)),
  link: allow('contact.link')
    .input(input.linkInput)
    .mutation(({ ctx, input }) => link(ctx, input)),
})
