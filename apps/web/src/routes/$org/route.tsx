import { createFileRoute, notFound, redirect } from '@tanstack/react-router'
import { Frame } from '../../shell/frame.tsx'
import { sessionQuery } from '../../shell/session.ts'
import { organisationClient } from '../../shell/trpc.ts'

/** Everything below acts as one organisation: its own client, its own cache, its own rights. */
export const Route = createFileRoute('/$org')({
  beforeLoad: async ({ context, params, location }) => {
    const session = await context.sessionQueries.ensureQueryData({ ...sessionQuery, revalidateIfStale: true })
    if (!session.signedIn) throw redirect({ to: '/logg-inn', search: { til: location.href } })
    const membership = session.memberships.find(({ slug }) => slug === params.org)
    if (!membership) throw notFound()
    return {
      ...organisationClient(params.org),
      membership,
      account: session.account,
      memberships: session.memberships,
      mode: session.mode,
      mails: session.mails,
    }
  },
  component: Frame,
})
