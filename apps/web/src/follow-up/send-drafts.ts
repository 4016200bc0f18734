import type { ContactDraft } from '@samplass/domain/follow-up/schema'
import { problemIn } from '../shell/problem.ts'
import { type Draft, draftsOf, dropDraft, keepDraft, type Owner } from './drafts.ts'

/** One tab at a time, where the browser can say so; the server writes an id once in any case. */
const alone = <T>(owner: Owner, work: () => Promise<T>): Promise<T> =>
  navigator.locks ? navigator.locks.request(`samplass.contact.${owner.accountId}`, work) : work()

/**
 * Sends what waits, the oldest first, each under its own id. What is refused stays with the reason and holds up nothing; without a
 * connection, or a session, all that is left waits on. Answers how many were sent.
 */
export function sendDrafts(owner: Owner, send: (contact: ContactDraft) => Promise<unknown>): Promise<number> {
  return alone(owner, async () => {
    let sent = 0
    for (const draft of draftsOf(owner).filter(({ no }) => no === null)) {
      const no = await send(draft.contact).then(
        () => null,
        (error: unknown) => problemIn(error),
      )
      if (no === null) {
        dropDraft(owner, draft.contact.contactId)
        sent += 1
      } else if (isAnswer(no)) keepDraft(owner, { ...draft, no })
      else return sent
    }
    return sent
  })
}

/** A no to this contact, and not to whoever sends it or to the moment. */
function isAnswer(problem: ReturnType<typeof problemIn>): problem is NonNullable<Draft['no']> {
  if (problem.kind === 'refusal') return problem.code !== 'SESSION_MISSING'
  return problem.kind === 'fields'
}
