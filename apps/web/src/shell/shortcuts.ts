import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useAccount } from './trpc.ts'

export type Shortcut = { keys: string; does: string }

const shown = new Set<Shortcut>()
let snapshot: readonly Shortcut[] = []
const watchers = new Set<() => void>()
const changed = () => {
  snapshot = [...shown]
  for (const tell of watchers) tell()
}
const follow = (tell: () => void) => {
  watchers.add(tell)
  return () => void watchers.delete(tell)
}

/** What the screen in view answers to, for the help dialog. */
export const useShownShortcuts = () => useSyncExternalStore(follow, () => snapshot)

let begun = ''
let begunAt = 0
const pauseMs = 1_200

/** Keys mean letters while somebody writes, and a dialog has keys of its own. */
function isBusy({ target }: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]')) return true
  if (!(target instanceof HTMLElement)) return false
  // A radio or a tick box takes arrows and the space bar, and no letters.
  return target.isContentEditable || target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select')
}

/**
 * One key, or two in a row (`g n`), for as long as the component shows. Listed under `?`. Nothing while the account has single
 * keys switched off. Without `does` it works but is not listed: for keys that the shell lists itself.
 */
export function useShortcut(keys: string, run: () => void, does?: string): void {
  const { singleKeyShortcuts } = useAccount()
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    if (!does) return
    const entry = { keys, does }
    shown.add(entry)
    changed()
    return () => {
      shown.delete(entry)
      changed()
    }
  }, [keys, does])
  useEffect(() => {
    if (!singleKeyShortcuts) return
    const [first = '', second] = keys.split(' ')
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusy(event)) return
      const follows = begun === first && performance.now() - begunAt < pauseMs
      if (second === undefined ? event.key !== first || isSecond(event) : !(follows && event.key === second)) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [keys, singleKeyShortcuts])
}

const isSecond = (_event: KeyboardEvent) => begun !== '' && performance.now() - begunAt < pauseMs

/** Remembers the first of two keys. Mounted once, after everything that listens. */
export function rememberFirstKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || isBusy(event)) return
  const starts = event.key === 'g' && !isSecond(event)
  // After every listener of this press has had its look.
  setTimeout(() => {
    begun = starts ? 'g' : ''
    begunAt = performance.now()
  })
}
