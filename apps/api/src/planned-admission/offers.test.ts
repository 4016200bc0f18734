import { asLocalDate } from '@samplass/domain/nights'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type AdmissionWorld, bed, makeAdmissionWorld, proposal, terms } from '../../test/admission-builders.ts'
import { codeOf } from '../../test/code-of.ts'

const friday = '2026-11-20T20:40:00Z'

let w: AdmissionWorld
let room: (name: string) => string
beforeAll(async () => {
  w = await makeAdmissionWorld()
  room = w.ward.bed
})
beforeEach(async () => {
  w.world.setNow(friday)
  await w.world.admin`update pool.occupancy set live = false, present = false`
})
afterAll(() => w.world.drop())

test('offered beds are held, the chosen one stays, becomes the bed, is slept in and made ready', async () => {
  const { at, offers, admissionId } = await w.offered('Hel', bed(room('Rom 1')), bed(room('Rom 2'), '2026-11-24'))
  expect(offers).toMatchObject([
    { place: 'Døgnplass · Rom 1', by: 'specialist', arriveOn: '2026-11-23', heldUntil: new Date(w.later(48)) },
    { place: 'Døgnplass · Rom 2', departOn: '2026-11-27' },
  ])
  expect(await codeOf(w.team.plannedAdmission.accept(at))).toMatch('OFFER_NOT_CHOSEN')
  const { version } = await w.team.plannedAdmission.accept({ ...at, offerId: offers[1]?.id })
  expect(await w.standsOn(room('Rom 1'))).toEqual([])
  expect(await w.standsOn(room('Rom 2'))).toEqual(['hold 2026-11-24 2026-11-27'])
  const yes = await w.team.plannedAdmission.answerForPerson({ ...at, version, answer: 'yes', reason: '' })
  const confirmed = await w.liaison.plannedAdmission.confirmBed({ ...yes, seen: 2 })
  expect(await w.standsOn(room('Rom 2'))).toEqual(['admission 2026-11-24 2026-11-27'])
  w.world.setNow('2026-11-23T12:00:00Z')
  const admitted = await w.liaison.plannedAdmission.admit({ ...confirmed, seen: 2, admittedAt: null, hasHome: 'yes' })
  expect(await w.standsOn(room('Rom 2'))).toEqual(['admission in house 2026-11-23 2026-11-26'])
  const home = { ...admitted, seen: 2, dischargeOn: asLocalDate('2026-11-28') }
  const tooEarly = { ...home, dischargeOn: asLocalDate('2026-11-22') }
  expect(await codeOf(w.liaison.plannedAdmission.planDischarge(tooEarly))).toMatch('END_BEFORE_ARRIVAL')
  const raw = w.world.admin`update pool.admission set discharge_on = '2026-11-22' where id = ${admissionId}`
  await expect(raw).rejects.toMatchObject({ constraint_name: 'admission_discharge_on' })
  const planned = await w.liaison.plannedAdmission.planDischarge(home)
  expect(await w.standsOn(room('Rom 2'))).toEqual(['admission in house 2026-11-23 2026-11-28'])
  w.world.setNow('2026-11-27T10:00:00Z')
  await w.liaison.plannedAdmission.discharge({
    ...planned,
    seen: 2,
    dischargedAt: null,
    hasHome: true,
    firstFollowUpAt: '2026-11-28T10:00:00Z',
    crisisPlanUpdatedAt: '2026-11-26T10:00:00Z',
    gapReason: '',
  })
  expect(await w.standsOn(room('Rom 2'))).toEqual(['admission 2026-11-23 2026-11-27'])
  const { houses } = await w.liaison.bedPool.board({ fromOn: asLocalDate('2026-11-27'), nights: 1 })
  const beds = houses.find(({ id }) => id === w.ward.id)?.kinds.flatMap(({ beds }) => beds)
  expect(beds?.find(({ id }) => id === room('Rom 2'))?.status).toBe('turnaround')
  expect((await w.team.plannedAdmission.get({ admissionId })).state).toBe('discharged')
})

test('one bed is held in one thread only, and an offer replaced or turned down is let go', async () => {
  const first = await w.offered('Først', bed(room('Rom 1')))
  const second = await w.opened('Nest')
  const offer = { ...second.at, ...proposal, bedOf: 'specialist' as const, offers: [bed(room('Rom 1'), '2026-11-25')] }
  expect(await codeOf(w.liaison.plannedAdmission.propose(offer))).toBe('CONFLICT BED_TAKEN')
  const again = { ...first.at, ...proposal, bedOf: 'specialist' as const, offers: [bed(room('Rom 2'))] }
  const made = await w.liaison.plannedAdmission.propose(again)
  expect(await w.standsOn(room('Rom 1'))).toEqual([])
  expect(await codeOf(w.liaison.plannedAdmission.propose(offer))).toBe('ok')
  const { admissionId, version } = made
  const no = { admissionId, version, seen: 3, reason: 'other' as const, alternative: 'Ambulant team' }
  await w.team.plannedAdmission.decline(no)
  expect(await w.standsOn(room('Rom 2'))).toEqual([])
})

