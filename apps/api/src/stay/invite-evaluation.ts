import { createHash } from 'node:crypto'
import { localDateOf } from '@samplass/domain/nights'
import type { Verb } from '../trpc.ts'
import type { StayRecord } from './load.ts'

export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** A link to the house's evaluation, for one answer. Says which house and on which day, and not whose stay it was. */
export function inviteEvaluation(
  { tx, now }: Verb,
  { houseId, houseRole }: Pick<StayRecord, 'houseId' | 'houseRole'>,
  random: Uint8Array,
): string {
  const token = Buffer.from(random).toString('base64url')
  tx.last(tx.sql`
    insert into pool.evaluation_invite (token_hash, house_id, house_role, owner_role, issued_on, readable_by)
    values (${hashOfToken(token)}, ${houseId}, ${houseRole}, ${houseRole}, ${localDateOf(now)}, ${[houseRole]})`)
  return token
}
