import { useSyncExternalStore } from 'react'

const follow = (tell: () => void) => {
  window.addEventListener('online', tell)
  window.addEventListener('offline', tell)
  return () => {
    window.removeEventListener('online', tell)
    window.removeEventListener('offline', tell)
  }
}

/** Whether the phone says that it has a signal. */
export const useOnline = (): boolean => useSyncExternalStore(follow, () => navigator.onLine)
