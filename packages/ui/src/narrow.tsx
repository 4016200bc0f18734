import { useSyncExternalStore } from 'react'

/** True while the window matches, for example `(max-width: 45rem)`. */
export function useMatches(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => window.matchMedia(query).matches,
  )
}

/** A phone. */
export const usePhone = () => useMatches('(max-width: 45rem)')
