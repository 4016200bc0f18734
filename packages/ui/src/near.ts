import { type RefObject, useEffect, useState } from 'react'

/**
 * True once the element has been near what is in view, and from then on. `root`: the box that scrolls, as a selector of an
 * ancestor; without one the page does.
 */
export function useNear(box: RefObject<HTMLElement | null>, eager: boolean, root?: string): [boolean, () => void] {
  const [near, setNear] = useState(eager)
  useEffect(() => {
    const element = box.current
    if (near || !element) return
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) setNear(true)
      },
      { root: root ? element.closest(root) : null, rootMargin: '1200px 0px' },
    )
    watch.observe(element)
    return () => watch.disconnect()
  }, [box, near, root])
  return [near, () => setNear(true)]
}
