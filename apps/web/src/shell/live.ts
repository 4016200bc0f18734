import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { concernedBy, type Heard } from './live-concerns.ts'

/** The server is heard every fifteen seconds, also when nothing happens. */
const silentMs = 35_000
const lookMs = 10_000

export type LiveState = { state: 'connected' | 'lost'; since: Date; byName: string | null; at: Date }

/**
 * Follows the organisation's changes. An event only says that something changed: what is on screen is fetched again under
 * the reader's own rights. While the stream is down, or a version was missed, everything is fetched again on return.
 */
export function useLive(slug: string, queries: QueryClient, on: boolean): LiveState {
  const [live, setLive] = useState<LiveState>({ state: 'connected', since: new Date(), byName: null, at: new Date() })
  useEffect(() => {
    // Behind the lock there is no session, and nothing to follow. After it everything is fetched again.
    if (!on) return
    let source: EventSource | null = null
    let version = -1
    let heardAt = Date.now()
    // What must not run again by itself (a look-up is logged) says `meta: { live: false }`.
    const refetch = (concerned: (key: QueryKey) => boolean = () => true) =>
      void queries.invalidateQueries({
        predicate: ({ meta, queryKey }) => meta?.live !== false && concerned(queryKey),
      })
    const heard = (byName?: string | null) => {
      heardAt = Date.now()
      setLive((known) => {
        if (byName === undefined && known.state === 'connected') return known
        return { state: 'connected', since: new Date(), byName: byName ?? null, at: new Date() }
      })
    }
    const lose = () =>
      setLive((known) => (known.state === 'lost' ? known : { ...known, state: 'lost', since: new Date(heardAt) }))
    const listen = () => {
      source?.close()
      source = new EventSource(`/api/live/${slug}`)
      source.addEventListener('hello', (event) => {
        const hello = JSON.parse(event.data) as { version: number }
        if (version !== -1) refetch()
        version = hello.version
        heard()
      })
      source.addEventListener('change', (event) => {
        const change = JSON.parse(event.data) as { version: number; changes: Heard[] }
        version = change.version
        // No changes: some were missed. A thread has no name to tell.
        const { changes } = change
        const house = changes.findLast(({ houseId }) => houseId !== null)
        heard(changes.length > 0 && !house ? undefined : (house?.byName ?? null))
        refetch(changes.length > 0 ? concernedBy(changes) : undefined)
      })
      source.addEventListener('alive', (event) => {
        const alive = JSON.parse(event.data) as { version: number }
        if (alive.version !== version && version !== -1) refetch()
        version = alive.version
        heard()
      })
      source.onerror = lose
    }
    listen()
    // A line may go silent without an end, and a browser may give up: both are noticed, and begun again.
    const watch = setInterval(() => {
      const silent = Date.now() - heardAt > silentMs
      if (silent) lose()
      if (silent || source?.readyState === EventSource.CLOSED) listen()
    }, lookMs)
    return () => {
      clearInterval(watch)
      source?.close()
    }
  }, [slug, queries, on])
  return live
}
