import { createFileRoute } from '@tanstack/react-router'
import { CooperationPage } from '../../cooperation/cooperation-page.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/samarbeid')({
  beforeLoad: needs('cooperation.read'),
  component: CooperationPage,
})
