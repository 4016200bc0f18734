import { createFileRoute } from '@tanstack/react-router'
import { SettingsScreen } from '../../access/settings-screen.tsx'

export const Route = createFileRoute('/$org/innstillinger')({ component: SettingsScreen })
