import { createFileRoute } from '@tanstack/react-router'
import { LogPage } from '../../contact/log-page.tsx'

export const Route = createFileRoute('/$org/samtaler/ny')({ component: LogPage })
