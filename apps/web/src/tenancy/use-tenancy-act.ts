import { useToast } from '@samplass/ui/toast'
import { useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../shell/trpc.ts'

/** What follows an act, done or refused: the tenancies are read again, and what was done is said. */
export function useTenancyAct<Answer>(done: string | ((answer: Answer) => string), onClose: (answer: Answer) => void) {
  const queries = useQueryClient()
  const trpc = useTRPC()
  const toast = useToast()
  const read = () => void queries.invalidateQueries({ queryKey: trpc.tenancy.pathKey() })
  return {
    onError: read,
    onSuccess: (answer: Answer) => {
      read()
      onClose(answer)
      toast.show({ text: typeof done === 'string' ? done : done(answer) })
    },
  }
}
