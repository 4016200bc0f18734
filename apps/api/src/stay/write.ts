import { refuse } from '@samplass/domain/refusal'
import type { JournalKind, StayEventKind } from '@samplass/domain/stay/facts'
import { announce } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'
import type { StayRecord } from './load.ts'
import { refuseWall } from './refuse-wall.ts'

type Columns = Partial<{
  bed_id: string
  depart_on: string
  arrived_at: Date
  intake_at: Date
  home_from: string | null
  home_until: string | null
  ended_at: Date
  outcome: string
  follow_up_agreed: boolean
  cancelled_at: Date
  no_show_at: Date
}>

/** Changes the stay's row if nobody has since it was read. Answers its new version. */
export async function changeStay({ tx }: Verb, stay: StayRecord, columns: Columns): Promise<number> {
  const [changed] = await tx.sql<{ version: number }[]>`
    update pool.stay set ${tx.sql(columns)}, version = version + 1
    where id = ${stay.id} and version = ${stay.version} returning version`.catch(refuseWall)
  if (!changed) refuse('VERSION_STALE')
  return changed.version
}

/** What happened, when, and who wrote it down. Appended, never changed; read by both sides, so without a word about the person. */
export function appendEvent(
  { tx, actor, now, newId }: Verb,
  stay: Pick<StayRecord, 'id' | 'houseRole' | 'readers'>,
  kind: StayEventKind,
  occurredAt: Date,
  facts: Record<string, unknown> = {},
): string {
  const id = newId()
  tx.last(tx.sql`
    insert into pool.stay_event (id, stay_id, house_role, owner_role, kind, occurred_at, recorded_at, recorded_by, recorded_by_name, facts,
      readable_by)
    values (${id}, ${stay.id}, ${stay.houseRole}, ${actor.organisation.role}, ${kind}, ${occurredAt}, ${now}, ${actor.accountId},
      ${actor.name}, ${JSON.stringify(facts)}::jsonb, ${stay.readers})`)
  return id
}

/** Free text goes to the journal in the writer's own schema. Nothing is written for an empty text. */
export function writeDown(
  { tx, actor, now, newId }: Verb,
  stayId: string,
  kind: JournalKind,
  body: string | null | undefined,
  eventId: string | null = null,
): string | null {
  if (!body) return null
  // A house of the specialist service has its journal in its own system.
  if (actor.organisation.schema === null) refuse('WORDS_KEPT_ELSEWHERE')
  const id = newId()
  tx.last(tx.sql`
    insert into stay_journal (id, stay_id, event_id, kind, body, at, by_account, by_name)
    values (${id}, ${stayId}, ${eventId}, ${kind}, ${body}, ${now}, ${actor.accountId}, ${actor.name})`)
  return id
}

/** Boards follow. */
export const announceStay = (verb: Verb, stay: Pick<StayRecord, 'houseId' | 'houseRole' | 'houseReaders'>): void =>
  announce(verb, { id: stay.houseId, ownerRole: stay.houseRole, readableBy: stay.houseReaders }, 'changed')

/** Nobody came: what the house was told of whom it waited for is over with the claim, whichever side gives the bed back. */
export const endTold = ({ tx, now }: Verb, stayId: string): void =>
  tx.last(tx.sql`select pool.end_disclosures(${stayId}, ${now})`)
