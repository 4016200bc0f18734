import * as input from '@samplass/domain/person/schema'
import { allow, router } from '../trpc.ts'
import { search } from './search.ts'

export const personRouter = router({
  search: allow('person.search')
    .input(input.searchInput)
    .query(({ ctx, input }) => search(ctx, input)),
})
