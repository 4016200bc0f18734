// Inputs of the board's and its meeting's verbs. One export per verb, named <verb>Input.
import * as z from 'zod/mini'
import { id, line, note, version } from '../fields.ts'
import { boardFrequencies, boardGroups } from './board.ts'

export const getBoardInput = z.strictObject({ teamId: id })
/** `names`: false prints initials. */
export const printBoardInput = z.strictObject({ teamId: id, names: z.boolean() })
export const getCardInput = z.strictObject({ cardId: id })

const said = {
  reason: line(200),
  plan: note(1000),
  frequency: z.enum(boardFrequencies),
}
export const putOnBoardInput = z.strictObject({
  teamId: id,
  personId: id,
  group: z.enum(boardGroups),
  ...said,
  responsibleAccount: z.nullable(id),
})

const change = { cardId: id, version }
export const moveCardInput = z.strictObject({ ...change, group: z.enum(boardGroups) })
export const changeCardInput = z.strictObject({ ...change, ...said })
/** For today. Empty words: nothing is to be done. */
export const setTaskInput = z.strictObject({ ...change, words: note(300), responsibleAccount: z.nullable(id) })
export const markDoneInput = z.strictObject(change)
export const rollOverInput = z.strictObject(change)
/** Nothing is written over: no version is asked. */
export const noteCardInput = z.strictObject({ cardId: id, words: line(500) })
export const takeOffInput = z.strictObject({ ...change, words: note(300) })

/** `happenings` as the board gave them: what is put aside is what one has seen. */
export const dismissSuggestionInput = z.strictObject({
  teamId: id,
  personId: id,
  happenings: z.array(line(100)).check(z.minLength(1), z.maxLength(50)),
})

/** By account. */
const present = z.array(id).check(z.maxLength(30))
/** Whoever starts it is in it. */
export const startMeetingInput = z.strictObject({ teamId: id, present })
export const joinMeetingInput = z.strictObject({ meetingId: id })
export const changePresentInput = z.strictObject({ meetingId: id, add: present, remove: present })
/** `version` as the meeting had it when the button was pressed: two who go on at once go on once. */
export const lookAtInput = z.strictObject({
  meetingId: id,
  version,
  look: z.union([z.enum(['next', 'previous']), z.strictObject({ cardId: id })]),
})
export const endMeetingInput = z.strictObject({ meetingId: id })
export const getMinutesInput = z.strictObject({ meetingId: id })
