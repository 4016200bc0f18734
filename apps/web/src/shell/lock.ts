import { useEffect, useSyncExternalStore } from 'react'
import { endSession } from './session.ts'

/**
 * The lock of a shared machine. Locking ends the session on the server, so that nothing can be read from this browser; the
 * screen stays where it was behind the lock, and the same person goes on there after the password. All tabs lock together.
 */
export type Lock = 'locked' | 'ended' | null

export const lockMinutes = 10
const seenKey = 'samplass.seen'
const lookMs = 5_000

let state: Lock = null
const watchers = new Set<() => void>()
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('samplass.lock')

function set(next: Lock) {
  state = next
  for (const tell of watchers) tell()
}

/** On purpose, or after a time without use. */
export function lockScreen(): void {
  if (state) return
  set('locked')
  channel?.postMessage({ lock: 'locked' })
  void endSession()
}

/** The server says that the session is over: revoked, too old, signed out in another tab. */
export function sessionEnded(): void {
  if (!state) set('ended')
}

export function unlocked(accountId: string): void {
  set(null)
  seen()
  channel?.postMessage({ lock: null, accountId })
}

let lastSeen = Date.now()
function seen() {
  const now = Date.now()
  if (now - lastSeen < 1_000) return
  lastSeen = now
  localStorage.setItem(seenKey, String(now))
}

const follow = (tell: () => void) => {
  watchers.add(tell)
  return () => void watchers.delete(tell)
}
export const useLock = (): Lock => useSyncExternalStore(follow, () => state)

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

/** Locks after a time without a sign of life in any tab. `onOther`: somebody else has signed in in another tab. */
export function useAutoLock(accountId: string, awake: boolean, onSame: () => void, onOther: () => void): void {
  useEffect(() => {
    if (awake) return
    lastSeen = Date.now()
    localStorage.setItem(seenKey, String(lastSeen))
    const look = () => {
      const latest = Math.max(lastSeen, Number(localStorage.getItem(seenKey)) || 0)
      if (Date.now() - latest > lockMinutes * 60_000) lockScreen()
    }
    const timer = setInterval(look, lookMs)
    for (const sign of signs) window.addEventListener(sign, seen, { passive: true })
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      for (const sign of signs) window.removeEventListener(sign, seen)
      document.removeEventListener('visibilitychange', look)
    }
  }, [awake])
  useEffect(() => {
    if (!channel) return
    channel.onmessage = ({ data }: MessageEvent<{ lock: Lock; accountId?: string }>) => {
      if (data.lock) return set(data.lock)
      if (data.accountId !== accountId) return onOther()
      if (!state) return
      set(null)
      onSame()
    }
    return () => {
      channel.onmessage = null
    }
  }, [accountId, onSame, onOther])
}
