import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../shell/trpc.ts'
import type { Day, Visit } from './words.ts'

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

/** One of them, from the reader's own teams or from another team's day that was read. */
export function useVisit(enrolmentId: string): Visit | undefined {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const own = useDay().data?.visits ?? []
  const read = queries.getQueriesData<Day>({ queryKey: trpc.followUp.listDay.pathKey() })
  const others = read.flatMap(([, day]) => day?.visits ?? [])
  return [...own, ...others].find((one) => one.enrolmentId === enrolmentId)
}
