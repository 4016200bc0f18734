import { isEmptyScope } from '@samplass/domain/access/roles'
import type { HomeAnswer } from '@samplass/domain/joint-task/rules'
import type { LocalDate } from '@samplass/domain/nights'
import type { Terms } from '@samplass/domain/planned-admission/schema'
import {
  type Proposal,
  type Side,
  type ThreadAction,
  type ThreadFacts,
  whyNotOnThread,
} from '@samplass/domain/planned-admission/thread'
import { type RefusalCode, refuse } from '@samplass/domain/refusal'
import type { Verb } from '../trpc.ts'

/** A bed offered, by the words for it that both sides read. `heldUntil` null: it is not held any more. */
export type Offer = {
  id: string
  by: Side
  place: string
  arriveOn: LocalDate
  departOn: LocalDate
  heldUntil: Date | null
}

/** A thread as both sides see it. No name: whose it is stands in the municipality's own schema. */
export type Thread = {
  id: string
  version: number
  reference: string
  subjectId: string
  municipalityRole: string
  specialistRole: string
  readers: string[]
  /** The specialist service reads it until then: as long as the consent holds. */
  readableUntil: Date
  openedAt: Date
  endReason: string | null
  dischargeOn: LocalDate | null
  readyForDischargeAt: Date | null
  hasHome: HomeAnswer | null
  /** The side that the reader's organisation is. */
  side: Side
  facts: ThreadFacts
  /** The offer that was chosen with the acceptance. */
  offerId: string | null
  /** Where the confirmed bed is, in words, when it is no bed of the pool. */
  bedElsewhere: string | null
  /** The stay in the municipality’s own bed. */
  stayId: string | null
  /** `offerId`: the offer that a counter-proposal names. */
  proposals: (Proposal & { terms: Terms; madeByName: string; offerId: string | null; offers: Offer[] })[]
}

type Row = Omit<Thread, 'side' | 'facts' | 'proposals'> & {
  openedBy: Side
  proposalVersion: number
  acceptedVersion: number | null
  questionVersion: number | null
  questionRespondBy: Date | null
  questionAnswered: boolean | null
  personAnswer: 'yes' | 'no' | 'not_asked' | null
  personAnswerVersion: number | null
  declinedAt: Date | null
  withdrawnAt: Date | null
  bedConfirmedAt: Date | null
  bedLapsesAt: Date | null
  admittedAt: Date | null
  dischargePlannedAt: Date | null
  dischargedAt: Date | null
  closedAt: Date | null
  convertedAt: Date | null
}
type ProposalRow = Omit<Thread['proposals'][number], 'offers'> & { admissionId: string }
type OfferRow = Omit<Offer, 'heldUntil'> & { admissionId: string; version: number }

function threadOf(row: Row, proposals: Thread['proposals'], role: string): Thread {
  const { openedBy, questionVersion, questionRespondBy, personAnswer, personAnswerVersion, ...rest } = row
  const question =
    questionVersion === null || questionRespondBy === null
      ? null
      : { version: questionVersion, respondBy: questionRespondBy, answered: row.questionAnswered === true }
  const person =
    personAnswer === null || personAnswerVersion === null
      ? null
      : { answer: personAnswer, version: personAnswerVersion }
  const facts: ThreadFacts = { ...rest, openedBy, proposals, question, person }
  return { ...rest, facts, proposals, side: role === row.municipalityRole ? 'municipality' : 'specialist' }
}

/** The offers of these threads that are still held, and until when. Past its time counts as not held, whoever has noticed (D3). */
async function standingOffers({ tx, now }: Verb, threadIds: readonly string[]): Promise<Map<string, Date>> {
  const rows = await tx.sql<{ id: string; heldUntil: Date }[]>`
    select id, held_until as "heldUntil" from pool.standing_offers(${[...threadIds]}::uuid[], ${now})`
  return new Map(rows.map(({ id, heldUntil }) => [id, heldUntil]))
}

