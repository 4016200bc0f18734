import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../shell/trpc.ts'

/** Whom the team follows up. Kept in memory as long as the page is open: it is what one logs from without a signal. */
export function useDay(teamId: string | null = null) {
  const trpc = useTRPC()
  return useQuery(
    trpc.followUp.listDay.queryOptions(
      { teamId },
      { gcTime: Number.POSITIVE_INFINITY, staleTime: 60_000, meta: { live: false } },
    ),
  )
}
