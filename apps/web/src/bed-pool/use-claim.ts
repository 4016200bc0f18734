import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { type Problem, problemIn } from '../shell/problem.ts'
import { type Inputs, type Outputs, useTRPC } from '../shell/trpc.ts'

type Input = Inputs['bedPool']['claimBed']
/** `before`: what must be written down first, such as a consent. */
type Sent = { input: Input; before: () => Promise<void> }

/**
 * Takes a bed. The same claim sent again after a lost answer carries the same key, so it is never made twice; nothing on the
 * screen changes before the server has said yes.
 */
export function useClaim(onRefused: () => void) {
  const trpc = useTRPC()
  const [done, setDone] = useState<{ claim: Outputs['bedPool']['claimBed']; own: boolean } | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [error, setError] = useState<unknown>(null)
  const key = useRef<{ input: string; value: string } | null>(null)
  const claim = useMutation({
    mutationFn: async ({ input, before }: Sent, context): Promise<Outputs['bedPool']['claimBed']> => {
      await before()
      const sent = trpc.bedPool.claimBed.mutationOptions({
        trpc: { context: { idempotencyKey: key.current?.value } },
      })
      if (!sent.mutationFn) throw new Error('a mutation without a function')
      return sent.mutationFn(input, context)
    },
  })

  const take = (input: Input, own: boolean, before: Sent['before']) => {
    if (claim.isPending) return
    const text = JSON.stringify(input)
    if (key.current?.input !== text) key.current = { input: text, value: crypto.randomUUID() }
    setProblem(null)
    setError(null)
    claim.mutate(
      { input, before },
      {
        onSuccess: (made) => setDone({ claim: made, own }),
        onError: (failure) => {
          const why = problemIn(failure)
          if (why.kind !== 'offline') key.current = null
          setProblem(why)
          setError(failure)
          if (why.kind === 'refusal') onRefused()
        },
      },
    )
  }
  return { take, busy: claim.isPending, done, problem, error, forget: () => setProblem(null) }
}