/** `ids` null: all that there are. */
async function load(verb: Verb, ids: readonly string[] | null): Promise<Thread[]> {
  const { tx, actor, now } = verb
  const among = (column: string) =>
    ids === null ? tx.sql`true` : tx.sql`${tx.sql(column)} = any (${[...ids]}::uuid[])`
  const [rows, proposals, offers] = await Promise.all([
    tx.sql<Row[]>`
      select id, version, reference, subject_id as "subjectId", municipality_role as "municipalityRole",
        specialist_role as "specialistRole", readable_by as readers, readable_until as "readableUntil", opened_at as "openedAt", end_reason as "endReason",
        discharge_on as "dischargeOn", ready_for_discharge_at as "readyForDischargeAt", has_home as "hasHome",
        case when owner_role = municipality_role then 'municipality' else 'specialist' end as "openedBy",
        proposal_version as "proposalVersion", accepted_version as "acceptedVersion", question_version as "questionVersion",
        question_respond_by as "questionRespondBy", question_answered as "questionAnswered", person_answer as "personAnswer",
        person_answer_version as "personAnswerVersion", declined_at as "declinedAt", withdrawn_at as "withdrawnAt",
        bed_confirmed_at as "bedConfirmedAt", bed_lapses_at as "bedLapsesAt", offer_id as "offerId", stay_id as "stayId", bed_elsewhere as "bedElsewhere", admitted_at as "admittedAt", discharge_planned_at as "dischargePlannedAt",
        discharged_at as "dischargedAt", closed_at as "closedAt", converted_at as "convertedAt"
      from pool.admission
      where ${among('id')}
        and (municipality_role = ${actor.organisation.role} or readable_until > ${now})
      order by opened_at desc, id desc`,
    tx.sql<ProposalRow[]>`
      select admission_id as "admissionId", proposal_version as version, terms, bed_of as "bedOf", made_at as "madeAt",
        made_by_name as "madeByName", respond_by as "respondBy", lapses_at as "lapsesAt", offer_id as "offerId",
        case when owner_role = municipality_role then 'municipality' else 'specialist' end as by
      from pool.proposal where ${among('admission_id')}
      order by admission_id, proposal_version`,
    tx.sql<OfferRow[]>`
      select id, admission_id as "admissionId", proposal_version as version, place, arrive_on as "arriveOn", depart_on as "departOn",
        case when owner_role = municipality_role then 'municipality' else 'specialist' end as by
      from pool.proposal_offer where ${among('admission_id')}
      order by admission_id, proposal_version, sort nulls last, id`,
  ])
  const withOffers = [...new Set(offers.map((offer) => offer.admissionId))]
  const held = withOffers.length > 0 ? await standingOffers(verb, withOffers) : new Map<string, Date>()
  const offersOf = Map.groupBy(offers, (offer) => `${offer.admissionId} ${offer.version}`)
  const byThread = Map.groupBy(
    proposals.map((proposal) => ({
      ...proposal,
      offers: (offersOf.get(`${proposal.admissionId} ${proposal.version}`) ?? []).map(
        ({ id, by, place, arriveOn, departOn }) => ({
          id,
          by,
          place,
          arriveOn,
          departOn,
          heldUntil: held.get(id) ?? null,
        }),
      ),
    })),
    (proposal) => proposal.admissionId,
  )
  return rows.map((row) => threadOf(row, byThread.get(row.id) ?? [], actor.organisation.role))
}

/** Every thread that the reader's organisation is a side of, newest first; none for an empty scope. */
export const loadThreads = (verb: Verb): Promise<Thread[]> =>
  isEmptyScope(verb.actor.scope) ? Promise.resolve([]) : load(verb, null)

/** Those of these threads that the reader's organisation is a side of. */
export const loadTheseThreads = (verb: Verb, ids: readonly string[]): Promise<Thread[]> =>
  isEmptyScope(verb.actor.scope) || ids.length === 0 ? Promise.resolve([]) : load(verb, ids)

/** One thread, or NOT_FOUND: also for whoever may not know that it exists, or may not any more. */
export async function loadThread(verb: Verb, admissionId: string): Promise<Thread> {
  const [thread] = await loadTheseThreads(verb, [admissionId])
  return thread ?? refuse('NOT_FOUND')
}

/** What the municipality still does in a thread that the other side cannot read any more: its own end of it. */
const ownEnd: readonly ThreadAction[] = ['withdraw', 'close', 'convert_to_acute']

/** Why the reader's side may not do this to the version it has seen, or null. Nothing is negotiated past a consent that has run out. */
export function whyNotNow({ now }: Verb, thread: Thread, action: ThreadAction, seen: number): RefusalCode | null {
  const why = whyNotOnThread(action, thread.facts, thread.side, now, seen)
  if (why !== null || thread.readableUntil > now) return why
  return ownEnd.includes(action) ? null : 'CONSENT_MISSING'
}

/** The thread that is about to be changed, by a side that may do this to the version it has seen. */
export async function threadToChange(
  verb: Verb,
  input: { admissionId: string; version: number; seen: number },
  action: ThreadAction,
): Promise<Thread> {
  const thread = await loadThread(verb, input.admissionId)
  if (thread.version !== input.version) refuse('VERSION_STALE', { version: thread.version })
  refuse(whyNotNow(verb, thread, action, input.seen))
  return thread
}
