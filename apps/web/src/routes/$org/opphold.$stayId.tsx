import { createFileRoute } from '@tanstack/react-router'
import { StayScreen } from '../../stay/page/stay-screen.tsx'

export const Route = createFileRoute('/$org/opphold/$stayId')({ component: Page })

function Page() {
  const { stayId } = Route.useParams()
  return <StayScreen key={stayId} stayId={stayId} />
}
