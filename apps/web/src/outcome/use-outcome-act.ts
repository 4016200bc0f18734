import { useToast } from '@samplass/ui/toast'
import { useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../shell/trpc.ts'

/** What follows an act, done or refused: it is read again, and what was done is said. */
export function useOutcomeAct(done: string, onClose: () => void = () => {}) {
  const queries = useQueryClient()
  const trpc = useTRPC()
  const toast = useToast()
  const read = () => void queries.invalidateQueries({ queryKey: trpc.outcome.getFidelity.pathKey() })
  return {
    onError: read,
    onSuccess: () => {
      read()
      onClose()
      toast.show({ text: done })
    },
  }
}
