import { asLocalDate } from '@samplass/domain/nights'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type AdmissionWorld, bed, makeAdmissionWorld, proposal } from '../../test/admission-builders.ts'
import { standStay } from '../../test/bed-pool-builders.ts'
import { codeOf } from '../../test/code-of.ts'
import { act, systemActor } from '../act.ts'
import { releaseLapsed } from '../jobs/release-lapsed.ts'
import { rollOverstays } from '../jobs/roll-overstays.ts'
import { lapseBeds } from './lapse-beds.ts'

const friday = '2026-11-20T20:40:00Z'

let w: AdmissionWorld
let room: (name: string) => string
let flat: string
beforeAll(async () => {
  w = await makeAdmissionWorld()
  room = w.ward.bed
  flat = w.pool.fyrlykta.bed('Leilighet A')
})
beforeEach(async () => {
  w.world.setNow(friday)
  await w.world.admin`update pool.occupancy set live = false, present = false`
})
afterAll(() => w.world.drop())

/** Sarpsborg offers a flat of its own while the service has no bed, and it is agreed and confirmed. */
async function confirmedAtHome(givenName: string) {
  const { at, admissionId, personId, consentId } = await w.opened(givenName)
  const offer = { ...proposal, bedOf: 'municipality' as const, offers: [bed(flat)] }
  const made = await w.team.plannedAdmission.propose({ ...at, ...offer })
  const [first] = (await w.liaison.plannedAdmission.get({ admissionId })).proposals
  const seen = { admissionId, seen: 1 }
  const yes = { ...seen, version: made.version, offerId: first?.offers[0]?.id }
  const accepted = await w.liaison.plannedAdmission.accept(yes)
  const said = { ...seen, version: accepted.version, answer: 'yes' as const, reason: '' }
  const { version } = await w.team.plannedAdmission.answerForPerson(said)
  const confirmed = await w.team.plannedAdmission.confirmBed({ ...seen, version })
  return { personId, consentId, admissionId, at: { ...seen, version: confirmed.version } }
}

const stays = () =>
  w.world.admin<{ id: string; cancelled: boolean; arrived: boolean; ended: boolean }[]>`
    select id, cancelled_at is not null as cancelled, arrived_at is not null as arrived, ended_at is not null as ended
    from pool.stay order by claimed_at, id`

test('the municipality’s own bed becomes an ordinary stay that the house sees, arrives and ends', async () => {
  const { at } = await confirmedAtHome('Hjemme')
  expect(await w.standsOn(flat)).toEqual(['stay 2026-11-23 2026-11-26'])
  w.world.setNow('2026-11-23T12:00:00Z')
  const night = await w.worker.stay.night({})
  expect(JSON.stringify(night)).toContain('Hjemme Fjellheim')
  const admitted = await w.team.plannedAdmission.admit({ ...at, admittedAt: null, hasHome: 'yes' })
  expect(await w.standsOn(flat)).toEqual(['stay in house 2026-11-23 2026-11-26'])
  const day = { ...at, version: admitted.version, dischargeOn: asLocalDate('2026-11-25') }
  const { version } = await w.team.plannedAdmission.planDischarge(day)
  w.world.setNow('2026-11-25T12:00:00Z')
  await w.team.plannedAdmission.discharge({
    ...at,
    version,
    dischargedAt: null,
    hasHome: true,
    firstFollowUpAt: '2026-11-26T12:00:00Z',
    crisisPlanUpdatedAt: '2026-11-24T12:00:00Z',
    gapReason: '',
  })
  expect(await w.standsOn(flat)).toEqual(['stay 2026-11-23 2026-11-25'])
  expect((await stays()).at(-1)).toMatchObject({ arrived: true, ended: true })
})

test('the day home that is planned is the day that the house expects, earlier or later, and by its own rules', async () => {
  const { at } = await confirmedAtHome('Dagen')
  w.world.setNow('2026-11-23T12:00:00Z')
  let { version } = await w.team.plannedAdmission.admit({ ...at, admittedAt: null, hasHome: 'yes' })
  const plan = async (dischargeOn: string) => {
    const changed = await w.team.plannedAdmission.planDischarge({
      ...at,
      version,
      dischargeOn: asLocalDate(dischargeOn),
    })
    version = changed.version
    const [stay] = await w.world.admin`select id, depart_on from pool.stay order by claimed_at desc, id desc limit 1`
    return stay
  }
  expect((await plan('2026-11-25'))?.depart_on).toBe('2026-11-25')
  expect(await w.standsOn(flat)).toEqual(['stay in house 2026-11-23 2026-11-25'])
  const later = await plan('2026-11-28')
  expect(later?.depart_on).toBe('2026-11-28')
  const events = await w.world.admin`
    select facts ->> 'departOn' as day from pool.stay_event where stay_id = ${later?.id} and kind = 'departure_planned' order by recorded_at, id`
  expect(events.map(({ day }) => day).sort()).toEqual(['2026-11-25', '2026-11-28'])
  const next = await w.opened('Neste')
  const terms = { ...proposal.terms, windowTo: asLocalDate('2026-11-30') }
  const offers = [bed(flat, '2026-11-29')]
  await w.team.plannedAdmission.propose({
    ...next.at,
    ...proposal,
    terms,
    lapsesAt: '2026-11-24T12:00:00Z',
    respondBy: '2026-11-24T10:00:00Z',
    bedOf: 'municipality',
    offers,
  })
  expect(await codeOf(plan('2026-12-01'))).toMatch('BED_TAKEN')
  expect(await w.standsOn(flat)).toEqual(['stay in house 2026-11-23 2026-11-28', 'hold 2026-11-29 2026-12-02'])
})

