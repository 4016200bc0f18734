import { setImmediate as rest } from 'node:timers/promises'

/** How far a file has come. What is written stands only when all of it does: until then it is one transaction's. */
export type Progress = { stage: 'read' | 'written'; done: number; of: number }
type Hear = (progress: Progress) => void

/** Who follows which file in this process. Nothing is kept: whoever does not listen has missed nothing that the answer will not say. */
export type Followers = {
  listen: (accountId: string, progressId: string, hear: Hear) => () => void
  tell: (accountId: string, progressId: string, progress: Progress) => void
}

/** As much of a verb's surroundings as it takes to tell who acts. */
type Followed = { followers?: Followers | undefined; actor: { accountId: string | null } }

export function progressFollowers(): Followers {
  const following = new Map<string, Hear>()
  const keyOf = (accountId: string, progressId: string) => `${accountId} ${progressId}`
  return {
    listen(accountId, progressId, hear) {
      const key = keyOf(accountId, progressId)
      following.set(key, hear)
      return () => void (following.get(key) === hear && following.delete(key))
    },
    tell: (accountId, progressId, progress) => following.get(keyOf(accountId, progressId))?.(progress),
  }
}

/** Tells it beside the transaction, and lets the others of this process have a turn: a long file must not keep them waiting. */
export async function tellProgress(
  { followers, actor }: Followed,
  progressId: string | undefined,
  progress: Progress,
): Promise<void> {
  if (followers && progressId && actor.accountId) followers.tell(actor.accountId, progressId, progress)
  await rest()
}

const BATCH = 500

/** Writes rows by the hundred and tells how many are written: one round trip each would not end within the limit of a request. */
export async function inBatches<Row>(
  verb: Followed,
  progressId: string | undefined,
  rows: readonly Row[],
  write: (batch: readonly Row[]) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) {
    await write(rows.slice(at, at + BATCH))
    await tellProgress(verb, progressId, { stage: 'written', done: Math.min(at + BATCH, rows.length), of: rows.length })
  }
}
