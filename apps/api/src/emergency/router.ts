import * as input from '@samplass/domain/emergency/schema'
import { allow, router } from '../trpc.ts'
import { listEmergencies } from './list-emergencies.ts'
import { ofPerson } from './of-person.ts'
import { openRecord } from './open-record.ts'
import { recordInformed } from './record-informed.ts'
import { reviewEmergency } from './review-emergency.ts'
import { tell } from './tell.ts'
import { told } from './told.ts'

export const emergencyRouter = router({
  openRecord: allow('person.break_glass')
    .input(input.openRecordInput)
    .mutation(({ ctx, input }) => openRecord(ctx, input)),
  tell: allow('person.break_glass')
    .input(input.tellInput)
    .mutation(({ ctx, input }) => tell(ctx, input)),
  ofPerson: allow('person.open')
    .input(input.emergenciesOfPersonInput)
    .query(({ ctx, input }) => ofPerson(ctx, input)),
  recordInformed: allow('person.break_glass')
    .input(input.recordInformedInput)
    .mutation(({ ctx, input }) => recordInformed(ctx, input)),
  list: allow('audit.review').query(({ ctx }) => listEmergencies(ctx)),
  review: allow('emergency.review')
    .input(input.reviewEmergencyInput)
    .mutation(({ ctx, input }) => reviewEmergency(ctx, input)),
  told: allow('admission.negotiate').query(({ ctx }) => told(ctx)),
})
