import * as input from '@samplass/domain/self-admission/schema'
import { allow, router } from '../trpc.ts'
import { draftAgreement } from './draft-agreement.ts'
import { endAgreement } from './end-agreement.ts'
import { liftSuspension } from './lift-suspension.ts'
import { listAgreementPlaces } from './list-agreement-places.ts'
import { listAgreements } from './list-agreements.ts'
import { listStanding } from './list-standing.ts'
import { logTalk } from './log-talk.ts'
import { printAgreements } from './print-agreements.ts'
import { renewAgreement } from './renew-agreement.ts'
import { signAgreement } from './sign-agreement.ts'
import { suspendAgreement } from './suspend-agreement.ts'

export const selfAdmissionRouter = router({
  listAgreements: allow('person.open')
    .input(input.listAgreementsInput)
    .query(({ ctx, input }) => listAgreements(ctx, input)),
  printAgreements: allow('person.open')
    .input(input.listAgreementsInput)
    .query(({ ctx, input }) => printAgreements(ctx, input)),
  listStanding: allow('agreement.make').query(({ ctx }) => listStanding(ctx)),
  listAgreementPlaces: allow('agreement.make').query(({ ctx }) => listAgreementPlaces(ctx)),
  draftAgreement: allow('agreement.make')
    .input(input.draftAgreementInput)
    .mutation(({ ctx, input }) => draftAgreement(ctx, input)),
  signAgreement: allow('agreement.make')
    .input(input.signAgreementInput)
    .mutation(({ ctx, input }) => signAgreement(ctx, input)),
  suspendAgreement: allow('agreement.suspend')
    .input(input.suspendAgreementInput)
    .mutation(({ ctx, input }) => suspendAgreement(ctx, input)),
  liftSuspension: allow('agreement.suspend')
    .input(input.liftSuspensionInput)
    .mutation(({ ctx, input }) => liftSuspension(ctx, input)),
  renewAgreement: allow('agreement.make')
    .input(input.renewAgreementInput)
    .mutation(({ ctx, input }) => renewAgreement(ctx, input)),
  endAgreement: allow('agreement.make')
    .input(input.endAgreementInput)
    .mutation(({ ctx, input }) => endAgreement(ctx, input)),
  logTalk: allow('contact.log')
    .input(input.logTalkInput)
    .mutation(({ ctx, input }) => logTalk(ctx, input)),
})
