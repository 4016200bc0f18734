import { useToast } from '@samplass/ui/toast'
import { useQueryClient } from '@tanstack/react-query'
import { useProblemText } from '../shell/refusals.ts'
import { useTRPC } from '../shell/trpc.ts'

/** What follows an act at the board, done or refused: the board is read again, and what was done is said when it stands there. */
export function useBoardAct() {
  const queries = useQueryClient()
  const trpc = useTRPC()
  const toast = useToast()
  const problemText = useProblemText()
  const read = () => queries.invalidateQueries({ queryKey: trpc.board.pathKey() })
  return {
    read,
    /** For a form: it says itself what it was refused with. */
    inForm: (done: string, onClose: () => void) => ({
      onError: read,
      onSuccess: async () => {
        await read()
        onClose()
        toast.show({ text: done })
      },
    }),
    /** For a button: there is nowhere else to say it. */
    told: (done?: string) => ({
      onError: (error: unknown) => {
        void read()
        toast.show({ tone: 'warning', text: problemText(error) })
      },
      onSuccess: async () => {
        await read()
        if (done) toast.show({ text: done })
      },
    }),
  }
}
