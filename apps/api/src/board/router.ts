import * as input from '@samplass/domain/board/schema'
import { allow, router } from '../trpc.ts'
import { changeCard } from './change-card.ts'
import { changePresent, joinMeeting } from './change-present.ts'
import { dismissSuggestion } from './dismiss-suggestion.ts'
import { endMeeting } from './end-meeting.ts'
import { getBoard, getWall, printBoard } from './get-board.ts'
import { getCard } from './get-card.ts'
import { getMinutes } from './get-minutes.ts'
import { lookAt } from './look-at.ts'
import { markDone } from './mark-done.ts'
import { moveCard } from './move-card.ts'
import { noteCard } from './note-card.ts'
import { putOnBoard } from './put-on-board.ts'
import { rollOver } from './roll-over.ts'
import { setTask } from './set-task.ts'
import { startMeeting } from './start-meeting.ts'
import { takeOff } from './take-off.ts'

export const boardRouter = router({
  getBoard: allow('board.work')
    .input(input.getBoardInput)
    .query(({ ctx, input }) => getBoard(ctx, input)),
  getWall: allow('board.work')
    .input(input.getBoardInput)
    .query(({ ctx, input }) => getWall(ctx, input)),
  printBoard: allow('board.work')
    .input(input.printBoardInput)
    .query(({ ctx, input }) => printBoard(ctx, input)),
  getCard: allow('board.work')
    .input(input.getCardInput)
    .query(({ ctx, input }) => getCard(ctx, input)),
  getMinutes: allow('board.work')
    .input(input.getMinutesInput)
    .query(({ ctx, input }) => getMinutes(ctx, input)),
  putOnBoard: allow('board.work')
    .input(input.putOnBoardInput)
    .mutation(({ ctx, input }) => putOnBoard(ctx, input)),
  moveCard: allow('board.work')
    .input(input.moveCardInput)
    .mutation(({ ctx, input }) => moveCard(ctx, input)),
  changeCard: allow('board.work')
    .input(input.changeCardInput)
    .mutation(({ ctx, input }) => changeCard(ctx, input)),
  setTask: allow('board.work')
    .input(input.setTaskInput)
    .mutation(({ ctx, input }) => setTask(ctx, input)),
  markDone: allow('board.work')
    .input(input.markDoneInput)
    .mutation(({ ctx, input }) => markDone(ctx, input)),
  rollOver: allow('board.work')
    .input(input.rollOverInput)
    .mutation(({ ctx, input }) => rollOver(ctx, input)),
  noteCard: allow('board.work')
    .input(input.noteCardInput)
    .mutation(({ ctx, input }) => noteCard(ctx, input)),
  takeOff: allow('board.work')
    .input(input.takeOffInput)
    .mutation(({ ctx, input }) => takeOff(ctx, input)),
  dismissSuggestion: allow('board.work')
    .input(input.dismissSuggestionInput)
    .mutation(({ ctx, input }) => dismissSuggestion(ctx, input)),
  startMeeting: allow('board.work')
    .input(input.startMeetingInput)
    .mutation(({ ctx, input }) => startMeeting(ctx, input)),
  joinMeeting: allow('board.work')
    .input(input.joinMeetingInput)
    .mutation(({ ctx, input }) => joinMeeting(ctx, input)),
  changePresent: allow('board.work')
    .input(input.changePresentInput)
    .mutation(({ ctx, input }) => changePresent(ctx, input)),
  lookAt: allow('board.work')
    .input(input.lookAtInput)
    .mutation(({ ctx, input }) => lookAt(ctx, input)),
  endMeeting: allow('board.work')
    .input(input.endMeetingInput)
    .mutation(({ ctx, input }) => endMeeting(ctx, input)),
})
