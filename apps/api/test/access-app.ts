import pino from 'pino'
import { hashPassword } from '../src/access/password.ts'
import { makeApp } from '../src/app.ts'
import type { AppParts } from '../src/parts.ts'
import type { World } from './world.ts'

export const origin = 'http://localhost:4711'

/** The whole application over a test world, as a browser meets it. Every call makes a new one, as a restart would. */
export function appOf(world: World, given: Partial<AppParts> = {}) {
  return makeApp({
    ...world.parts,
    log: pino({ level: 'silent' }),
    relay: { version: () => 0, listen: () => () => {}, stop: async () => {} },
    web: null,
    ready: async () => true,
    ...given,
  })
}

/** A browser: keeps its cookies, comes from an address, sends the headers that browsers send. */
export function browserOn(
  app: ReturnType<typeof appOf>,
  address = '10.0.0.1',
  userAgent = 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0',
) {
  const cookies = new Map<string, string>()
  return {
    cookies,
    async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
      const answer = await app.request(
        `${origin}${path}`,
        {
          method,
          headers: {
            host: 'localhost:4711',
            'user-agent': userAgent,
            ...(method === 'GET' ? {} : { origin, 'content-type': 'application/json' }),
            ...(cookies.size > 0 ? { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
            ...headers,
          },
          body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
        },
        { incoming: { socket: { remoteAddress: address } } },
      )
      for (const line of answer.headers.getSetCookie()) {
        const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
        if (value === '' || /max-age=0/i.test(line)) cookies.delete(name)
        else cookies.set(name, value)
      }
      return answer
    },
  }
}

/** An account that can sign in, member of 3105 with these roles. */
export async function accountWith(
  world: World,
  email: string,
  password: string,
  roles: Parameters<World['signIn']>[1] = ['night_worker'],
) {
  const { accountId } = await world.signIn('3105', roles, { name: 'Ingrid Solvang' })
  await world.admin`
    update platform.account set email = ${email}, password_hash = ${await hashPassword(password)} where id = ${accountId}`
  await world.admin`delete from platform.session where account_id = ${accountId}`
  return accountId
}
