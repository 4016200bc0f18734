import { useEffect, useState } from 'react'

/** The value as it was when it last stood still for so long. An empty one counts at once. */
export function useDebounced(value: string, ms: number): string {
  const [still, setStill] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setStill(value), value === '' ? 0 : ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return still
}
