import { createFileRoute } from '@tanstack/react-router'
import { TeamsScreen } from '../../follow-up/teams-screen.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/oppfolging/team')({
  beforeLoad: needs('follow_up.read'),
  component: TeamsScreen,
})
