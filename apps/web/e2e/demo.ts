import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import type { Inputs, Outputs } from '../src/shell/trpc.ts'

/** Asks or does through the API what is on no screen by itself, or what another test does on the screen: reads too are posted. */
export async function call<S extends keyof Outputs, P extends keyof Outputs[S] & keyof Inputs[S] & string>(
  page: Page,
  org: string,
  [slice, procedure]: [S, P],
  input: Inputs[S][P],
): Promise<Outputs[S][P]> {
  const answer = await page.request.post(`/trpc/${org}/${slice}.${procedure}`, {
    data: input,
    headers: {
      origin: inject('address'),
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
  })
  expect(answer.status(), await answer.text()).toBe(200)
  return ((await answer.json()) as { result: { data: Outputs[S][P] } }).result.data
}

/** Ids of the demo's own people and stays, and a link to the evaluation. */
export type Demo = Awaited<ReturnType<typeof readDemo>>

/** `hilde` sees all of Sarpsborg; `siri` ends a stay in Asker, which no other test is about, and is given a link. */
export async function readDemo(hilde: Page, siri: Page) {
  const { needs, houses } = await call(hilde, '3105', ['stay', 'night'], {})
  const stay = (kind: (typeof needs)[number]['kind']) => found(needs.find((need) => need.kind === kind)?.subjectId)
  const person = async (text: string) => {
    const answer = await call(hilde, '3105', ['person', 'search'], { text })
    return found(answer.hits[0]?.person.personId)
  }
  const period = { fromOn: '2026-11-20', nights: 1 }
  const asker = await call(siri, '3203', ['bedPool', 'board'], period)
  const bars = asker.houses.flatMap(({ kinds }) => kinds.flatMap(({ beds }) => beds.flatMap((bed) => bed.bars)))
  const { stayId, version } = await call(siri, '3203', ['stay', 'get'], {
    stayId: found(bars.find((bar) => bar.kind === 'stay' && bar.state === 'in_house')?.id),
  })
  const outcome = { outcome: 'home', followUpAgreed: true, endedAt: null } as const
  const unasked = { note: '', incidentId: null, reason: '', whereTo: '', complaintRightTold: false }
  const ended = await call(siri, '3203', ['stay', 'end'], { stayId, version, ...outcome, ...unasked })
  const admissions = await call(hilde, '3105', ['plannedAdmission', 'list'], undefined)
  const countered = admissions.find(({ state, myTurn, rounds }) => state === 'proposed' && myTurn && rounds === 2)
  const house = found(houses.find(({ name }) => name === 'Fyrlykta'))
  const flats = house.kinds.flatMap(({ freeBeds }) => freeBeds).find(({ name }) => name === 'Leilighet B')
  const { tenancies } = await call(hilde, '3105', ['tenancy', 'listTenancies'], undefined)
  const { empty } = await call(hilde, '3105', ['housing', 'listVacancies'], undefined)
  const { teams } = await call(hilde, '3105', ['followUp', 'listTeams'], undefined)
  const boards = await Promise.all(teams.map(({ teamId }) => call(hilde, '3105', ['board', 'getBoard'], { teamId })))
  const meetings = boards.flatMap(({ lastMeeting }) => lastMeeting?.meetingId ?? [])
  return {
    decision: await decisionOf(hilde),
    meeting: found(meetings[0]),
    tenancy: found(tenancies.find(({ state }) => state === 'notice_given')?.tenancyId),
    dwelling: found(empty[0]?.id),
    house: house.id,
    flat: found(flats?.id),
    stay: { overdue: stay('departure'), expected: stay('arrival'), away: stay('home_return'), over: stayId },
    admission: found(countered?.admissionId),
    known: await person('stian haugerud'),
    agreed: await person('live torsnes'),
    firstTimer: await person('oskar lillemoen'),
    protected: await person('nora skjeberg'),
    evaluation: found(ended.evaluationToken),
  }
}

function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('the demo is not as it was')
  return value
}

/** The first who looks for a home and has had a decision. */
async function decisionOf(page: Page) {
  const { needs } = await call(page, '3105', ['placement', 'listNeeds'], { closed: false })
  for (const { whose } of needs) {
    if (whose.kind !== 'full' || !whose.personId) continue
    const { personId } = whose
    const { decisions } = await call(page, '3105', ['placement', 'getPlacement'], { personId, purpose: 'follow_up' })
    const [decision] = decisions
    if (decision) return { personId, decisionId: decision.decisionId }
  }
  throw new Error('the demo is not as it was')
}
