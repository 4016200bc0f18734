import * as input from '@samplass/domain/tenancy/schema'
import { allow, router } from '../trpc.ts'
import { endTenancy } from './end-tenancy.ts'
import { getTenancy } from './get-tenancy.ts'
import { claimGuarantee, giveGuarantee, settleClaim } from './give-guarantee.ts'
import { giveNotice, protest, withdrawNotice } from './give-notice.ts'
import { listSignable } from './list-signable.ts'
import { listTenancies } from './list-tenancies.ts'
import { listTenanciesOfPerson } from './list-tenancies-of-person.ts'
import { answerLandlordCall, logLandlordCall, makeAssurance } from './make-assurance.ts'
import { moveIn } from './move-in.ts'
import { adjustRent, prolong } from './prolong.ts'
import { changeRisk, raiseRisk, resolveRisk } from './raise-risk.ts'
import { signTenancy } from './sign-tenancy.ts'
import { endAbsence, startAbsence, tellWhoPays } from './start-absence.ts'

export const tenancyRouter = router({
  listTenancies: allow('tenancy.read').query(({ ctx }) => listTenancies(ctx)),
  listTenanciesOfPerson: allow('tenancy.read')
    .input(input.listTenanciesOfPersonInput)
    .query(({ ctx, input }) => listTenanciesOfPerson(ctx, input)),
  listSignable: allow('tenancy.run').query(({ ctx }) => listSignable(ctx)),
  getTenancy: allow('tenancy.read')
    .input(input.getTenancyInput)
    .query(({ ctx, input }) => getTenancy(ctx, input)),
  signTenancy: allow('tenancy.run')
    .input(input.signTenancyInput)
    .mutation(({ ctx, input }) => signTenancy(ctx, input)),
  moveIn: allow('tenancy.run')
    .input(input.moveInInput)
    .mutation(({ ctx, input }) => moveIn(ctx, input)),
  raiseRisk: allow('tenancy.run')
    .input(input.raiseRiskInput)
    .mutation(({ ctx, input }) => raiseRisk(ctx, input)),
  changeRisk: allow('tenancy.run')
    .input(input.changeRiskInput)
    .mutation(({ ctx, input }) => changeRisk(ctx, input)),
  resolveRisk: allow('tenancy.run')
    .input(input.resolveRiskInput)
    .mutation(({ ctx, input }) => resolveRisk(ctx, input)),
  startAbsence: allow('tenancy.run')
    .input(input.startAbsenceInput)
    .mutation(({ ctx, input }) => startAbsence(ctx, input)),
  tellWhoPays: allow('tenancy.run')
    .input(input.tellWhoPaysInput)
    .mutation(({ ctx, input }) => tellWhoPays(ctx, input)),
  endAbsence: allow('tenancy.run')
    .input(input.endAbsenceInput)
    .mutation(({ ctx, input }) => endAbsence(ctx, input)),
  giveNotice: allow('tenancy.run')
    .input(input.giveNoticeInput)
    .mutation(({ ctx, input }) => giveNotice(ctx, input)),
  protest: allow('tenancy.run')
    .input(input.protestInput)
    .mutation(({ ctx, input }) => protest(ctx, input)),
  withdrawNotice: allow('tenancy.run')
    .input(input.withdrawNoticeInput)
    .mutation(({ ctx, input }) => withdrawNotice(ctx, input)),
  prolong: allow('tenancy.run')
    .input(input.prolongInput)
    .mutation(({ ctx, input }) => prolong(ctx, input)),
  adjustRent: allow('tenancy.run')
    .input(input.adjustRentInput)
    .mutation(({ ctx, input }) => adjustRent(ctx, input)),
  endTenancy: allow('tenancy.run')
    .input(input.endTenancyInput)
    .mutation(({ ctx, input }) => endTenancy(ctx, input)),
  giveGuarantee: allow('tenancy.run')
    .input(input.giveGuaranteeInput)
    .mutation(({ ctx, input }) => giveGuarantee(ctx, input)),
  claimGuarantee: allow('tenancy.run')
    .input(input.claimGuaranteeInput)
    .mutation(({ ctx, input }) => claimGuarantee(ctx, input)),
  settleClaim: allow('tenancy.run')
    .input(input.settleClaimInput)
    .mutation(({ ctx, input }) => settleClaim(ctx, input)),
  makeAssurance: allow('tenancy.run')
    .input(input.makeAssuranceInput)
    .mutation(({ ctx, input }) => makeAssurance(ctx, input)),
  logLandlordCall: allow('tenancy.run')
    .input(input.logLandlordCallInput)
    .mutation(({ ctx, input }) => logLandlordCall(ctx, input)),
  answerLandlordCall: allow('tenancy.run')
    .input(input.answerLandlordCallInput)
    .mutation(({ ctx, input }) => answerLandlordCall(ctx, input)),
})
