import type { Role } from '@samplass/domain/access/roles'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { Unreachable } from './problem.ts'

export type Locale = 'nb' | 'nn' | 'en'
export type Membership = {
  /** The organisation's, where an address may not say its name. */
  id: string
  slug: string
  name: string
  kind: 'municipality' | 'specialist'
  roles: Role[]
  whole: boolean
  houseIds: string[]
  /** Names of the houses in the scope. */
  houses: string[]
}
export type Account = {
  id: string
  name: string
  email: string
  locale: Locale
  colorScheme: 'auto' | 'light' | 'dark'
  singleKeyShortcuts: boolean
}
/** The product's clock may differ from the browser's: `now` is the server's, everything on screen counts from it. */
export type Session =
  | { signedIn: false; now: string; mode: 'demo' | 'production'; mails: boolean }
  | {
      signedIn: true
      now: string
      mode: 'demo' | 'production'
      mails: boolean
      account: Account
      memberships: Membership[]
    }

let shift = 0

/** The server's time, as this browser knows it. */
export const serverNow = () => new Date(Date.now() + shift)

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 60_000,
  // Kept while the page is open: without a signal one still goes from screen to screen.
  gcTime: Number.POSITIVE_INFINITY,
  queryFn: async (): Promise<Session> => {
    const answer = await fetch('/api/me').catch(() => null)
    if (!answer?.ok) throw new Unreachable(`/api/me: ${answer?.status ?? 'no answer'}`)
    const session = (await answer.json()) as Session
    shift = new Date(session.now).getTime() - Date.now()
    return session
  },
})

/** After something about the account changed: asks the server, whatever is remembered. */
export const refreshSession = (queries: QueryClient) => queries.fetchQuery({ ...sessionQuery, staleTime: 0 })

export type DemoLogin = {
  email: string
  password: string
  name: string
  memberships: { organisation: string; roles: Role[] }[]
}

/** Empty but in a demonstration. */
export const demoLoginsQuery = queryOptions({
  queryKey: ['demo-logins'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async (): Promise<DemoLogin[]> => {
    const answer = await fetch('/api/demo-logins')
    return answer.ok ? ((await answer.json()) as DemoLogin[]) : []
  },
})

/** What came of it: signed in, or the server's message (LOGIN_FAILED, TOO_MANY_ATTEMPTS, PASSWORD_ONE_TIME ...), or OFFLINE. */
export type SignInAnswer = { signedIn: true } | { signedIn: false; message: string; retryAfterSeconds?: number }
export type Credentials = { email: string; password: string; newPassword?: string }

async function post(path: string, body?: unknown) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body ?? {}),
  }).catch(() => null)
  if (!answer) return { ok: false, message: 'OFFLINE' }
  const { message = 'INTERNAL', retryAfterSeconds } = (await answer.json().catch(() => ({}))) as {
    message?: string
    retryAfterSeconds?: number
  }
  return { ok: answer.ok, message, retryAfterSeconds }
}

export async function signIn(queries: QueryClient, credentials: Credentials): Promise<SignInAnswer> {
  const { ok, message, retryAfterSeconds } = await post('/api/sign-in', credentials)
  if (!ok) return { signedIn: false, message, retryAfterSeconds }
  await refreshSession(queries)
  return { signedIn: true }
}

export const changePassword = (current: string, next: string) => post('/api/password', { current, next })

export const acceptInvitation = (code: string) => post('/api/invitation', { code })

/** The session ends on the server; what has been read stays in memory (see lock.ts). */
export const endSession = () => post('/api/sign-out')

export async function signOut(queries: QueryClient): Promise<void> {
  await endSession()
  queries.clear()
}
