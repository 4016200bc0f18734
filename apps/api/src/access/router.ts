import * as input from '@samplass/domain/access/schema'
import { allow, router } from '../trpc.ts'
import { addMember } from './add-member.ts'
import { changeMember } from './change-member.ts'
import { endMember } from './end-member.ts'
import { listMembers } from './list-members.ts'
import { listSessions } from './list-sessions.ts'
import { resetPassword } from './reset-password.ts'
import { revokeAllSessions } from './revoke-all-sessions.ts'
import { revokeSession } from './revoke-session.ts'
import { setPreferences } from './set-preferences.ts'
import { withdrawInvitation } from './withdraw-invitation.ts'

export const accessRouter = router({
  listSessions: allow('anyone').query(({ ctx }) => listSessions(ctx, ctx.sessionId)),
  revokeSession: allow('anyone')
    .input(input.revokeSessionInput)
    .mutation(({ ctx, input }) => revokeSession(ctx, input)),
  revokeAllSessions: allow('anyone').mutation(({ ctx }) => revokeAllSessions(ctx, ctx.sessionId)),
  setPreferences: allow('anyone')
    .input(input.setPreferencesInput)
    .mutation(({ ctx, input }) => setPreferences(ctx, input)),
  listMembers: allow('access.manage').query(({ ctx }) => listMembers(ctx)),
  addMember: allow('access.manage')
    .input(input.addMemberInput)
    .mutation(({ ctx, input }) => addMember(ctx, input)),
  withdrawInvitation: allow('access.manage')
    .input(input.withdrawInvitationInput)
    .mutation(({ ctx, input }) => withdrawInvitation(ctx, input)),
  changeMember: allow('access.manage')
    .input(input.changeMemberInput)
    .mutation(({ ctx, input }) => changeMember(ctx, input)),
  endMember: allow('access.manage')
    .input(input.endMemberInput)
    .mutation(({ ctx, input }) => endMember(ctx, input)),
  resetPassword: allow('access.manage')
    .input(input.resetPasswordInput)
    .mutation(({ ctx, input }) => resetPassword(ctx, input)),
})
