import { createFileRoute } from '@tanstack/react-router'
import { OccupancyPage } from '../../report/occupancy-page.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/rapport')({
  beforeLoad: needs('report.read'),
  component: OccupancyPage,
})
