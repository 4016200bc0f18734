import type { Connection } from '@samplass/db/connection'
import { inScope, isEmptyScope } from '@samplass/domain/access/roles'
import type { BedAttribute, UnitKind } from '@samplass/domain/bed-pool/kinds'
import type { Policy } from '@samplass/domain/bed-pool/policy'
import { type LocalDate, localDateOf } from '@samplass/domain/nights'
import type { AddressProtection } from '@samplass/domain/person/view'
import { refuse } from '@samplass/domain/refusal'
import { type RequestFacts, type RequestState, requestStateOf } from '@samplass/domain/stay/request'
import type { CallBackAnswer } from '@samplass/domain/stay/schema'
import type { Verb } from '../trpc.ts'
import { type Guest, guestOf } from './load-guests.ts'

type Row = {
  id: string
  version: number
  houseId: string
  houseName: string
  place: string
  houseRole: string
  houseReaders: string[]
  /** Asked for by the house's own municipality. Which other it is, nobody else can read. */
  ofHouse: boolean
  unitKindId: string
  unitKind: UnitKind
  unitKindName: string
  policy: Policy
  askedAt: Date
  wantedOn: LocalDate
  nights: number
  needs: BedAttribute[]
  callBackAt: Date | null
  withdrawnAt: Date | null
  unreachableAt: Date | null
  lapsedAt: Date | null
  claimedAt: Date | null
  calls: { at: string; by: string; answer: CallBackAnswer }[]
}

type PersonRow = {
  requestId: string
  personId: string
  givenName: string
  familyName: string
  birthYear: number | null
  phone: string | null
  protection: AddressProtection
  known: { unitKindId: string; reviewOn: LocalDate }[]
  meetings: { unitKindId: string; outcome: NonNullable<RequestFacts['meeting']>['outcome'] }[]
}

/** A place asked for, with what the reader's own municipality knows of who asked. */
export type RequestRecord = Row & {
  state: RequestState
  own: boolean
  guest: Guest | null
  personId: string | null
  phone: string | null
}

const select = ({ sql }: { sql: Connection }, where: ReturnType<Connection>) => sql<Row[]>`
  select r.id, r.version, r.house_id as "houseId", h.name as "houseName", h.place, r.house_role as "houseRole", h.readable_by as "houseReaders",
    r.of_house as "ofHouse", r.unit_kind_id as "unitKindId", k.kind as "unitKind", k.name as "unitKindName", p.policy,
    r.asked_at as "askedAt", r.wanted_on as "wantedOn", r.nights, r.needs, r.call_back_at as "callBackAt", r.withdrawn_at as "withdrawnAt",
    r.unreachable_at as "unreachableAt", r.lapsed_at as "lapsedAt", r.claimed_at as "claimedAt",
    coalesce((select jsonb_agg(jsonb_build_object('at', c.called_at, 'by', c.called_by_name, 'answer', c.answer) order by c.called_at, c.id)
      from pool.call_back c where c.request_id = r.id), '[]') as calls
  from pool.place_request r
  join pool.house h on h.id = r.house_id
  join pool.unit_kind k on k.id = r.unit_kind_id
  join pool.policy_version p on p.unit_kind_id = k.id and p.version = k.policy_version
  where ${where}
  order by h.name, k.sort, k.name, r.asked_at, r.id`

async function withPersons(verb: Verb, rows: Row[]): Promise<RequestRecord[]> {
  const { tx, actor, now } = verb
  const ids = actor.organisation.schema === null ? [] : rows.map((row) => row.id)
  const persons =
    ids.length === 0
      ? []
      : await tx.sql<PersonRow[]>`
          select r.request_id as "requestId", p.id as "personId", p.given_name as "givenName", p.family_name as "familyName",
            p.birth_year as "birthYear", p.phone, p.address_protection as protection,
            coalesce((select jsonb_agg(jsonb_build_object('unitKindId', u.unit_kind_id, 'reviewOn', u.review_on))
              from known_user u where u.person_id = p.id and u.ended_on is null), '[]') as known,
            coalesce((select jsonb_agg(jsonb_build_object('unitKindId', m.unit_kind_id, 'outcome', m.outcome) order by m.planned_at, m.id)
              from eligibility_meeting m where m.person_id = p.id), '[]') as meetings
          from person_request r join person p on p.id = r.person_id where r.request_id = any (${ids}::uuid[])`
  const byRequest = new Map(persons.map((row) => [row.requestId, row]))
  return rows.map((row) => {
    const person = byRequest.get(row.id)
    const guest = person ? guestOf(verb, person.personId, person) : null
    return {
      ...row,
      state: stateOf(row, person, now),
      own: person !== undefined,
      guest,
      personId: person?.personId ?? null,
      phone: guest?.kind === 'full' ? (person?.phone ?? null) : null,
    }
  })
}

function stateOf(row: Row, person: PersonRow | undefined, now: Date): RequestState {
  const today = localDateOf(now)
  const isKnown = person?.known.some((known) => known.unitKindId === row.unitKindId && today < known.reviewOn)
  const lastCall = row.calls.at(-1)
  const facts: RequestFacts = {
    ...row,
    needsMeeting: person !== undefined && row.policy.meetingRequired && !isKnown,
    meeting: person?.meetings.findLast((meeting) => meeting.unitKindId === row.unitKindId) ?? null,
    lastCall: lastCall ? { calledAt: new Date(lastCall.at), answer: lastCall.answer } : null,
  }
  return requestStateOf(facts, row.policy, now)
}

/** The house's people see the list of the houses they reach; whoever asked in another's house follows it there. */
const mayFollow = ({ organisation, scope }: Verb['actor'], row: { houseId: string; houseRole: string }) =>
  row.houseRole === organisation.role ? inScope(scope, row.houseId) : !isEmptyScope(scope)

/** Everything that waits and has not lapsed, in every house the reader may see. */
export async function loadOpenRequests(verb: Verb): Promise<RequestRecord[]> {
  const { tx, actor } = verb
  if (isEmptyScope(actor.scope)) return []
  const rows = await select(tx, tx.sql`num_nonnulls(r.withdrawn_at, r.unreachable_at, r.lapsed_at, r.claimed_at) = 0`)
  const requests = await withPersons(
    verb,
    rows.filter((row) => mayFollow(actor, row)),
  )
  return requests.filter(({ state }) => state !== 'lapsed')
}

/** One request of the reader's own municipality, which alone knows who it is; NOT_FOUND for everybody else. */
export async function requestToChange(
  verb: Verb,
  input: { requestId: string; version: number },
): Promise<RequestRecord> {
  const { tx, actor } = verb
  const rows = await select(tx, tx.sql`r.id = ${input.requestId}`)
  const [request] = await withPersons(
    verb,
    rows.filter((row) => mayFollow(actor, row)),
  )
  if (!request?.own) refuse('NOT_FOUND')
  if (request.version !== input.version) refuse('VERSION_STALE', { version: request.version })
  return request
}
