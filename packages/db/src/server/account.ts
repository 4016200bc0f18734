import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Who the database server runs as. */
export type Account = { uid: number; gid: number }

const ownName = 'samplass'
const fallbackNames = ['postgres', '_postgres']

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/**
 * PostgreSQL refuses to run as root, and initdb refuses a user id without a name. So root gets a system account of our
 * own, without home and without login; where none can be made, the machine's PostgreSQL account will do.
 */
export function unprivilegedAccount(log: (line: string) => void): Account {
  const own = find(ownName)
  if (own) return own
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', ownName], {
      stdio: 'pipe',
    })
    log(`Made the system account "${ownName}": PostgreSQL does not run as root`)
  } catch {
    // Another process may be making it this moment, or this machine has no useradd.
  }
  const account = find(ownName) ?? fallbackNames.map(find).find((found) => found !== undefined)
  if (account) return account
  throw new Error(
    `PostgreSQL does not run as root, and no account could be made for it. Make one (useradd --system ${ownName}), ` +
      'run as an ordinary user, or set DATABASE_URL.',
  )
}

function find(name: string): Account | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid && uid !== '0' ? { uid: Number(uid), gid: Number(gid) } : undefined
}
