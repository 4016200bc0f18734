import { useEffect, useRef } from 'react'

const writes = 'input, textarea, select'

/**
 * The row that all look at comes into view when it changes, unless one is writing. Answers what takes focus along to the next row: for
 * whoever saves and goes on, and writes there.
 */
export function useCurrentInView(cardId: string | null): () => void {
  const follows = useRef(false)
  const shown = useRef(cardId)
  useEffect(() => {
    if (shown.current === cardId) return
    shown.current = cardId
    const row = document.querySelector('.sp-fact tr[data-now]')
    const field = document.querySelector<HTMLElement>('.sp-fact tr[data-now] form[data-task] input')
    if (follows.current) {
      follows.current = false
      const next = field ?? document.querySelector<HTMLElement>('.sp-meet .sp-actions > :last-child')
      next?.focus({ preventScroll: true })
      row?.scrollIntoView({ block: 'nearest' })
    } else if (!document.activeElement?.matches(writes)) row?.scrollIntoView({ block: 'nearest' })
  }, [cardId])
  return () => {
    follows.current = true
  }
}
