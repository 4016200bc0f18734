import { createFileRoute, notFound, redirect } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { sessionQuery } from '../shell/session.ts'

/** Where an e-mail and a calendar lead: an organisation by its opaque id, and perhaps one of its threads. */
export const Route = createFileRoute('/til/$organisationId')({
  validateSearch: z.object({ sak: z.optional(z.uuid()) }),
  beforeLoad: async ({ context, params, search, location }) => {
    const session = await context.sessionQueries.fetchQuery(sessionQuery)
    if (!session.signedIn) throw redirect({ to: '/logg-inn', search: { til: location.href } })
    const membership = session.memberships.find(({ id }) => id === params.organisationId)
    if (!membership) throw notFound()
    throw redirect({ href: `/${membership.slug}/${search.sak ? `innleggelser/${search.sak}` : 'varsler'}` })
  },
})
