import * as input from '@samplass/domain/follow-up/schema'
import { allow, router } from '../trpc.ts'
import { addTeamMember } from './add-team-member.ts'
import { answerOnward } from './answer-onward.ts'
import { changeEnrolment } from './change-enrolment.ts'
import { closeEnrolment } from './close-enrolment.ts'
import { endGoal } from './end-goal.ts'
import { endTeam } from './end-team.ts'
import { endTeamMember } from './end-team-member.ts'
import { enrol } from './enrol.ts'
import { getFollowUp } from './get-follow-up.ts'
import { listDay } from './list-day.ts'
import { listTeamMeetings } from './list-team-meetings.ts'
import { listTeams } from './list-teams.ts'
import { logContact } from './log-contact.ts'
import { referOnward } from './refer-onward.ts'
import { setGoal } from './set-goal.ts'
import { setUpTeam } from './set-up-team.ts'
import { stepEnrolment } from './step-enrolment.ts'
import { takeBackContact } from './take-back-contact.ts'

export const followUpRouter = router({
  listTeams: allow('follow_up.read').query(({ ctx }) => listTeams(ctx)),
  listTeamMeetings: allow('follow_up.read')
    .input(input.listTeamMeetingsInput)
    .query(({ ctx, input }) => listTeamMeetings(ctx, input)),
  setUpTeam: allow('follow_up.lead')
    .input(input.setUpTeamInput)
    .mutation(({ ctx, input }) => setUpTeam(ctx, input)),
  endTeam: allow('follow_up.lead')
    .input(input.endTeamInput)
    .mutation(({ ctx, input }) => endTeam(ctx, input)),
  addTeamMember: allow('follow_up.lead')
    .input(input.addTeamMemberInput)
    .mutation(({ ctx, input }) => addTeamMember(ctx, input)),
  endTeamMember: allow('follow_up.lead')
    .input(input.endTeamMemberInput)
    .mutation(({ ctx, input }) => endTeamMember(ctx, input)),
  listDay: allow('follow_up.read')
    .input(input.listDayInput)
    .query(({ ctx, input }) => listDay(ctx, input)),
  getFollowUp: allow('follow_up.read')
    .input(input.getFollowUpInput)
    .query(({ ctx, input }) => getFollowUp(ctx, input)),
  enrol: allow('follow_up.work')
    .input(input.enrolInput)
    .mutation(({ ctx, input }) => enrol(ctx, input)),
  changeEnrolment: allow('follow_up.work')
    .input(input.changeEnrolmentInput)
    .mutation(({ ctx, input }) => changeEnrolment(ctx, input)),
  stepEnrolment: allow('follow_up.work')
    .input(input.stepEnrolmentInput)
    .mutation(({ ctx, input }) => stepEnrolment(ctx, input)),
  closeEnrolment: allow('follow_up.work')
    .input(input.closeEnrolmentInput)
    .mutation(({ ctx, input }) => closeEnrolment(ctx, input)),
  logContact: allow('follow_up.work')
    .input(input.logContactInput)
    .mutation(({ ctx, input }) => logContact(ctx, input)),
  takeBackContact: allow('follow_up.work')
    .input(input.takeBackContactInput)
    .mutation(({ ctx, input }) => takeBackContact(ctx, input)),
  setGoal: allow('follow_up.work')
    .input(input.setGoalInput)
    .mutation(({ ctx, input }) => setGoal(ctx, input)),
  endGoal: allow('follow_up.work')
    .input(input.endGoalInput)
    .mutation(({ ctx, input }) => endGoal(ctx, input)),
  referOnward: allow('follow_up.work')
    .input(input.referOnwardInput)
    .mutation(({ ctx, input }) => referOnward(ctx, input)),
  answerOnward: allow('follow_up.work')
    .input(input.answerOnwardInput)
    .mutation(({ ctx, input }) => answerOnward(ctx, input)),
})
