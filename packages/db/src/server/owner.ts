import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const startWaitMs = 90_000

/** Which process answers for the database in a folder: it alone starts, restarts and stops the server. */
export type Claim = {
  owner: boolean
  holder: number
  /** The server is up, or could not be brought up: others need not wait any longer. */
  ready: () => void
  release: () => void
}

/**
 * Makes this process the owner, unless one that lives is: then waits until that one's server is up. The owner's
 * file holds its process id and, once the server is up, a second line.
 */
export async function claimFolder(folder: string): Promise<Claim> {
  const file = join(folder, 'owner')
  const deadline = Date.now() + startWaitMs
  for (;;) {
    if (created(file)) {
      return {
        owner: true,
        holder: process.pid,
        ready: () => writeFileSync(file, `${process.pid}\nready\n`),
        release: () => rmSync(file, { force: true }),
      }
    }
    const [first, second] = read(file).split('\n')
    const holder = Number(first)
    if (holder > 0 && holder !== process.pid && alive(holder)) {
      if (second === 'ready') return { owner: false, holder, ready: () => {}, release: () => {} }
      if (Date.now() > deadline)
        throw new Error(`Process ${holder} has been starting the database for too long. Stop it, then try again.`)
      await sleep(100)
    } else {
      rmSync(file, { force: true })
    }
  }
}

/** Written first and then given its name: nobody ever reads half of it. */
function created(file: string): boolean {
  const own = `${file}.${process.pid}`
  writeFileSync(own, `${process.pid}\n`, { mode: 0o644 })
  try {
    linkSync(own, file)
    return true
  } catch {
    return false
  } finally {
    rmSync(own, { force: true })
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
