import type { registerInput } from '@samplass/domain/person/schema'
import { uuidv7 } from 'uuidv7'
import type { infer as Infer } from 'zod/mini'
import { enrolmentOf, type FollowUpWorld, makeFollowUpWorld } from './follow-up-builders.ts'
import { claimOf } from './guest.ts'
import type { Caller } from './world.ts'

type PutUp = Parameters<Caller['board']['putOnBoard']>[0]
type Board = Awaited<ReturnType<Caller['board']['getBoard']>>

export const cardOf = (teamId: string, personId: string, change: Partial<PutUp> = {}): PutUp => ({
  teamId,
  personId,
  group: 'crisis',
  reason: 'Sover ikke',
  plan: 'Ringe hver dag',
  frequency: 'daily',
  responsibleAccount: null,
  ...change,
})

export const cardsOn = ({ groups }: Board) => groups.flatMap(({ rows }) => rows)
/** Of one person, as the board shows them; by the card, which also a masked row has. */
export const rowOf = (board: Board, cardId: string) => cardsOn(board).find((row) => row.cardId === cardId)

/** Follow-up's world, and its team's board. */
export async function makeBoardWorld(now?: string) {
  return withBoard(await makeFollowUpWorld(now))
}
export type BoardWorld = Awaited<ReturnType<typeof makeBoardWorld>>

function withBoard(w: FollowUpWorld) {
  const { hanna, leader, teamId, world } = w
  /** Followed up since October, and put up by Hanna; somebody whom she may not know, by the leader. */
  const up = async (name: string, change: Partial<PutUp> = {}, person: Partial<Infer<typeof registerInput>> = {}) => {
    const by = person.addressProtection?.startsWith('strictly') ? leader : hanna.caller
    const personId = await w.register(name, 'Tavlerud', person, by)
    const { enrolmentId } = await by.followUp.enrol(enrolmentOf(personId, teamId))
    const card = await by.board.putOnBoard(cardOf(teamId, personId, change))
    return { ...card, personId, enrolmentId }
  }
  /** Came to Fyrlykta tonight. */
  const arrives = async (personId: string, bedName: string) => {
    const { fyrlykta } = w.pool
    await world.admin`update m_3105.person set fixed_abode = true where id = ${personId}`
    await world.admin`
      insert into m_3105.known_user (id, person_id, house_id, unit_kind_id, criteria_version, approved_on, review_on, approved_by_name)
      values (${uuidv7()}, ${personId}, ${fyrlykta.id}, ${fyrlykta.kinds[0]?.id as string}, 1, '2026-03-02', '2150-01-01', 'Lene Dahl')`
    const { stayId } = await w.worker.bedPool.claimBed(claimOf(personId, fyrlykta.bed(bedName)))
    await w.worker.stay.arrive({ stayId, version: 1, arrivedAt: null, practicalGiven: true })
    return stayId
  }
  const boardOf = (caller: Caller = hanna.caller) => caller.board.getBoard({ teamId })
  /** The card as it is now, for whoever is to change it. */
  const at = async ({ cardId }: { cardId: string }, caller: Caller = leader) => {
    const row = rowOf(await boardOf(caller), cardId)
    return { cardId, version: row?.shown?.version ?? 0 }
  }
  const suggested = async (personId: string, caller: Caller = hanna.caller) =>
    (await boardOf(caller)).suggestions.filter((one) => one.personId === personId)
  /** A statement as the municipality's own role: 'ok', or the rule that says no. */
  const raw = (statement: string) =>
    world
      .verb('3105', ({ tx }) => tx.sql.unsafe(statement))
      .then(
        () => 'ok',
        (error: { constraint_name?: string; code: string }) => error.constraint_name ?? error.code,
      )
  return { ...w, up, arrives, boardOf, at, suggested, raw }
}
