import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync, readlinkSync, realpathSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Account, isRoot, unprivilegedAccount } from './account.ts'
import { packagedBinaries, readableCopy } from './binaries.ts'

/** Where root keeps what the database's own user must be able to reach. */
export const sharedFolder = '/var/lib/samplass'

/** One database server: its folder, the programs it is run with, and the user that it runs as (ourselves when absent). */
export type Place = { folder: string; binaries: string; account: Account | undefined }

/**
 * An ordinary user has everything in `<folder>/postgres`. For root that name is a link to a folder below
 * /var/lib/samplass, for two reasons: the server runs as another user, and a clone may lie where that user cannot go.
 */
export function findPlace(folder: string, options: { inside: boolean; log: (line: string) => void }): Place {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const name = join(realpathSync(folder), 'postgres')
  const present = lstatSync(name, { throwIfNoEntry: false })
  if (!isRoot()) {
    if (present?.isSymbolicLink()) {
      throw new Error(
        `The database of ${folder} was made by root. Run as root, or set SAMPLASS_DATA to another folder.`,
      )
    }
    mkdirSync(name, { recursive: true, mode: 0o700 })
    return { folder: name, binaries: packagedBinaries().folder, account: undefined }
  }
  const binaries = readableCopy(sharedFolder)
  if (present?.isDirectory() && present.uid !== 0) {
    return { folder: name, binaries, account: { uid: present.uid, gid: present.gid } }
  }
  const account = unprivilegedAccount(options.log)
  if (options.inside) {
    chmodSync(dirname(name), 0o711)
    return { folder: own(name, account), binaries, account }
  }
  if (!present) symlinkSync(join(sharedFolder, `postgres-${randomBytes(6).toString('hex')}`), name)
  return { folder: own(readlinkSync(name), account), binaries, account }
}

function own(folder: string, account: Account): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chownSync(folder, account.uid, account.gid)
  return folder
}

/** Where the database of the folder lies, if it has one yet. */
export function knownPlace(folder: string): string | undefined {
  const name = join(folder, 'postgres')
  const present = lstatSync(name, { throwIfNoEntry: false })
  if (!present) return undefined
  return present.isSymbolicLink() ? readlinkSync(name) : name
}
