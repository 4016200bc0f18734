import { createFileRoute } from '@tanstack/react-router'
import { RegisterPage } from '../../person/register-page.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/ny-person')({
  beforeLoad: needs('person.register'),
  component: RegisterPage,
})
