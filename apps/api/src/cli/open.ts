import { resolve } from 'node:path'
import { connect } from '@samplass/db/connection'
import { asApp } from '@samplass/db/provision'
import { startEmbedded } from '@samplass/db/server/embedded'
import { secret } from '@samplass/db/server/secrets'
import { uuidv7 } from 'uuidv7'
import { directory } from '../directory.ts'
import { clockFrom, readEnv } from '../env.ts'
import { keysFrom } from '../keys.ts'
import { Mistake } from '../mistake.ts'
import type { Tools } from './command.ts'

/** DATABASE_URL, or the embedded server of SAMPLASS_DATA: the running one, or started for as long as the command takes. */
export async function openTools(): Promise<Tools & { close: () => Promise<void> }> {
  const env = readEnv()
  const folder = resolve(env.SAMPLASS_DATA)
  const embedded = env.DATABASE_URL
    ? null
    : await startEmbedded({ folder, log: (line) => process.stderr.write(`${line}\n`) })
  const adminUrl = env.DATABASE_URL ?? (embedded?.url as string)
  const admin = connect(adminUrl, { max: 5, name: 'samplass-cli' })
  const pools: { end: (options: { timeout: number }) => Promise<void> }[] = [admin]
  try {
    await admin`select 1`
  } catch (error) {
    await admin.end({ timeout: 1 })
    await embedded?.stop()
    const reason = error instanceof Error && error.message ? error.message : String((error as { code?: string }).code)
    throw new Mistake(
      `The database does not answer: ${reason}`,
      env.DATABASE_URL
        ? 'Check DATABASE_URL (postgres://user:password@host:port/database), and that the server is running and lets you in.'
        : `Check that ${folder} is the folder of the installation (SAMPLASS_DATA), and that nobody else is using its server.`,
    )
  }
  const appPassword = secret(folder, 'appPassword')
  return {
    admin,
    adminUrl,
    appPassword,
    now: clockFrom(env)(),
    async parts() {
      const pool = connect(asApp(adminUrl, appPassword), { max: 2, name: 'samplass-cli' })
      pools.push(pool)
      const keys = keysFrom(secret(folder, 'numberKey'), secret(folder, 'hashKey'))
      return { pool, directory: directory(pool), keys, newId: uuidv7, mode: env.SAMPLASS_MODE }
    },
    async close() {
      await Promise.all(pools.map((pool) => pool.end({ timeout: 2 })))
      await embedded?.stop()
    },
  }
}
