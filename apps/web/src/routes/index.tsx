import { createFileRoute, redirect } from '@tanstack/react-router'
import { NoOrganisation } from '../access/no-organisation.tsx'
import { homeOf } from '../shell/places.ts'
import { sessionQuery } from '../shell/session.ts'

export const Route = createFileRoute('/')({
  beforeLoad: async ({ context }) => {
    const session = await context.sessionQueries.fetchQuery(sessionQuery)
    if (!session.signedIn) throw redirect({ to: '/logg-inn' })
    const [first] = session.memberships
    if (first) throw redirect({ href: `/${first.slug}/${homeOf(first.roles)}` })
  },
  component: NoOrganisation,
})
