import { createFileRoute } from '@tanstack/react-router'
import { DayScreen } from '../../follow-up/day-screen.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/oppfolging/')({
  beforeLoad: needs('follow_up.read'),
  component: DayScreen,
})
