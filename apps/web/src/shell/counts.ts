import { permissionsOf } from '@samplass/domain/access/roles'
import { useQuery } from '@tanstack/react-query'
import { useRouteContext } from '@tanstack/react-router'

/** A promise falls due without anybody changing anything. */
const againMs = 60_000

/** What is late on Natt and who waits on the list, for the rail: live as everything else, and nobody is looked up. */
export function useCounts(shown: boolean): { night?: number; waiting?: number } {
  const { queries, trpc, membership } = useRouteContext({ from: '/$org' })
  const found = useQuery(
    trpc.stay.counts.queryOptions(undefined, {
      enabled: shown && permissionsOf(membership.roles).has('stay.read'),
      refetchInterval: againMs,
    }),
    queries,
  )
  return found.data ? { night: found.data.late, waiting: found.data.waiting } : {}
}
