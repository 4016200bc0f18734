import { createFileRoute } from '@tanstack/react-router'
import { StandingScreen } from '../../self-admission/standing-screen.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/avtaler')({
  beforeLoad: needs('agreement.make'),
  component: StandingScreen,
})
