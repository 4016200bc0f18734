import * as input from '@samplass/domain/audit/schema'
import { allow, router } from '../trpc.ts'
import { listAudit } from './list-audit.ts'
import { listAuthorisations } from './list-authorisations.ts'
import { listLookUps } from './list-look-ups.ts'
import { listUnexplained } from './list-unexplained.ts'
import { reviewLookUp } from './review-look-up.ts'

export const auditRouter = router({
  listAudit: allow('audit.read')
    .input(input.listAuditInput)
    .query(({ ctx, input }) => listAudit(ctx, input)),
  listLookUps: allow('audit.read')
    .input(input.listLookUpsInput)
    .query(({ ctx, input }) => listLookUps(ctx, input)),
  listUnexplained: allow('audit.review')
    .input(input.listUnexplainedInput)
    .query(({ ctx, input }) => listUnexplained(ctx, input)),
  reviewLookUp: allow('audit.review')
    .input(input.reviewLookUpInput)
    .mutation(({ ctx, input }) => reviewLookUp(ctx, input)),
  listAuthorisations: allow('audit.read')
    .input(input.listAuthorisationsInput)
    .query(({ ctx, input }) => listAuthorisations(ctx, input)),
})
