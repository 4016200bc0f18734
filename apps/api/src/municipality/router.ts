import * as input from '@samplass/domain/municipality/schema'
import { allow, router } from '../trpc.ts'
import { list } from './list.ts'

export const municipalityRouter = router({
  list: allow('anyone')
    .input(input.listInput)
    .query(({ ctx, input }) => list(ctx, input)),
})
