import { spawn } from 'node:child_process'
import { accessSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../src/server/embedded.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser, to a database that no test writes to: make your own from it (test/database.ts). */
    adminUrl: string
  }
}

type Server = { url: string; stop: () => Promise<void> }

/** Both projects that need a database name this file; vitest loads it once for each, and one server is enough. */
const run: { samplassServer?: { server: Promise<Server>; users: number } } = globalThis as never

/** vitest globalSetup: one PostgreSQL for the whole run, or the one that TEST_DATABASE_URL names (15 to 18). */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL
  run.samplassServer ??= {
    server: given ? Promise.resolve({ url: given, stop: async () => {} }) : startTestServer(),
    users: 0,
  }
  const shared = run.samplassServer
  shared.users += 1
  const { url, stop } = await shared.server
  project.provide('adminUrl', url)
  return async () => {
    shared.users -= 1
    if (shared.users === 0) await stop()
  }
}

const memory = '/dev/shm'
/** Twice what a whole run has been seen to take. */
const roomForARun = 4 * 2 ** 30

/** A new folder for a server: in memory where there is room, since a database made and dropped is work for the disk and little else. */
export function testFolder(name: string): string {
  // Not TMPDIR for root: the server's own user may not be let in there.
  const onDisk = process.getuid?.() === 0 ? '/tmp' : tmpdir()
  return mkdtempSync(join(hasRoom(memory) ? memory : onDisk, name))
}

function hasRoom(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    const { bavail, bsize } = statfsSync(folder)
    return Math.min(bavail * bsize, process.availableMemory()) > roomForARun
  } catch {
    return false
  }
}

export async function startTestServer(): Promise<Server & { pid: () => number }> {
  const folder = testFolder('samplass-test-')
  const server = await startEmbedded({ folder, test: true })
  const guard = removeAfterDeath(folder)
  return {
    ...server,
    stop: async () => {
      await server.stop()
      guard.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A run that is killed cannot clean up. This waits for its end of a pipe to close, then stops the server. */
function removeAfterDeath(folder: string) {
  const script = 'read _; kill -QUIT "$(head -n 1 "$0/postgres/cluster/postmaster.pid")"; sleep 1; rm -rf "$0"'
  const guard = spawn('/bin/sh', ['-c', script, folder], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  guard.unref()
  if (guard.stdin && 'unref' in guard.stdin && typeof guard.stdin.unref === 'function') guard.stdin.unref()
  return guard
}
