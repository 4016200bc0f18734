import { useRef } from 'react'
import type { BoardAnswer } from './board-bars.ts'
import { changesBetween } from './board-view.ts'

/** A number for each bar that somebody changed while the board was open; a new number tints it anew. */
export function useChanges(answer: BoardAnswer | undefined): ReadonlyMap<string, number> {
  const before = useRef<BoardAnswer | undefined>(undefined)
  const turns = useRef<ReadonlyMap<string, number>>(new Map())
  const count = useRef(0)
  if (answer && before.current !== answer) {
    const changed = changesBetween(before.current, answer)
    before.current = answer
    if (changed.size > 0) {
      count.current += 1
      const turn = count.current
      turns.current = new Map([...turns.current, ...[...changed].map((id) => [id, turn] as const)])
    }
  }
  return turns.current
}
