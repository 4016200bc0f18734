import type { Logger } from 'pino'
import type { Relay } from './live/relay.ts'
import type { RequestContext } from './trpc.ts'

/** What the process opened once and every route is given. */
export type AppParts = Omit<RequestContext, 'slug' | 'sessionId' | 'idempotencyKey' | 'requestId'> & {
  log: Logger
  relay: Relay
  origin?: string
  /** How many proxies of our own stand in front: so many entries of X-Forwarded-For are believed. */
  proxies?: number
  /** Whether there is a mail server to send by. */
  mails?: boolean
  /** Offered on the sign-in screen, in a demonstration only. */
  demoLogins?: readonly { email: string; password: string }[]
  /** Folder of the built web application; null while Vite serves it. */
  web: string | null
  ready: () => Promise<boolean>
}

export type AppEnv = { Variables: { requestId: string } }
