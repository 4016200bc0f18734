import { useEffect, useState } from 'react'

/** Draws again every quarter of a minute: clocks and distances on the screen stay true. */
export function useMinute(): void {
  const [, turn] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => turn((count) => count + 1), 15_000)
    return () => clearInterval(timer)
  }, [])
}
