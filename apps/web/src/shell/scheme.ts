import { useSyncExternalStore } from 'react'

type Scheme = 'auto' | 'light' | 'dark'

const watchers = new Set<() => void>()
const system = window.matchMedia('(prefers-color-scheme: dark)')

export function applyScheme(scheme: Scheme) {
  document.documentElement.dataset.colorScheme = scheme
  for (const tell of watchers) tell()
}

const follow = (tell: () => void) => {
  watchers.add(tell)
  system.addEventListener('change', tell)
  return () => {
    watchers.delete(tell)
    system.removeEventListener('change', tell)
  }
}
const isDark = () => {
  const chosen = document.documentElement.dataset.colorScheme
  return chosen === 'dark' || (chosen !== 'light' && system.matches)
}

/** Whether it is dark now. The choice itself belongs to the account. */
export const useDark = () => useSyncExternalStore(follow, isDark)
