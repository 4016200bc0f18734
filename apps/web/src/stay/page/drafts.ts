import { useEffect } from 'react'
import { useAccount } from '../../shell/trpc.ts'

/** What was being written, until it is saved. In memory only, for the one who wrote it: nothing of it stays on the machine. */
const drafts = new Map<string, unknown>()

export function useDraft<Fields>(
  what: string,
  empty: Fields,
): { start: Fields; keep: (fields: Fields) => void; forget: () => void } {
  const key = `${useAccount().id} ${what}`
  useEffect(() => {
    // A page that is left for another account starts clean.
    for (const other of drafts.keys()) if (other.split(' ')[0] !== key.split(' ')[0]) drafts.delete(other)
  }, [key])
  return {
    start: (drafts.get(key) as Fields | undefined) ?? empty,
    keep: (fields) => void drafts.set(key, fields),
    forget: () => void drafts.delete(key),
  }
}
