import { createFileRoute } from '@tanstack/react-router'
import { PersonFollowUp } from '../../follow-up/person-follow-up.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/person/$personId/oppfolging')({
  beforeLoad: needs('follow_up.read'),
  component: PersonFollowUp,
})
