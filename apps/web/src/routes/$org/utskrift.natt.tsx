import { createFileRoute } from '@tanstack/react-router'
import { useCallback } from 'react'
import * as z from 'zod/mini'
import { needs } from '../../shell/allowed.ts'
import { NightSheet } from '../../stay/print/night-sheet.tsx'

export const Route = createFileRoute('/$org/utskrift/natt')({
  beforeLoad: needs('print.night_list'),
  validateSearch: z.object({ hus: z.catch(z.optional(z.uuid()), undefined) }),
  component: Page,
})

function Page() {
  const { hus = null } = Route.useSearch()
  const navigate = Route.useNavigate()
  const pick = useCallback((houseId: string) => void navigate({ search: { hus: houseId }, replace: true }), [navigate])
  return <NightSheet houseId={hus} onHouse={pick} />
}
