import { useToast } from '@samplass/ui/toast'
import { useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../shell/trpc.ts'

/** What follows an act, done or refused: everything of the placement is read again, and what was done is said. */
export function usePlacementAct(done: string, onClose: () => void) {
  const queries = useQueryClient()
  const trpc = useTRPC()
  const toast = useToast()
  const read = () => queries.invalidateQueries({ queryKey: trpc.placement.pathKey() })
  return {
    onError: () => void read(),
    // The dialog closes onto what was read anew: the next act starts from the version that stands.
    onSuccess: async () => {
      await read()
      onClose()
      toast.show({ text: done })
    },
  }
}
