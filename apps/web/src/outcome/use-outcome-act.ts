import { useToast } from '@samplass/ui/toast'
import { useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../shell/trpc.ts'

/** What follows an act, done or refused: it is read again, and what was done is said. */
function useAct(queryKey: readonly unknown[], done: string, onClose: () => void) {
  const queries = useQueryClient()
  const toast = useToast()
  const read = () => void queries.invalidateQueries({ queryKey })
  return {
    onError: read,
    onSuccess: () => {
      read()
      onClose()
      toast.show({ text: done })
    },
  }
}

export const useOutcomeAct = (done: string, onClose: () => void = () => {}) =>
  useAct(useTRPC().outcome.getFidelity.pathKey(), done, onClose)

/** Figures of a cooperation, and what would be told: both are read again. */
export const useSharedAct = (done: string, onClose: () => void = () => {}) =>
  useAct(useTRPC().outcome.pathKey(), done, onClose)
