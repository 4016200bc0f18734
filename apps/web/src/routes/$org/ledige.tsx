import { createFileRoute } from '@tanstack/react-router'
import { VacancyScreen } from '../../housing/vacancy-screen.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/ledige')({
  beforeLoad: needs('housing.read'),
  component: VacancyScreen,
})
