/** Something the person at the keyboard can put right: shown as it is, without a stack. */
export class Mistake extends Error {
  readonly hint: string
  constructor(message: string, hint: string) {
    super(message)
    this.name = 'Mistake'
    this.hint = hint
  }
}

const connects =
  'Check DATABASE_URL (postgres://user:password@host:port/database), and that the server is running and lets you in.'

/** What PostgreSQL or the network says, where the person can do something about it. */
const advice: Readonly<Record<string, string>> = {
  ECONNREFUSED: connects,
  ENOTFOUND: connects,
  ETIMEDOUT: connects,
  EADDRINUSE: 'Something else listens there already. Stop it, or choose another PORT.',
  EACCES: 'This user may not do that. Choose another PORT (1024 or higher) or another folder (SAMPLASS_DATA).',
  MIGRATION_CHANGED:
    'To keep what is there, use the version that made it. To begin again with a new demo: bin/start --reset',
  '3D000': 'Create the database first, or name another one in DATABASE_URL.',
  '3F000': 'Nothing is set up yet. Run: bin/samplass migrate',
  '42P01': 'The tables are not there. Run: bin/samplass migrate',
  '42501': 'The user of DATABASE_URL must be the owner of the database and be allowed to make roles.',
  '28P01': 'The password is not right. For the API’s own user, run: bin/samplass migrate',
  '53300': 'The server has no connection left. Wait, or give it more (max_connections).',
}

/** What to do about it; null when nobody at the keyboard can. */
export function hintFor(error: unknown): string | null {
  return error instanceof Mistake ? error.hint : (advice[(error as { code?: string }).code ?? ''] ?? null)
}
