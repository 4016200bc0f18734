import { useSyncExternalStore } from 'react'

/**
 * What is typed at the board and not saved, in this tab: each with its card, so that it waits where it was when another goes on. No name
 * stands in it, and it is gone when the account signs out or the tab is closed.
 */
export type Owner = { accountId: string; slug: string }
export type DraftOf = 'task' | 'note'

const all = 'samplass.board.'
const changed = 'samplass.board'
const prefixOf = ({ accountId, slug }: Owner) => `${all}${accountId}.${slug}.`
const keyOf = (owner: Owner, of: DraftOf, cardId: string) => `${prefixOf(owner)}${of}.${cardId}`
const tell = () => window.dispatchEvent(new Event(changed))
const keysFrom = (prefix: string) => Object.keys(sessionStorage).filter((key) => key.startsWith(prefix))

export function readDraft<Typed>(owner: Owner, of: DraftOf, cardId: string): Typed | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(owner, of, cardId)) ?? 'null') as Typed | null
  } catch {
    return null
  }
}

/** A browser that keeps nothing still has what is on the screen. */
export function keepDraft(owner: Owner, of: DraftOf, cardId: string, typed: unknown): void {
  try {
    sessionStorage.setItem(keyOf(owner, of, cardId), JSON.stringify(typed))
  } catch {
    return
  }
  tell()
}

export function dropDraft(owner: Owner, of: DraftOf, cardId: string): void {
  sessionStorage.removeItem(keyOf(owner, of, cardId))
  tell()
}

/** When the account signs out. */
export function forgetBoardDrafts(accountId: string): void {
  for (const key of keysFrom(`${all}${accountId}.`)) sessionStorage.removeItem(key)
  tell()
}

function follow(hear: () => void): () => void {
  window.addEventListener(changed, hear)
  return () => window.removeEventListener(changed, hear)
}

/** Whose cards have something typed: the same until one begins or is done. */
export function useDraftCards(owner: Owner, of: DraftOf): readonly string[] {
  const prefix = `${prefixOf(owner)}${of}.`
  const ids = useSyncExternalStore(follow, () =>
    keysFrom(prefix)
      .map((key) => key.slice(prefix.length))
      .sort()
      .join(' '),
  )
  return ids === '' ? [] : ids.split(' ')
}
