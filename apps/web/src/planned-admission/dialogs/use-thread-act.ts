import type { ThreadAction } from '@samplass/domain/planned-admission/thread'
import { useToast } from '@samplass/ui/toast'
import { useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../shell/trpc.ts'
import type { Admission, Offer, Version } from '../words.ts'
import type { Chosen } from './own-bed.tsx'

export type Draft = {
  terms?: Partial<Version['terms']>
  bedOf?: Version['bedOf']
  offers?: Chosen[]
  lapsesAt?: string
}
export type DialogProps = {
  act: ThreadAction
  admission: Admission
  /** The bed among those offered that a proposal is to be about. */
  swapTo?: Offer
  /** What was written in a proposal that has not been sent: kept while the thread is open, whatever comes meanwhile. */
  draft: { current: Draft }
  /** Where what is filled in already comes from. */
  prefilled?: string
  onClose: () => void
}

/** What the form was opened on: the thread, its version, and the version of the proposal that one has seen. */
export const openedOn = ({ admissionId, version, rounds }: Admission) => ({ admissionId, version, seen: rounds })

/** What follows an act, done or refused: the thread is read again, and what was done is said. */
export function useThreadAct(onClose: () => void) {
  const queries = useQueryClient()
  const trpc = useTRPC()
  const toast = useToast()
  const read = () => queries.invalidateQueries({ queryKey: trpc.plannedAdmission.pathKey() })
  return {
    onError: () => void read(),
    done: (text: string) => {
      void read()
      onClose()
      toast.show({ text })
    },
  }
}
