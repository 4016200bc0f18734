import { useMutation } from '@tanstack/react-query'
import { problemIn } from '../shell/problem.ts'
import { useTRPC } from '../shell/trpc.ts'
import { useBoardAct } from './use-board-act.ts'
import type { Meeting } from './words.ts'

/** Goes on in the meeting, for all. Whoever presses second has gone nowhere further: they see where the first one went. */
export function useStep(meeting: Meeting | null) {
  const trpc = useTRPC()
  const act = useBoardAct()
  const told = act.told()
  const look = useMutation(
    trpc.board.lookAt.mutationOptions({
      onSuccess: act.read,
      onError: (error) => {
        const problem = problemIn(error)
        if (problem.kind === 'refusal' && problem.code === 'VERSION_STALE') void act.read()
        else told.onError(error)
      },
    }),
  )
  return {
    stepping: look.isPending,
    step: (to: 'next' | 'previous' | { cardId: string }) => {
      if (meeting && !look.isPending) look.mutate({ meetingId: meeting.meetingId, version: meeting.version, look: to })
    },
  }
}
