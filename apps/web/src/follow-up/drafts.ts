import type { ContactDraft } from '@samplass/domain/follow-up/schema'
import { useMemo, useSyncExternalStore } from 'react'
import type { Problem } from '../shell/problem.ts'

/**
 * Contacts that are not sent yet, on this phone: one key for each, so that it is written whole or not at all and every tab sees it. No
 * name stands in it: whose follow-up it is, how it went, and the note (docs/adr/0035-offline-drafts.md).
 */
export type Draft = {
  contact: ContactDraft
  savedAt: string
  /** What the server said no with: shown, and not sent again by itself. */
  no: Extract<Problem, { kind: 'refusal' | 'fields' }> | null
}
export type Owner = { accountId: string; slug: string }

const all = 'samplass.contact.'
const changed = 'samplass.contact'
const ofAccount = (accountId: string) => `${all}${accountId}.`
const prefixOf = ({ accountId, slug }: Owner) => `${ofAccount(accountId)}${slug}.`
const keysFrom = (prefix: string) => Object.keys(localStorage).filter((key) => key.startsWith(prefix))
const tell = () => window.dispatchEvent(new Event(changed))

function read(text: string | null): Draft[] {
  try {
    const draft = JSON.parse(text ?? 'null') as Draft | null
    return draft ? [draft] : []
  } catch {
    return []
  }
}

const inOrder = (drafts: Draft[]) => drafts.sort((a, b) => (a.savedAt < b.savedAt ? -1 : 1))
export const draftsOf = (owner: Owner): Draft[] =>
  inOrder(keysFrom(prefixOf(owner)).flatMap((key) => read(localStorage.getItem(key))))

/** False where the phone keeps nothing: then it must be sent at once. */
export function keepDraft(owner: Owner, draft: Draft): boolean {
  try {
    localStorage.setItem(prefixOf(owner) + draft.contact.contactId, JSON.stringify(draft))
  } catch {
    return false
  }
  tell()
  return true
}

export function dropDraft(owner: Owner, contactId: string): void {
  localStorage.removeItem(prefixOf(owner) + contactId)
  tell()
}

/** How many of an account's are not sent, in every organisation. */
export const countDrafts = (accountId: string): number => keysFrom(ofAccount(accountId)).length

/** When the account signs out: nothing of what was written stays on the phone. */
export function forgetDrafts(accountId: string): void {
  for (const key of keysFrom(ofAccount(accountId))) localStorage.removeItem(key)
  tell()
}

export function followDrafts(hear: () => void): () => void {
  window.addEventListener(changed, hear)
  window.addEventListener('storage', hear)
  return () => {
    window.removeEventListener(changed, hear)
    window.removeEventListener('storage', hear)
  }
}

/** What is not sent, as it stands now, in this tab and the others. */
export function useDrafts(owner: Owner): readonly Draft[] {
  const { accountId, slug } = owner
  const text = useSyncExternalStore(followDrafts, () => JSON.stringify(draftsOf({ accountId, slug })))
  return useMemo(() => JSON.parse(text) as Draft[], [text])
}
