import { createFileRoute } from '@tanstack/react-router'
import { PlansPage } from '../../plan/plans-page.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/person/$personId/planer')({
  beforeLoad: needs('plan.read'),
  component: PlansPage,
})
