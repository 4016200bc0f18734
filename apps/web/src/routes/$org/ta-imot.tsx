import { createFileRoute } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { TakeIn } from '../../bed-pool/take-in.tsx'
import { wishShape } from '../../bed-pool/wish.ts'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/ta-imot')({
  beforeLoad: needs('stay.claim'),
  validateSearch: z.object({
    person: z.catch(z.optional(z.uuid()), undefined),
    ...wishShape,
    plass: z.catch(z.optional(z.uuid()), undefined),
  }),
  component: TakeIn,
})
