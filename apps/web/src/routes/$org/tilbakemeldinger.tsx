import { createFileRoute } from '@tanstack/react-router'
import { useCallback } from 'react'
import * as z from 'zod/mini'
import { EvaluationScreen } from '../../evaluation/evaluation-screen.tsx'

export const Route = createFileRoute('/$org/tilbakemeldinger')({
  validateSearch: z.object({
    hus: z.catch(z.optional(z.uuid()), undefined),
    mnd: z.catch(z.optional(z.literal([6, 12, 24, 36])), undefined),
    vis: z.catch(z.optional(z.literal('skjema')), undefined),
  }),
  component: Page,
})

function Page() {
  const { hus = null, mnd = 12, vis } = Route.useSearch()
  const navigate = Route.useNavigate()
  const go = useCallback(
    (to: { hus?: string; mnd?: 6 | 12 | 24 | 36; vis?: 'skjema' }) =>
      void navigate({ search: (now) => ({ ...now, vis: undefined, ...to }) }),
    [navigate],
  )
  return (
    <EvaluationScreen
      houseId={hus}
      months={mnd}
      form={vis === 'skjema'}
      onHouse={(houseId) => go({ hus: houseId })}
      onMonths={(months) => go({ mnd: months })}
      onForm={(shown) => go(shown ? { vis: 'skjema' } : {})}
    />
  )
}
