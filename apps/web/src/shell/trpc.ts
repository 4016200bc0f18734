import type { AppRouter } from '@samplass/api/router'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { createTRPCClient, httpBatchLink, httpLink, splitLink, TRPCClientError } from '@trpc/client'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { sessionEnded } from './lock.ts'
import { isOffline } from './problem.ts'

export type Outputs = inferRouterOutputs<AppRouter>
export type Inputs = inferRouterInputs<AppRouter>

const againMs = 5_000

/** One client and one cache for each organisation: nothing read as one can be shown as another. */
function clientFor(slug: string) {
  const url = `/trpc/${slug}`
  const client = createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (op) => op.type === 'mutation',
        // A write is never batched: it carries its own idempotency key, the same when it is sent again.
        true: httpLink({
          url,
          headers: ({ op }) => ({ 'idempotency-key': (op.context.idempotencyKey as string) ?? crypto.randomUUID() }),
        }),
        // Read by POST: a name or a number never stands in an address, and so in no proxy's log.
        false: httpBatchLink({ url, methodOverride: 'POST', maxItems: 20 }),
      }),
    ],
  })
  // The same everywhere: whoever's session is over meets the lock, and goes on where they were.
  const onError = (error: unknown) => {
    if (error instanceof TRPCClientError && error.data?.refusal?.code === 'SESSION_MISSING') sessionEnded()
  }
  const queries = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // What could not be fetched for want of a connection is tried again until it is there.
        refetchInterval: ({ meta, state }) =>
          state.error && meta?.live !== false && isOffline(state.error) ? againMs : false,
        retry: (count, error) => count < 2 && !(error instanceof TRPCClientError && error.data),
      },
      // Without a connection a write fails now. Kept back and sent by itself later, it would take a bed nobody is thinking of.
      mutations: { networkMode: 'always' },
    },
  })
  return { queries, trpc: createTRPCOptionsProxy<AppRouter>({ client, queryClient: queries }) }
}
export type OrganisationClient = ReturnType<typeof clientFor>

const clients = new Map<string, OrganisationClient>()

export function organisationClient(slug: string): OrganisationClient {
  const known = clients.get(slug)
  if (known) return known
  const made = clientFor(slug)
  clients.set(slug, made)
  return made
}

/** After signing out nothing read stays in memory. */
export function forgetClients(): void {
  for (const { queries } of clients.values()) queries.clear()
  clients.clear()
}

const organisationRoute = getRouteApi('/$org')

/** The typed procedures of the organisation in the URL: `useQuery(trpc.bedPool.board.queryOptions({...}))`. */
export const useTRPC = () => organisationRoute.useRouteContext().trpc

/** Who I am in the organisation in the URL. */
export const useMembership = () => organisationRoute.useRouteContext().membership
export const useAccount = () => organisationRoute.useRouteContext().account
