import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../shell/trpc.ts'

/** The reader's own organisation's houses that are open, as far as their scope reaches. No person is looked up. */
export function useOwnHouses() {
  const trpc = useTRPC()
  const { data, isPending } = useQuery(trpc.bedPool.listHouses.queryOptions(undefined, { staleTime: 60_000 }))
  return { isPending, houses: (data?.houses ?? []).filter(({ mine, archivedAt }) => mine && archivedAt === null) }
}
