import { createFileRoute } from '@tanstack/react-router'
import { RegisterScreen } from '../../audit/register-screen.tsx'

export const Route = createFileRoute('/$org/innsyn/tilganger')({ component: RegisterScreen })
