import { useEffect, useState } from 'react'
import { useMatches } from './narrow.tsx'

export type ColorScheme = 'light' | 'dark' | 'auto'

/** The scheme of the page, kept under `key` on this machine; `auto` follows the system. */
export function useColorScheme(key: string) {
  const [scheme, setScheme] = useState<ColorScheme>(() => read(key))
  const systemDark = useMatches('(prefers-color-scheme: dark)')
  useEffect(() => {
    document.documentElement.dataset.colorScheme = scheme
    try {
      localStorage.setItem(key, scheme)
    } catch {
      // Storage may be shut; the choice then lasts as long as the page.
    }
  }, [key, scheme])
  const dark = scheme === 'dark' || (scheme === 'auto' && systemDark)
  return { scheme, setScheme, dark, toggle: () => setScheme(dark ? 'light' : 'dark') }
}

function read(key: string): ColorScheme {
  try {
    const kept = localStorage.getItem(key)
    return kept === 'light' || kept === 'dark' ? kept : 'auto'
  } catch {
    return 'auto'
  }
}
