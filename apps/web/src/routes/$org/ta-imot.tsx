import { createFileRoute } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { TakeIn } from '../../bed-pool/take-in.tsx'
import { needs } from '../../shell/allowed.ts'

const date = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))

export const Route = createFileRoute('/$org/ta-imot')({
  beforeLoad: needs('stay.claim'),
  validateSearch: z.object({
    person: z.catch(z.optional(z.uuid()), undefined),
    til: z.catch(z.optional(date), undefined),
    netter: z.catch(z.optional(z.int().check(z.gte(1), z.lte(366))), undefined),
    behov: z.catch(z.optional(z.string()), undefined),
    plass: z.catch(z.optional(z.uuid()), undefined),
  }),
  component: TakeIn,
})
