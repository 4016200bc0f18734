import { useState, useSyncExternalStore } from 'react'

type Scheme = 'auto' | 'light' | 'dark'

export function applyScheme(scheme: Scheme) {
  document.documentElement.dataset.colorScheme = scheme
}

const system = window.matchMedia('(prefers-color-scheme: dark)')
const follow = (tell: () => void) => {
  system.addEventListener('change', tell)
  return () => system.removeEventListener('change', tell)
}

/** Whether it is dark now, and the switch in the top bar. The account's own choice comes from its settings. */
export function useScheme() {
  const systemDark = useSyncExternalStore(follow, () => system.matches)
  const [, redraw] = useState(0)
  const chosen = document.documentElement.dataset.colorScheme
  const dark = chosen === 'dark' || (chosen !== 'light' && systemDark)
  return {
    dark,
    toggle: () => {
      applyScheme(dark ? 'light' : 'dark')
      redraw((count) => count + 1)
    },
  }
}