test('acute while the person is in the bed: it is made ready before it is free, whichever side says it', async () => {
  for (const [name, caller] of [
    ['Rom 1', w.team],
    ['Rom 2', w.liaison],
  ] as const) {
    w.world.setNow(friday)
    const { at } = await w.confirmed('Akutt', bed(room(name)))
    w.world.setNow('2026-11-23T12:00:00Z')
    const { version } = await w.liaison.plannedAdmission.admit({ ...at, admittedAt: null, hasHome: 'yes' })
    await caller.plannedAdmission.convertToAcute({ ...at, version, whatFailed: 'For sent' })
    const made = await w.world.admin`
      select started_at, due_at > started_at as hours, owner_role from pool.turnaround where bed_id = ${room(name)} and ready_at is null`
    expect(made).toEqual([{ started_at: w.world.now(), hours: true, owner_role: 'h_dps_fjordbyen' }])
  }
})

test('what the other side withdraws frees the municipality’s bed in the same transaction, and its stay is cancelled', async () => {
  const { at, admissionId } = await confirmedAtHome('Trukket')
  await w.liaison.plannedAdmission.withdraw({ ...at, reason: 'Plass ved enheten likevel' })
  expect(await w.standsOn(flat)).toEqual([])
  expect((await stays()).at(-1)).toMatchObject({ cancelled: true, arrived: false })
  expect(await w.team.plannedAdmission.get({ admissionId })).toMatchObject({ state: 'withdrawn' })
})

for (const [why, end] of [
  ['the person’s no', (at) => w.team.plannedAdmission.answerForPerson({ ...at, answer: 'no', reason: '' })],
  ['a withdrawal', (at) => w.team.plannedAdmission.withdraw({ ...at, reason: 'Roet seg' })],
  ['an acute admission', (at) => w.team.plannedAdmission.convertToAcute({ ...at, whatFailed: 'For sent' })],
] as [string, (at: { admissionId: string; version: number; seen: number }) => Promise<unknown>][]) {
  test(`${why} after the bed is confirmed frees the service’s bed, whoever says it`, async () => {
    const { at } = await w.confirmed('Fri', bed(room('Rom 1')))
    expect(await w.standsOn(room('Rom 1'))).toHaveLength(1)
    await end(at)
    expect(await w.standsOn(room('Rom 1'))).toEqual([])
  })
}

test('consent taken back frees what was held and what was confirmed', async () => {
  const held = await w.offered('Holdt', bed(room('Rom 1')))
  const confirmed = await w.confirmed('Klar', bed(room('Rom 2')))
  for (const { consentId } of [held, confirmed]) await w.worker.consent.withdrawConsent({ consentId })
  expect([...(await w.standsOn(room('Rom 1'))), ...(await w.standsOn(room('Rom 2')))]).toEqual([])
  const seen = await w.world.verb('dps-fjordbyen', ({ tx }) => tx.sql`select 1 from pool.proposal_offer`)
  expect(seen.length).toBe(
    (await w.world.admin`select 1 from pool.proposal_offer where 'h_dps_fjordbyen' = any (readable_by)`).length,
  )
})

