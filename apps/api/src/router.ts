import { bedPoolRouter } from './bed-pool/router.ts'
import { router } from './trpc.ts'

/** One line per slice. */
export const appRouter = router({
  bedPool: bedPoolRouter,
})
export type AppRouter = typeof appRouter
