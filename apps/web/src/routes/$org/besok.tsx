import { createFileRoute } from '@tanstack/react-router'
import { VisitsScreen } from '../../consultation/visits-screen.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/besok')({
  beforeLoad: needs('consultation.take_part'),
  component: VisitsScreen,
})
