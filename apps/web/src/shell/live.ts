import type { QueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

export type LiveState = { state: 'connected' | 'lost'; since: Date; byName: string | null; at: Date }

/**
 * Follows the organisation's changes. An event only says that something changed: what is on screen is fetched again under
 * the reader's own rights. While the stream is down, or a version was missed, everything is fetched again on return.
 */
export function useLive(slug: string, queries: QueryClient): LiveState {
  const [live, setLive] = useState<LiveState>({ state: 'connected', since: new Date(), byName: null, at: new Date() })
  useEffect(() => {
    const source = new EventSource(`/api/live/${slug}`)
    let version = -1
    // What must not run again by itself (a look-up is logged) says `meta: { live: false }`.
    const refetch = () => void queries.invalidateQueries({ predicate: ({ meta }) => meta?.live !== false })
    source.addEventListener('hello', (event) => {
      const hello = JSON.parse(event.data) as { version: number }
      if (version !== -1) refetch()
      version = hello.version
      setLive((known) =>
        known.state === 'connected' ? known : { ...known, state: 'connected', since: new Date(), at: new Date() },
      )
    })
    source.addEventListener('change', (event) => {
      const change = JSON.parse(event.data) as { version: number; changes: { byName: string }[] }
      version = change.version
      setLive({ state: 'connected', since: new Date(), byName: change.changes.at(-1)?.byName ?? null, at: new Date() })
      refetch()
    })
    source.addEventListener('alive', (event) => {
      const alive = JSON.parse(event.data) as { version: number }
      if (alive.version !== version && version !== -1) refetch()
      version = alive.version
    })
    source.onerror = () =>
      setLive((known) => (known.state === 'lost' ? known : { ...known, state: 'lost', since: new Date() }))
    return () => source.close()
  }, [slug, queries])
  return live
}
