import { createFileRoute } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { BoardScreen } from '../../bed-pool/board/board-screen.tsx'
import { needs } from '../../shell/allowed.ts'

const date = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))
const on = z.catch(z.optional(z.literal(true)), undefined)

export const Route = createFileRoute('/$org/tavle')({
  beforeLoad: needs('bed_pool.read'),
  validateSearch: z.object({
    fra: z.catch(z.optional(date), undefined),
    hus: z.catch(z.optional(z.string()), undefined),
    ledig: on,
    vare: on,
    behov: z.catch(z.optional(z.string()), undefined),
    initialer: on,
    vis: z.catch(z.optional(z.literal('liste')), undefined),
    opphold: z.catch(z.optional(z.uuid()), undefined),
    plass: z.catch(z.optional(z.uuid()), undefined),
  }),
  component: BoardScreen,
})