test('a counter-proposal names one of the offers, and the beds’ side accepts it as it is', async () => {
  const { at, offers, admissionId } = await w.offered('Bytter', bed(room('Rom 1')), bed(room('Rom 2')))
  const counter = { ...at, ...proposal, terms: { ...terms, transport: 'Drosje' }, bedOf: 'specialist' as const }
  const own = { ...counter, offers: [bed(room('Rom 3'))] }
  expect(await codeOf(w.team.plannedAdmission.propose(own))).toMatch('BED_OF_OTHER_SIDE')
  const made = await w.team.plannedAdmission.propose({ ...counter, offerId: offers[1]?.id })
  expect((await w.liaison.plannedAdmission.get({ admissionId })).proposals.at(-1)).toMatchObject({
    offerId: offers[1]?.id,
    offers: [],
  })
  expect(await w.standsOn(room('Rom 1'))).toHaveLength(1)
  await w.liaison.plannedAdmission.accept({ admissionId, version: made.version, seen: 3 })
  expect(await w.standsOn(room('Rom 1'))).toEqual([])
  expect(await w.standsOn(room('Rom 2'))).toHaveLength(1)
})

test('nothing is confirmed without a bed: one of the pool, or one that is said where it is, and then nothing is held', async () => {
  const { at, admissionId } = await w.opened('Utenfor')
  const offer = { ...proposal, bedOf: 'specialist' as const }
  const own = await w.liaison.plannedAdmission.propose({ ...at, ...offer, offers: [bed(room('Rom 1'))] })
  const made = await w.team.plannedAdmission.propose({ ...at, version: own.version, seen: 1, ...offer })
  const accepted = await w.liaison.plannedAdmission.accept({ admissionId, version: made.version, seen: 2 })
  const yes = await w.team.plannedAdmission.answerForPerson({ ...accepted, seen: 2, answer: 'yes', reason: '' })
  const ready = { admissionId, version: yes.version, seen: 2 }
  expect(await codeOf(w.liaison.plannedAdmission.confirmBed(ready))).toMatch('BED_NOT_NAMED')
  const elsewhere = 'Rusposten på Kalnes, rom 12'
  const both = { ...ready, elsewhere, bed: bed(room('Rom 2')) }
  expect(await codeOf(w.liaison.plannedAdmission.confirmBed(both))).toBe('BAD_REQUEST INPUT_NOT_VALID')
  expect(await w.standsOn(room('Rom 1'))).toHaveLength(1)
  await w.liaison.plannedAdmission.confirmBed({ ...ready, elsewhere })
  expect(await w.standsOn(room('Rom 1'))).toEqual([])
  const ours = await w.team.plannedAdmission.get({ admissionId })
  expect(ours).toMatchObject({ state: 'bed_confirmed', bedElsewhere: elsewhere, offerId: null })
  expect(ours.events.at(-1)).toMatchObject({ kind: 'bed_confirmed', facts: { elsewhere } })
})

test('an offer whose hold is gone is refused, and nothing is lost', async () => {
  const { at, offers, admissionId } = await w.offered('Borte', bed(room('Rom 1')), bed(room('Rom 2')))
  await w.world.admin`update pool.occupancy set live = false where id = ${offers[0]?.id ?? null}`
  expect(await codeOf(w.team.plannedAdmission.accept({ ...at, offerId: offers[0]?.id }))).toBe('CONFLICT OFFER_GONE')
  const thread = await w.team.plannedAdmission.get({ admissionId })
  expect(thread).toMatchObject({ state: 'proposed', version: at.version })
  expect(thread.proposals[1]?.offers.map(({ heldUntil }) => heldUntil !== null)).toEqual([false, true])
  expect(await codeOf(w.team.plannedAdmission.accept({ ...at, offerId: offers[1]?.id }))).toBe('ok')
})

test('a bed let go on the board is told to both sides in the thread, and a yes on its way looks again', async () => {
  const { at, offers, admissionId } = await w.agreed('Sluppet', bed(room('Rom 1')))
  const occupancyId = offers[0]?.id ?? ''
  await w.world.admin`delete from pool.outbox`
  await w.liaison.bedPool.releaseHold({ occupancyId, version: 1 })
  const told = await w.world.admin`select kind from pool.outbox where admission_id = ${admissionId}`
  expect(told).toEqual([{ kind: 'changed' }])
  for (const side of [w.team, w.liaison]) {
    const thread = await side.plannedAdmission.get({ admissionId })
    expect(thread.events.at(-1)).toMatchObject({ kind: 'offer_released', facts: { place: 'Døgnplass · Rom 1' } })
    expect(thread.proposals.at(-1)?.offers).toMatchObject([{ id: occupancyId, heldUntil: null }])
    expect(thread).toMatchObject({ state: 'agreed', offerId: occupancyId })
  }
  expect(await codeOf(w.liaison.plannedAdmission.confirmBed(at))).toMatch('VERSION_STALE')
  const again = { ...at, version: at.version + 1, bed: bed(room('Rom 1')) }
  expect(await codeOf(w.liaison.plannedAdmission.confirmBed(again))).toBe('ok')
})

test('a person who has got a bed elsewhere gets no second one, and the service is not told where', async () => {
  const { at, personId } = await w.agreed('Opptatt', bed(room('Rom 1')))
  const flat = w.pool.fyrlykta.bed('Leilighet A')
  await w.team.bedPool.claimBed({
    personId,
    bedId: flat,
    arriveOn: asLocalDate('2026-11-23'),
    nights: 4,
    initiatedBy: 'person',
    channel: 'phone',
    answers: {},
    criteriaVersion: 1,
    message: '',
    expectAt: null,
    responsibleMunicipality: null,
    disclosures: [],
  })
  const refused = await w.liaison.plannedAdmission.confirmBed(at).catch((error) => error)
  expect(refused.message).toBe('PERSON_HAS_BED')
  expect(JSON.stringify(refused)).not.toMatch(/Fyrlykta|Leilighet/)
  expect(await w.standsOn(room('Rom 1'))).toEqual(['hold 2026-11-23 2026-11-26'])
})
