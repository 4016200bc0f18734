import * as input from '@samplass/domain/stay/schema'
import { allow, router } from '../trpc.ts'
import { arrive } from './arrive.ts'
import { cancel } from './cancel.ts'
import { discloseToHouse } from './disclose-to-house.ts'
import { end } from './end.ts'
import { endDisclosure } from './end-disclosure.ts'
import { endHomeTrial } from './end-home-trial.ts'
import { extend } from './extend.ts'
import { get } from './get.ts'
import { linkGuest } from './link-guest.ts'
import { markNoShow } from './mark-no-show.ts'
import { moveBed } from './move-bed.ts'
import { recordIntake } from './record-intake.ts'
import { startHomeTrial } from './start-home-trial.ts'
import { writeJournal } from './write-journal.ts'

export const stayRouter = router({
  get: allow('stay.read')
    .input(input.getStayInput)
    .query(({ ctx, input }) => get(ctx, input)),
  arrive: allow('stay.run')
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
  end: allow('stay.run')
    .input(input.endInput)
    .mutation(({ ctx, input }) => end(ctx, input)),
  markNoShow: allow('stay.run')
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
})
