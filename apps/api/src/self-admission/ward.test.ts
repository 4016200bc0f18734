import { asLocalDate } from '@samplass/domain/nights'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { claimOf, makeGuest } from '../../test/guest.ts'
import { endingOf, makeStayWorld, type StayWorld } from '../../test/stay-builders.ts'
import type { Caller } from '../../test/world.ts'
import { addBed } from '../bed-pool/add-bed.ts'
import { addHouse } from '../bed-pool/add-house.ts'
import { addUnitKind } from '../bed-pool/add-unit-kind.ts'
import { addCooperation } from '../cooperation/add-cooperation.ts'

const service = 'h_dps_fjordbyen'
let w: StayWorld
let team: Caller
let liaison: Caller
let ward: { houseId: string; unitKindId: string; bedId: string }
beforeAll(async () => {
  w = await makeStayWorld()
  team = await w.world.as('3105', ['team_leader'], { name: 'Hilde Aas' })
  liaison = await w.world.as('dps-fjordbyen', ['liaison'], { name: 'Anders DPS' })
  ward = await openWard()
})
afterAll(() => w.world.drop())

/** A bed in the service's own house that goes by agreements, opened by the liaison to those it cooperates with. */
async function openWard() {
  const year = { fromOn: asLocalDate('2026-01-01'), toOn: null }
  const { cooperationId } = await w.world.verb('3105', (verb) =>
    addCooperation(verb, {
      ...{ name: 'Brukerstyrte plasser', form: 'host_municipality', ...year },
      members: [{ organisationRole: service, ...year, quotaNights: null, quotaPeriod: 'month', lendsUnused: false }],
    }),
  )
  const inService = <T>(work: Parameters<typeof w.world.verb<T>>[1]) => w.world.verb('dps-fjordbyen', work)
  const place = { name: 'Døgnpost 2', place: 'Fredrikstad', address: null, latitude: null, longitude: null }
  const { houseId } = await inService((verb) =>
    addHouse(verb, { ...place, phone: '+4799000120', onCallPhone: null, practical: '' }),
  )
  const { unitKindId } = await inService((verb) =>
    addUnitKind(verb, { houseId, kind: 'user_controlled_bed', name: 'Brukerstyrt rom', sort: 0 }),
  )
  const { bedId } = await inService((verb) =>
    addBed(verb, { unitKindId, name: 'Rom 7', attributes: [], description: '', sort: 0, openedOn: year.fromOn }),
  )
  await liaison.cooperation.shareHouse({ cooperationId, houseId, organisationRoles: [], ...year })
  return { houseId, unitKindId, bedId }
}

async function agreed() {
  const personId = await makeGuest(w.world, { slug: '3105', name: ['Live', 'Torsnes'] })
  const { agreementId } = await team.selfAdmission.draftAgreement({
    ...{ personId, unitKindId: ward.unitKindId, nightsMax: 5, restDays: 14, staysPerYear: 10, nightsPerYear: null },
    ...{ contactPhone: '+4799000120', duties: 'Jeg er edru.', reviewOn: '2027-05-01', untilOn: '2027-11-01' },
  })
  const paper = { signedOn: '2026-11-20', signedBy: 'Anders DPS' }
  await team.selfAdmission.signAgreement({ agreementId, version: 1, signatory: 'person', ...paper })
  await team.selfAdmission.signAgreement({ agreementId, version: 2, signatory: 'unit', ...paper })
  return personId
}

test('a bed of the service goes by the same agreement: the person rings, the ward receives, rest counts from the end', async () => {
  const personId = await agreed()
  const { consentId } = await team.consent.recordConsent({
    ...{ personId, toRole: service, categories: ['identity'], purpose: 'Brukerstyrt plass' },
    ...{ givenHow: 'oral', untilOn: '2027-05-01' },
  })
  const { stayId } = await w.worker.bedPool.claimBed(
    claimOf(personId, ward.bedId, {
      channel: 'on_behalf',
      disclosures: [{ category: 'identity', basis: 'consent', basisNote: 'Sa ja på telefonen' }],
    }),
  )
  const seen = await liaison.stay.get({ stayId })
  expect(seen).toMatchObject({ state: 'expected', guest: { name: 'Live Torsnes', personId: null }, journal: [] })
  const board = await liaison.bedPool.board({ fromOn: '2026-11-20', nights: 7 })
  expect(JSON.stringify(board)).toContain('Live Torsnes')
  const looks = await w.world.admin`
    select 1 from pool.audit_entry where owner_role = ${service} and act = 'stay.opened' and subject_id = ${stayId}`
  expect(looks).toHaveLength(1)

  const came = await liaison.stay.arrive({ stayId, version: 1, arrivedAt: null, practicalGiven: true })
  await team.consent.withdrawConsent({ consentId })
  expect(JSON.stringify(await liaison.stay.get({ stayId }))).not.toContain('Torsnes')
  expect(JSON.stringify(await liaison.bedPool.board({ fromOn: '2026-11-20', nights: 7 }))).not.toContain('Torsnes')

  const ending = { stayId, version: came.version }
  // The service's journal is in its own system, and nothing is lost that was typed here: it is refused before it is saved.
  expect(await codeOf(liaison.stay.end({ ...ending, ...endingOf({ note: 'Sov godt' }) }))).toMatch(
    'WORDS_KEPT_ELSEWHERE',
  )
  expect(
    await codeOf(liaison.stay.end({ ...ending, ...endingOf({ outcome: 'asked_to_leave', incidentId: stayId }) })),
  ).toMatch('INCIDENT_MISSING')
  await liaison.stay.end({ ...ending, ...endingOf() })
  const { agreements } = await team.selfAdmission.listAgreements({ personId, purpose: 'follow_up' })
  expect(agreements[0]?.answer).toEqual({ can: 'in_rest_period', nextOn: '2026-12-04' })
})

test('somebody who did not come is noted by the ward; what else a house does with a stay is not the service’s', async () => {
  const personId = await agreed()
  const { stayId } = await w.worker.bedPool.claimBed(claimOf(personId, ward.bedId, { channel: 'on_behalf' }))
  const { version, guest } = await liaison.stay.get({ stayId })
  expect(guest).toMatchObject({ kind: 'unknown' })
  const at = { stayId, version }
  for (const act of [
    () => liaison.stay.night({ houseIds: [ward.houseId] }),
    () => liaison.stay.writeJournal({ ...at, kind: 'note', body: 'x', eventId: null } as never),
    () => liaison.stay.extend({ ...at, departOn: '2026-11-29', reason: 'other', approvedBy: null } as never),
  ])
    expect(await codeOf(act())).toMatch(/NOT_PERMITTED|INPUT_NOT_VALID/)
  w.world.setNow('2026-11-21T20:30:00Z')
  expect(await codeOf(liaison.stay.markNoShow({ ...at, note: '' }))).toBe('ok')
  const theirs = await w.claimed('Plass 1')
  expect(await codeOf(liaison.stay.get({ stayId: theirs.stayId }))).toMatch('NOT_FOUND')
})
