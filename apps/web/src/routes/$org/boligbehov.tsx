import { createFileRoute } from '@tanstack/react-router'
import { NeedsScreen } from '../../placement/needs-screen.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/boligbehov')({
  beforeLoad: needs('placement.work'),
  component: NeedsScreen,
})
