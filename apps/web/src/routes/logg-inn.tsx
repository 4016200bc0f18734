import { createFileRoute } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { SignInScreen } from '../access/sign-in-screen.tsx'

export const Route = createFileRoute('/logg-inn')({
  validateSearch: z.object({ til: z.optional(z.string()) }),
  component: () => <SignInScreen til={Route.useSearch().til} />,
})
