import * as input from '@samplass/domain/consultation/schema'
import { allow, router } from '../trpc.ts'
import { answerQuestion, carryQuestion } from './answer-question.ts'
import { askQuestion } from './ask-question.ts'
import { changeConsultation } from './change-consultation.ts'
import { listConsultations } from './list-consultations.ts'
import { planConsultations } from './plan-consultations.ts'
import { settleConsultation } from './settle-consultation.ts'

export const consultationRouter = router({
  listConsultations: allow('consultation.take_part').query(({ ctx }) => listConsultations(ctx)),
  planConsultations: allow('admission.negotiate')
    .input(input.planConsultationsInput)
    .mutation(({ ctx, input }) => planConsultations(ctx, input)),
  askQuestion: allow('consultation.take_part')
    .input(input.askQuestionInput)
    .mutation(({ ctx, input }) => askQuestion(ctx, input)),
  answerQuestion: allow('consultation.take_part')
    .input(input.answerQuestionInput)
    .mutation(({ ctx, input }) => answerQuestion(ctx, input)),
  carryQuestion: allow('consultation.take_part')
    .input(input.carryQuestionInput)
    .mutation(({ ctx, input }) => carryQuestion(ctx, input)),
  changeConsultation: allow('admission.negotiate')
    .input(input.changeConsultationInput)
    .mutation(({ ctx, input }) => changeConsultation(ctx, input)),
  settleConsultation: allow('admission.negotiate')
    .input(input.settleConsultationInput)
    .mutation(({ ctx, input }) => settleConsultation(ctx, input)),
})
