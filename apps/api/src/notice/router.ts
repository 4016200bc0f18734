import * as input from '@samplass/domain/notice/schema'
import { allow, router } from '../trpc.ts'
import { getWishes } from './get-wishes.ts'
import { listNotices } from './list-notices.ts'
import { makeFeed } from './make-feed.ts'
import { markRead } from './mark-read.ts'
import { revokeFeed } from './revoke-feed.ts'
import { setOnCall } from './set-on-call.ts'
import { setWishes } from './set-wishes.ts'

export const noticeRouter = router({
  list: allow('admission.negotiate').query(({ ctx }) => listNotices(ctx)),
  markRead: allow('admission.negotiate')
    .input(input.markReadInput)
    .mutation(({ ctx, input }) => markRead(ctx, input)),
  getWishes: allow('admission.negotiate').query(({ ctx }) => getWishes(ctx)),
  setWishes: allow('admission.negotiate')
    .input(input.setWishesInput)
    .mutation(({ ctx, input }) => setWishes(ctx, input)),
  setOnCall: allow('admission.negotiate')
    .input(input.setOnCallInput)
    .mutation(({ ctx, input }) => setOnCall(ctx, input)),
  makeFeed: allow('admission.negotiate')
    .input(input.makeFeedInput)
    .mutation(({ ctx, input }) => makeFeed(ctx, input)),
  revokeFeed: allow('admission.negotiate').mutation(({ ctx }) => revokeFeed(ctx)),
})
