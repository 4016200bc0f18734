import { createFileRoute } from '@tanstack/react-router'
import { PlacementPage } from '../../placement/placement-page.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/person/$personId/bolig')({
  beforeLoad: needs('placement.work'),
  component: PlacementPage,
})