test('consent taken back while the person is in the bed: the ward learns no more, and says itself that the bed is free', async () => {
  const { at, consentId } = await w.confirmed('Inne', bed(room('Rom 1')))
  w.world.setNow('2026-11-23T12:00:00Z')
  const admit = () => w.liaison.plannedAdmission.admit({ ...at, admittedAt: null, hasHome: 'yes' })
  await admit()
  const [stands] = await w.world.admin<
    { id: string }[]
  >`select id from pool.occupancy where kind = 'admission' and present`
  const end = (by = w.liaison) => codeOf(by.plannedAdmission.endBed({ occupancyId: stands?.id as string }))
  expect(await end()).toMatch('ADMISSION_SAYS_IT')
  await w.worker.consent.withdrawConsent({ consentId })
  expect(await w.standsOn(room('Rom 1'))).toHaveLength(1)
  expect(await end(w.team)).toMatch('NOT_FOUND')
  expect(await end()).toBe('ok')
  expect(await end()).toMatch(/NOT_FOUND|NOT_ARRIVED/)
  const board = JSON.stringify(await w.liaison.bedPool.board({ fromOn: '2026-11-23', nights: 7 }))
  expect(board).not.toContain('Fjellheim')
  const left = await w.world.admin`select 1 from pool.occupancy where present`
  expect(left).toHaveLength(0)
})

test('nobody came by noon after the last night of arrival: the bed is free, the thread says so, and another can be confirmed', async () => {
  const { at, admissionId } = await w.confirmed('Ventet', bed(room('Rom 1'), '2026-11-24'))
  w.world.setNow('2026-11-26T10:59:00Z')
  expect(await w.liaison.plannedAdmission.get({ admissionId })).toMatchObject({ state: 'bed_confirmed' })
  w.world.setNow('2026-11-26T11:00:00Z')
  const before = await w.liaison.plannedAdmission.get({ admissionId })
  expect(before).toMatchObject({ state: 'agreed', may: { admit: 'ADMISSION_NOT_THERE', confirm_bed: null } })
  const service = systemActor(await w.world.organisation('dps-fjordbyen'))
  const job = () =>
    act(w.world.parts, service, w.world.now(), (verb) => releaseLapsed(verb).then(() => lapseBeds(verb)))
  expect(await job()).toBe(1)
  expect(await job()).toBe(0)
  const after = await w.team.plannedAdmission.get({ admissionId })
  expect(after.events.map(({ kind }) => kind).at(-1)).toBe('bed_lapsed')
  expect(await w.standsOn(room('Rom 1'))).toEqual([])
  const again = { ...at, version: after.version, bed: bed(room('Rom 2'), '2026-11-26') }
  expect(await codeOf(w.liaison.plannedAdmission.confirmBed(again))).toBe('ok')
  expect(await w.standsOn(room('Rom 2'))).toEqual(['admission 2026-11-26 2026-11-29'])
})

test('whoever stays longer has the bed a night more, also when another of the ward has a bed elsewhere that night', async () => {
  for (const [givenName, name] of [
    ['Dobbel', 'Rom 1'],
    ['Lenger', 'Rom 2'],
  ] as const) {
    const { at } = await w.confirmed(givenName, bed(room(name)))
    w.world.setNow('2026-11-23T12:00:00Z')
    await w.liaison.plannedAdmission.admit({ ...at, admittedAt: null, hasHome: 'yes' })
    w.world.setNow(friday)
  }
  const [first] = await w.world.admin<{ personKey: Uint8Array }[]>`
    select person_key as "personKey" from pool.occupancy where present and bed_id = ${room('Rom 1')}`
  const elsewhere = {
    bed: 'Leilighet A',
    fromOn: '2026-11-26',
    toOn: '2026-11-29',
    personKey: Buffer.from(first?.personKey ?? []),
  }
  await standStay(w.world, w.pool.fyrlykta, elsewhere)
  w.world.setNow('2026-11-26T20:00:00Z')
  await rollOverstays(w.world.parts, await w.world.organisation('dps-fjordbyen'))
  expect(await w.standsOn(room('Rom 1'))).toEqual(['admission in house 2026-11-23 2026-11-26'])
  expect(await w.standsOn(room('Rom 2'))).toEqual(['admission in house 2026-11-23 2026-11-27'])
})

test('a bed that nobody may reserve is never held, nor one for longer than its rules say', async () => {
  const { at } = await w.opened('Akutt')
  const offer = { ...at, ...proposal, bedOf: 'specialist' as const }
  const acute = { ...offer, offers: [bed(room('Akutt 1'))] }
  expect(await codeOf(w.liaison.plannedAdmission.propose(acute))).toMatch('RESERVATION_NOT_ALLOWED')
  const ours = { ...offer, bedOf: 'municipality' as const }
  const safety = { ...ours, offers: [bed(w.pool.fyrlykta.bed('Plass 1'))] }
  expect(await codeOf(w.team.plannedAdmission.propose(safety))).toMatch('RESERVATION_NOT_ALLOWED')
  const long = { ...ours, lapsesAt: w.later(73), offers: [bed(flat)] }
  expect(await codeOf(w.team.plannedAdmission.propose(long))).toMatch('HOLD_TOO_LONG')
  expect(await w.standsOn(flat)).toEqual([])
})
