import { createFileRoute } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { FindBed } from '../../bed-pool/find-bed.tsx'
import { wishShape } from '../../bed-pool/wish.ts'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/finn-plass')({
  beforeLoad: needs('bed_pool.read'),
  validateSearch: z.object(wishShape),
  component: FindBed,
})
