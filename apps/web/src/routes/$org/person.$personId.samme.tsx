import { createFileRoute } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { MergePage } from '../../person/merge-page.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/person/$personId/samme')({
  beforeLoad: needs('person.merge'),
  // the other record of the two
  validateSearch: z.object({ med: z.catch(z.optional(z.uuid()), undefined) }),
  component: MergePage,
})
