import { createFileRoute } from '@tanstack/react-router'
import { CrisisPlanSheet } from '../../plan/crisis-plan-sheet.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/person/$personId/kriseplan')({
  beforeLoad: needs('plan.read'),
  component: CrisisPlanSheet,
})
