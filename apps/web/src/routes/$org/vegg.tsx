import { createFileRoute } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { needs } from '../../shell/allowed.ts'
import { WallScreen } from '../../stay/wall/wall-screen.tsx'

export const Route = createFileRoute('/$org/vegg')({
  beforeLoad: needs('bed_pool.read'),
  validateSearch: z.object({
    vis: z.catch(z.optional(z.literal('initialer')), undefined),
    hus: z.catch(z.optional(z.literal('alle')), undefined),
  }),
  component: Page,
})

function Page() {
  const { vis, hus } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <WallScreen
      initials={vis === 'initialer'}
      all={hus === 'alle'}
      onShow={({ initials, all }) =>
        void navigate({
          search: { ...(initials ? { vis: 'initialer' } : {}), ...(all ? { hus: 'alle' } : {}) },
          replace: true,
        })
      }
    />
  )
}
