import { createFileRoute } from '@tanstack/react-router'
import { HousePage } from '../../bed-pool-setup/house-page.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/hus/$houseId')({
  beforeLoad: needs('bed_pool.read'),
  component: () => <HousePage houseId={Route.useParams().houseId} />,
})
