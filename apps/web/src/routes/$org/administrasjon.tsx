import { createFileRoute } from '@tanstack/react-router'
import { MembersScreen } from '../../access/members-screen.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/administrasjon')({
  beforeLoad: needs('access.manage'),
  component: MembersScreen,
})
