import { useToast } from '@samplass/ui/toast'
import { useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../shell/trpc.ts'

/** What follows an act, done or refused: the agreements and what they open for are read again, and what was done is said. */
export function useAgreementAct(done: string, onClose: () => void) {
  const queries = useQueryClient()
  const trpc = useTRPC()
  const toast = useToast()
  const read = () => {
    void queries.invalidateQueries({ queryKey: trpc.selfAdmission.pathKey() })
    void queries.invalidateQueries({ queryKey: trpc.bedPool.search.queryKey() })
  }
  return {
    onError: read,
    onSuccess: () => {
      read()
      onClose()
      toast.show({ text: done })
    },
  }
}
