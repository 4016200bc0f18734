import { createFileRoute } from '@tanstack/react-router'
import { useCallback } from 'react'
import * as z from 'zod/mini'
import { needs } from '../../shell/allowed.ts'
import { HandoverSheet } from '../../stay/print/handover-sheet.tsx'

export const Route = createFileRoute('/$org/utskrift/overlevering')({
  beforeLoad: needs('print.handover'),
  validateSearch: z.object({ hus: z.catch(z.optional(z.uuid()), undefined) }),
  component: Page,
})

function Page() {
  const { hus = null } = Route.useSearch()
  const navigate = Route.useNavigate()
  const pick = useCallback((houseId: string) => void navigate({ search: { hus: houseId }, replace: true }), [navigate])
  return <HandoverSheet houseId={hus} onHouse={pick} />
}
