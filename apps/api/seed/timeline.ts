/** Things that happen, in the order of their time. One municipality lives through its own, one after the other. */
export type Timeline = {
  add: (at: Date, run: (now: Date) => Promise<void>) => void
  /** Runs everything up to `until`, including what is added on the way. */
  liveUntil: (until: Date) => Promise<number>
}

type Happening = { at: number; order: number; run: (now: Date) => Promise<void> }

export function timeline(): Timeline {
  const heap: Happening[] = []
  let order = 0
  const before = (a: Happening, b: Happening) => a.at < b.at || (a.at === b.at && a.order < b.order)
  const swap = (i: number, j: number) => {
    const held = heap[i] as Happening
    heap[i] = heap[j] as Happening
    heap[j] = held
  }
  const rise = (from: number) => {
    for (let i = from; i > 0; ) {
      const parent = (i - 1) >> 1
      if (!before(heap[i] as Happening, heap[parent] as Happening)) return
      swap(i, parent)
      i = parent
    }
  }
  const sink = () => {
    for (let i = 0; ; ) {
      let least = i
      for (const child of [2 * i + 1, 2 * i + 2]) {
        if (child < heap.length && before(heap[child] as Happening, heap[least] as Happening)) least = child
      }
      if (least === i) return
      swap(i, least)
      i = least
    }
  }
  return {
    add(at, run) {
      heap.push({ at: at.getTime(), order: order++, run })
      rise(heap.length - 1)
    },
    async liveUntil(until) {
      let count = 0
      for (let next = heap[0]; next && next.at <= until.getTime(); next = heap[0]) {
        const last = heap.pop() as Happening
        if (heap.length > 0) {
          heap[0] = last
          sink()
        }
        await next.run(new Date(next.at))
        count++
      }
      return count
    },
  }
}
