import { createFileRoute } from '@tanstack/react-router'
import { RegisterPage } from '../../person/register-page.tsx'

export const Route = createFileRoute('/$org/ny-person')({ component: RegisterPage })
