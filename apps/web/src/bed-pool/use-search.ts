import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTRPC } from '../shell/trpc.ts'
import { type Asked, answersByKind } from './questions.ts'
import type { Wish } from './wish.ts'
import type { Place } from './words.ts'

/**
 * The houses' answer about one person. Asking is a look-up and is logged, so it runs when something was typed or answered,
 * and again only when the beds themselves have changed: those are followed live without the person.
 */
export function useSearch(personId: string, wish: Wish, asked: Asked) {
  const trpc = useTRPC()
  const { arriveOn, nights, near } = wish
  const needs = [...wish.needs]
  const known = useRef<readonly Place[]>([])
  const answers = answersByKind(known.current, asked)
  const found = useQuery(
    trpc.bedPool.search.queryOptions(
      { personId, arriveOn, nights, needs, near, answers },
      {
        placeholderData: keepPreviousData,
        staleTime: 60_000,
        meta: { live: false },
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    ),
  )
  if (found.data) known.current = found.data.places
  const beds = useQuery(trpc.bedPool.search.queryOptions({ personId: null, arriveOn, nights, needs }))
  const free = beds.data?.offers.map(({ bedId, freeNights }) => `${bedId} ${freeNights}`).join()
  const seen = useRef<{ wish: string; free: string } | null>(null)
  const { refetch } = found
  useEffect(() => {
    if (free === undefined) return
    const about = JSON.stringify({ arriveOn, nights, needs })
    const before = seen.current
    seen.current = { wish: about, free }
    if (before && before.wish === about && before.free !== free) void refetch()
  })
  return found
}
