import * as input from '@samplass/domain/stay/schema'
import { allow, router } from '../trpc.ts'
import { arrive } from './arrive.ts'
import { callBack } from './call-back.ts'
import { cancel } from './cancel.ts'
import { counts } from './counts.ts'
import { discloseToHouse } from './disclose-to-house.ts'
import { end } from './end.ts'
import { endDisclosure } from './end-disclosure.ts'
import { endHomeTrial } from './end-home-trial.ts'
import { enterPaperEvaluation } from './enter-paper-evaluation.ts'
import { evaluations } from './evaluations.ts'
import { extend } from './extend.ts'
import { get } from './get.ts'
import { handover } from './handover.ts'
import { linkGuest } from './link-guest.ts'
import { markNoShow } from './mark-no-show.ts'
import { moveBed } from './move-bed.ts'
import { night } from './night.ts'
import { nightList } from './night-list.ts'
import { recordIntake } from './record-intake.ts'
import { requestPlace } from './request-place.ts'
import { startHomeTrial } from './start-home-trial.ts'
import { waitingList } from './waiting-list.ts'
import { withdrawRequest } from './withdraw-request.ts'
import { writeJournal } from './write-journal.ts'

export const stayRouter = router({
  get: allow('stay.open')
    .input(input.getStayInput)
    .query(({ ctx, input }) => get(ctx, input)),
  night: allow('stay.read')
    .input(input.nightInput)
    .query(({ ctx, input }) => night(ctx, input)),
  counts: allow('stay.read').query(({ ctx }) => counts(ctx)),
  nightList: allow('print.night_list')
    .input(input.nightListInput)
    .query(({ ctx, input }) => nightList(ctx, input)),
  handover: allow('print.handover')
    .input(input.handoverInput)
    .query(({ ctx, input }) => handover(ctx, input)),
  waitingList: allow('stay.read')
    .input(input.waitingListInput)
    .query(({ ctx, input }) => waitingList(ctx, input)),
  evaluations: allow('report.read')
    .input(input.evaluationsInput)
    .query(({ ctx, input }) => evaluations(ctx, input)),
  arrive: allow('stay.receive')
    .input(input.arriveInput)
    .mutation(({ ctx, input }) => arrive(ctx, input)),
  recordIntake: allow('stay.run')
    .input(input.recordIntakeInput)
    .mutation(({ ctx, input }) => recordIntake(ctx, input)),
  startHomeTrial: allow('stay.run')
    .input(input.startHomeTrialInput)
    .mutation(({ ctx, input }) => startHomeTrial(ctx, input)),
  endHomeTrial: allow('stay.run')
    .input(input.endHomeTrialInput)
    .mutation(({ ctx, input }) => endHomeTrial(ctx, input)),
  extend: allow('stay.run')
    .input(input.extendInput)
    .mutation(({ ctx, input }) => extend(ctx, input)),
  moveBed: allow('stay.run')
    .input(input.moveBedInput)
    .mutation(({ ctx, input }) => moveBed(ctx, input)),
  end: allow('stay.receive')
    .input(input.endInput)
    .mutation(({ ctx, input }) => end(ctx, input)),
  markNoShow: allow('stay.receive')
    .input(input.markNoShowInput)
    .mutation(({ ctx, input }) => markNoShow(ctx, input)),
  cancel: allow('stay.claim')
    .input(input.cancelInput)
    .mutation(({ ctx, input }) => cancel(ctx, input)),
  writeJournal: allow('stay.run')
    .input(input.writeJournalInput)
    .mutation(({ ctx, input }) => writeJournal(ctx, input)),
  linkGuest: allow('stay.run')
    .input(input.linkGuestInput)
    .mutation(({ ctx, input }) => linkGuest(ctx, input)),
  discloseToHouse: allow('stay.disclose')
    .input(input.discloseToHouseInput)
    .mutation(({ ctx, input }) => discloseToHouse(ctx, input)),
  endDisclosure: allow('stay.disclose')
    .input(input.endDisclosureInput)
    .mutation(({ ctx, input }) => endDisclosure(ctx, input)),
  requestPlace: allow('stay.claim')
    .input(input.requestPlaceInput)
    .mutation(({ ctx, input }) => requestPlace(ctx, input)),
  callBack: allow('stay.claim')
    .input(input.callBackInput)
    .mutation(({ ctx, input }) => callBack(ctx, input)),
  withdrawRequest: allow('stay.claim')
    .input(input.withdrawRequestInput)
    .mutation(({ ctx, input }) => withdrawRequest(ctx, input)),
  enterPaperEvaluation: allow('stay.run')
    .input(input.enterPaperEvaluationInput)
    .mutation(({ ctx, input }) => enterPaperEvaluation(ctx, input)),
})
