import type { Role } from '@samplass/domain/access/roles'
import { type QueryClient, queryOptions } from '@tanstack/react-query'

export type Locale = 'nb' | 'nn' | 'en'
export type Membership = {
  slug: string
  name: string
  kind: 'municipality' | 'specialist'
  roles: Role[]
  whole: boolean
  houseIds: string[]
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
  | { signedIn: false; now: string; mode: 'demo' | 'production' }
  | { signedIn: true; now: string; mode: 'demo' | 'production'; account: Account; memberships: Membership[] }

let shift = 0

/** The server's time, as this browser knows it. */
export const serverNow = () => new Date(Date.now() + shift)

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 60_000,
  queryFn: async (): Promise<Session> => {
    const answer = await fetch('/api/me')
    if (!answer.ok) throw new Error(`/api/me: ${answer.status}`)
    const session = (await answer.json()) as Session
    shift = new Date(session.now).getTime() - Date.now()
    return session
  },
})

/** What went wrong signing in: the server's message, e.g. LOGIN_FAILED, and the seconds to wait. */
export type SignInAnswer = { signedIn: true } | { signedIn: false; message: string; retryAfterSeconds?: number }

export async function signIn(queries: QueryClient, email: string, password: string): Promise<SignInAnswer> {
  const answer = await fetch('/api/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  await queries.invalidateQueries(sessionQuery)
  if (answer.ok) return { signedIn: true }
  const { message = 'INTERNAL', retryAfterSeconds } = await answer.json().catch(() => ({}))
  return { signedIn: false, message, retryAfterSeconds }
}

export async function signOut(queries: QueryClient): Promise<void> {
  await fetch('/api/sign-out', { method: 'POST' })
  queries.clear()
}
