import { createFileRoute, redirect } from '@tanstack/react-router'
import { homeOf } from '../../shell/places.ts'

export const Route = createFileRoute('/$org/')({
  beforeLoad: ({ context, params }) => {
    throw redirect({ href: `/${params.org}/${homeOf(context.membership.roles)}` })
  },
})
