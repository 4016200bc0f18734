import type { Connection } from '@samplass/db/connection'
import type { ActParts } from '../act.ts'

/** What a command works with. Opened only by commands that need the database. */
export type Tools = {
  /** As the owner of the database. */
  admin: Connection
  adminUrl: string
  appPassword: string
  /** As the API: verbs run here, under the same rules. */
  parts: () => Promise<ActParts>
  now: Date
}

export type Given = { words: string[]; options: Record<string, string | boolean | undefined> }

export type Command = {
  /** As typed: "municipality add". */
  name: string
  usage: string
  /** One line in the list of commands. */
  does: string
  /** More, for `--help`. */
  more?: string
  options?: Record<string, { type: 'string' | 'boolean' }>
  /** Throws a Mistake in what was typed, before anything is opened or made. */
  check?: (given: Given) => void
  run: (tools: Tools, given: Given) => Promise<void>
}
