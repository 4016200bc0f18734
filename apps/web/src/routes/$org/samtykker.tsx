import { createFileRoute } from '@tanstack/react-router'
import { ExpiringScreen } from '../../consent/expiring-screen.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/samtykker')({
  beforeLoad: needs('stay.disclose'),
  component: ExpiringScreen,
})
