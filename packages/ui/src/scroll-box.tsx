import { type ReactNode, useEffect, useRef, useState } from 'react'

/** Scrolls sideways by itself. Only while it does is it a stop for the keyboard, under its own name. */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const watch = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  const stop = scrolls ? { role: 'region', 'aria-label': label, tabIndex: 0 } : {}
  return (
    <div ref={box} className="sp-table-wrap" {...stop}>
      {children}
    </div>
  )
}
