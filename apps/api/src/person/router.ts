import * as input from '@samplass/domain/person/schema'
import { allow, router } from '../trpc.ts'
import { askAccess, askAccessToGuest } from './ask-access.ts'
import { change } from './change.ts'
import { endKnownUser } from './end-known-user.ts'
import { get } from './get.ts'
import { listAccess } from './list-access.ts'
import { listMeetingPlaces } from './list-meeting-places.ts'
import { listMerges } from './list-merges.ts'
import { mergePerson } from './merge-person.ts'
import { planMeeting } from './plan-meeting.ts'
import { previewMerge } from './preview-merge.ts'
import { recordMeeting } from './record-meeting.ts'
import { register } from './register.ts'
import { revealNumber } from './reveal-number.ts'
import { search } from './search.ts'
import { similarPersons } from './similar-persons.ts'
import { undoMerge } from './undo-merge.ts'

export const personRouter = router({
  search: allow('person.search')
    .input(input.searchInput)
    .query(({ ctx, input }) => search(ctx, input)),
  similarPersons: allow('person.register')
    .input(input.similarPersonsInput)
    .query(({ ctx, input }) => similarPersons(ctx, input)),
  get: allow('person.open')
    .input(input.getInput)
    .query(({ ctx, input }) => get(ctx, input)),
  revealNumber: allow('person.reveal_number')
    .input(input.revealNumberInput)
    .query(({ ctx, input }) => revealNumber(ctx, input)),
  listAccess: allow('person.list_access')
    .input(input.listAccessInput)
    .query(({ ctx, input }) => listAccess(ctx, input)),
  askAccess: allow('person.search')
    .input(input.askAccessInput)
    .mutation(({ ctx, input }) => askAccess(ctx, input)),
  askAccessToGuest: allow('person.search')
    .input(input.askAccessToGuestInput)
    .mutation(({ ctx, input }) => askAccessToGuest(ctx, input)),
  listMeetingPlaces: allow('person.meet').query(({ ctx }) => listMeetingPlaces(ctx)),
  register: allow('person.register')
    .input(input.registerInput)
    .mutation(({ ctx, input }) => register(ctx, input)),
  change: allow('person.change')
    .input(input.changeInput)
    .mutation(({ ctx, input }) => change(ctx, input)),
  planMeeting: allow('person.meet')
    .input(input.planMeetingInput)
    .mutation(({ ctx, input }) => planMeeting(ctx, input)),
  recordMeeting: allow('person.meet')
    .input(input.recordMeetingInput)
    .mutation(({ ctx, input }) => recordMeeting(ctx, input)),
  endKnownUser: allow('person.meet')
    .input(input.endKnownUserInput)
    .mutation(({ ctx, input }) => endKnownUser(ctx, input)),
  previewMerge: allow('person.merge')
    .input(input.previewMergeInput)
    .query(({ ctx, input }) => previewMerge(ctx, input)),
  mergePerson: allow('person.merge')
    .input(input.mergePersonInput)
    .mutation(({ ctx, input }) => mergePerson(ctx, input)),
  listMerges: allow('person.open')
    .input(input.listMergesInput)
    .query(({ ctx, input }) => listMerges(ctx, input)),
  undoMerge: allow('person.merge')
    .input(input.undoMergeInput)
    .mutation(({ ctx, input }) => undoMerge(ctx, input)),
})
