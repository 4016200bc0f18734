import { createFileRoute } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { WeekScreen } from '../../capacity/week-screen.tsx'
import { needs } from '../../shell/allowed.ts'

const date = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))

export const Route = createFileRoute('/$org/uka')({
  beforeLoad: needs('capacity.publish'),
  validateSearch: z.object({ fra: z.catch(z.optional(date), undefined) }),
  component: WeekScreen,
})
