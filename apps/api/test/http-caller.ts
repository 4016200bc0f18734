import { randomBytes } from 'node:crypto'
import type { Role } from '@samplass/domain/access/roles'
import { cookieName } from '../src/access/sessions.ts'
import { appOf, origin } from './access-app.ts'
import type { Procedure } from './inputs.ts'
import type { World } from './world.ts'

/** Calls procedures as a browser does, and keeps every byte of the answer. */
export function callerOver(world: World) {
  const app = appOf(world)
  const send = async (slug: string, sessionId: string, path: string, init: RequestInit) => {
    const answer = await app.request(`${origin}/trpc/${slug}/${path}`, {
      ...init,
      headers: {
        host: 'localhost:4711',
        origin,
        'content-type': 'application/json',
        cookie: `${cookieName}=${sessionId}`,
        'idempotency-key': randomBytes(12).toString('hex'),
        ...(init.headers as Record<string, string>),
      },
    })
    return { status: answer.status, text: await answer.text() }
  }
  return {
    app,
    send,
    call: (slug: string, sessionId: string, { path }: Pick<Procedure, 'path'>, input: unknown) =>
      send(slug, sessionId, path, { method: 'POST', body: input === undefined ? undefined : JSON.stringify(input) }),
  }
}

export const allRoles: Role[] = [
  'night_worker',
  'team_member',
  'caseworker',
  'housing_office',
  'team_leader',
  'pool_coordinator',
  'privacy_officer',
  'tenant_administrator',
]
