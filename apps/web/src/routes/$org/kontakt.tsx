import { createFileRoute } from '@tanstack/react-router'
import { CardScreen } from '../../planned-admission/card-screen.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/kontakt')({
  beforeLoad: needs('contact_card.change'),
  component: CardScreen,
})
