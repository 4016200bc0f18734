import { useEffect, useRef, useState } from 'react'
import { useMembership } from '../shell/trpc.ts'

export type Progress = { stage: 'read' | 'written'; done: number; of: number }

/**
 * How far a file has come, as the server counts it. `follow` begins to listen and names what is listened to; the name goes with the
 * file. Null while nothing is heard: then nobody knows, and nothing is made up.
 */
export function useProgress() {
  const { slug } = useMembership()
  const source = useRef<EventSource | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  const leave = () => source.current?.close()
  useEffect(() => () => source.current?.close(), [])
  const follow = (): string => {
    leave()
    setProgress(null)
    const progressId = crypto.randomUUID()
    source.current = new EventSource(`/api/import/${slug}/${progressId}`)
    source.current.addEventListener('progress', (event) => setProgress(JSON.parse(event.data) as Progress))
    return progressId
  }
  return { progress, follow, leave }
}
