import { createFileRoute } from '@tanstack/react-router'
import { RegisterScreen } from '../../audit/register-screen.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/innsyn/tilganger')({
  beforeLoad: needs('audit.read'),
  component: RegisterScreen,
})
