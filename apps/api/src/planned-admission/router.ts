import { answerPlanInput } from '@samplass/domain/plan/schema'
import * as input from '@samplass/domain/planned-admission/schema'
import { allow, router } from '../trpc.ts'
import { answerPlan } from './answer-plan.ts'
import { accept, answerForPerson, answerInfo, decline, requestInfo, withdraw } from './answers.ts'
import { getContactCard, setContactCard } from './contact-card.ts'
import { endBed } from './end-bed.ts'
import { get } from './get.ts'
import { getShared } from './get-shared.ts'
import { list } from './list.ts'
import { listDischarges } from './list-discharges.ts'
import { listFreeBeds } from './list-free-beds.ts'
import { openAdmission } from './open.ts'
import { propose } from './propose.ts'
import { answerReady, takeBackReady, tellReady } from './ready.ts'
import { admit, close, confirmBed, convertToAcute, discharge, planDischarge } from './stay.ts'
import { tellHome } from './tell-home.ts'

export const plannedAdmissionRouter = router({
  list: allow('admission.negotiate').query(({ ctx }) => list(ctx)),
  listDischarges: allow('admission.negotiate').query(({ ctx }) => listDischarges(ctx)),
  get: allow('admission.negotiate')
    .input(input.getAdmissionInput)
    .query(({ ctx, input }) => get(ctx, input)),
  listFreeBeds: allow('admission.negotiate')
    .input(input.listFreeBedsInput)
    .query(({ ctx, input }) => listFreeBeds(ctx, input)),
  getShared: allow('admission.negotiate')
    .input(input.getAdmissionInput)
    .query(({ ctx, input }) => getShared(ctx, input)),
  answerPlan: allow('admission.negotiate')
    .input(answerPlanInput)
    .mutation(({ ctx, input }) => answerPlan(ctx, input)),
  endBed: allow('stay.receive')
    .input(input.endBedInput)
    .mutation(({ ctx, input }) => endBed(ctx, input)),
  openAdmission: allow('admission.open')
    .input(input.openAdmissionInput)
    .mutation(({ ctx, input }) => openAdmission(ctx, input)),
  propose: allow('admission.negotiate')
    .input(input.proposeInput)
    .mutation(({ ctx, input }) => propose(ctx, input)),
  accept: allow('admission.negotiate')
    .input(input.acceptInput)
    .mutation(({ ctx, input }) => accept(ctx, input)),
  requestInfo: allow('admission.negotiate')
    .input(input.requestInfoInput)
    .mutation(({ ctx, input }) => requestInfo(ctx, input)),
  answerInfo: allow('admission.negotiate')
    .input(input.answerInfoInput)
    .mutation(({ ctx, input }) => answerInfo(ctx, input)),
  answerForPerson: allow('admission.negotiate')
    .input(input.answerForPersonInput)
    .mutation(({ ctx, input }) => answerForPerson(ctx, input)),
  decline: allow('admission.negotiate')
    .input(input.declineInput)
    .mutation(({ ctx, input }) => decline(ctx, input)),
  withdraw: allow('admission.negotiate')
    .input(input.withdrawInput)
    .mutation(({ ctx, input }) => withdraw(ctx, input)),
  confirmBed: allow('admission.negotiate')
    .input(input.confirmBedInput)
    .mutation(({ ctx, input }) => confirmBed(ctx, input)),
  admit: allow('admission.negotiate')
    .input(input.admitInput)
    .mutation(({ ctx, input }) => admit(ctx, input)),
  tellHome: allow('admission.negotiate')
    .input(input.tellHomeInput)
    .mutation(({ ctx, input }) => tellHome(ctx, input)),
  tellReady: allow('admission.negotiate')
    .input(input.tellReadyInput)
    .mutation(({ ctx, input }) => tellReady(ctx, input)),
  answerReady: allow('admission.negotiate')
    .input(input.answerReadyInput)
    .mutation(({ ctx, input }) => answerReady(ctx, input)),
  takeBackReady: allow('admission.negotiate')
    .input(input.takeBackReadyInput)
    .mutation(({ ctx, input }) => takeBackReady(ctx, input)),
  getContactCard: allow('admission.negotiate').query(({ ctx }) => getContactCard(ctx)),
  setContactCard: allow('contact_card.change')
    .input(input.setContactCardInput)
    .mutation(({ ctx, input }) => setContactCard(ctx, input)),
  planDischarge: allow('admission.negotiate')
    .input(input.planDischargeInput)
    .mutation(({ ctx, input }) => planDischarge(ctx, input)),
  discharge: allow('admission.negotiate')
    .input(input.dischargeInput)
    .mutation(({ ctx, input }) => discharge(ctx, input)),
  close: allow('admission.negotiate')
    .input(input.closeInput)
    .mutation(({ ctx, input }) => close(ctx, input)),
  convertToAcute: allow('admission.negotiate')
    .input(input.convertToAcuteInput)
    .mutation(({ ctx, input }) => convertToAcute(ctx, input)),
})
