import { createFileRoute } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { needs } from '../../shell/allowed.ts'
import { acts } from '../../stay/page/stay.ts'
import { StayScreen } from '../../stay/page/stay-screen.tsx'

export const Route = createFileRoute('/$org/opphold/$stayId')({
  beforeLoad: needs('stay.open'),
  // `gjor`: the act whose dialog stands open.
  validateSearch: z.object({ gjor: z.catch(z.optional(z.enum(acts)), undefined) }),
  component: Page,
})

function Page() {
  const { stayId } = Route.useParams()
  const { gjor = null } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <StayScreen
      key={stayId}
      stayId={stayId}
      act={gjor}
      onAct={(act) => void navigate({ search: act ? { gjor: act } : {}, replace: true, resetScroll: false })}
    />
  )
}
