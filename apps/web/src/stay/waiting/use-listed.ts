import { useToast } from '@samplass/ui/toast'
import { useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../shell/trpc.ts'

/** The list is read again whatever came of it; what was done is said. */
export function useListed(onClose: () => void) {
  const queries = useQueryClient()
  const trpc = useTRPC()
  const toast = useToast()
  const read = () => queries.invalidateQueries({ queryKey: trpc.stay.waitingList.queryKey() })
  return {
    onError: () => void read(),
    done: (text: string) => {
      void read()
      onClose()
      toast.show({ text })
    },
  }
}
