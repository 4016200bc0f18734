import * as input from '@samplass/domain/joint-task/schema'
import { allow, router } from '../trpc.ts'
import { listTasks } from './list-tasks.ts'
import { noteTask } from './note-task.ts'
import { setMeeting } from './set-meeting.ts'
import { settleTask } from './settle-task.ts'

export const jointTaskRouter = router({
  listTasks: allow('admission.negotiate').query(({ ctx }) => listTasks(ctx)),
  settleTask: allow('admission.negotiate')
    .input(input.settleTaskInput)
    .mutation(({ ctx, input }) => settleTask(ctx, input)),
  noteTask: allow('admission.negotiate')
    .input(input.noteTaskInput)
    .mutation(({ ctx, input }) => noteTask(ctx, input)),
  setMeeting: allow('admission.negotiate')
    .input(input.setMeetingInput)
    .mutation(({ ctx, input }) => setMeeting(ctx, input)),
})
