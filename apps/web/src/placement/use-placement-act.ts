import { useToast } from '@samplass/ui/toast'
import { useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../shell/trpc.ts'

/** What follows an act, done or refused: everything of the placement is read again, and what was done is said. */
export function usePlacementAct(done: string, onClose: () => void) {
  const queries = useQueryClient()
  const trpc = useTRPC()
  const toast = useToast()
  const read = () => void queries.invalidateQueries({ queryKey: trpc.placement.pathKey() })
  return {
    onError: read,
    onSuccess: () => {
      read()
      onClose()
      toast.show({ text: done })
    },
  }
}
