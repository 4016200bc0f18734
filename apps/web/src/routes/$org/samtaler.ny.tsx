import { createFileRoute } from '@tanstack/react-router'
import { LogPage } from '../../contact/log-page.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/samtaler/ny')({ beforeLoad: needs('contact.log'), component: LogPage })
