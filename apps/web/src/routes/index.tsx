import { createFileRoute, redirect } from '@tanstack/react-router'
import { sessionQuery } from '../shell/session.ts'

export const Route = createFileRoute('/')({
  beforeLoad: async ({ context }) => {
    const session = await context.sessionQueries.fetchQuery(sessionQuery)
    const first = session.signedIn ? session.memberships[0] : undefined
    throw first ? redirect({ to: '/$org/natt', params: { org: first.slug } }) : redirect({ to: '/logg-inn' })
  },
})
