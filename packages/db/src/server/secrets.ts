import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

const secretBytes = 32
const lockWaitMs = 10_000

/**
 * The secret of that name: 64 hexadecimal digits, made the first time it is asked for and kept in `secrets.json` in
 * the folder, readable by its owner only. Two processes asking at once get the same answer.
 */
export function secret(folder: string, name: string): string {
  const file = join(folder, 'secrets.json')
  const known = readSecrets(file)[name]
  if (known !== undefined) return known
  privateFolder(folder)
  return locked(`${file}.lock`, () => {
    const secrets = readSecrets(file)
    const made = secrets[name] ?? randomBytes(secretBytes).toString('hex')
    writeWhole(file, { ...secrets, [name]: made })
    return made
  })
}

function readSecrets(file: string): Record<string, string> {
  let text: string
  try {
    if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600)
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (code(error) === 'ENOENT') return {}
    if (code(error) === 'EACCES' || code(error) === 'EPERM') {
      throw new Error(
        `${file} belongs to another user. Run as that user, or set SAMPLASS_DATA to a folder of your own.`,
      )
    }
    throw error
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(
      `${file} is damaged. Put back a copy of it: without it what is encrypted in the database cannot be read.`,
    )
  }
}

/** A folder that was opened to others on purpose (so that the database's user can pass) keeps its rights. */
function privateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
}

function writeWhole(file: string, secrets: Record<string, string>): void {
  const next = `${file}.${process.pid}`
  writeFileSync(next, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true })
  // Root at work in somebody's clone must not lock that person out of it.
  const { uid, gid } = statSync(dirname(file))
  if (process.getuid?.() === 0) chownSync(next, uid, gid)
  renameSync(next, file)
}

function locked<T>(lock: string, work: () => T): T {
  const deadline = Date.now() + lockWaitMs
  for (;;) {
    try {
      closeSync(openSync(lock, 'wx', 0o600))
      break
    } catch (error) {
      if (code(error) !== 'EEXIST') throw error
      // Whoever held it for that long died holding it: the work below takes milliseconds.
      if (Date.now() > deadline) rmSync(lock, { force: true })
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
  }
  try {
    return work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function code(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
