import { asLocalDate } from '@samplass/domain/nights'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type AdmissionWorld, bed, makeAdmissionWorld } from '../../test/admission-builders.ts'
import { setClocks } from '../../test/set-clocks.ts'
import { buildWard } from '../../test/ward-builders.ts'
import type { Caller } from '../../test/world.ts'

const d = asLocalDate
const friday = '2026-11-20T20:40:00Z'
let w: AdmissionWorld
let halden: Caller
beforeAll(async () => {
  w = await makeAdmissionWorld()
  halden = await w.world.as('3101', ['caseworker'])
})
beforeEach(() => setClocks(w.world, friday))
afterAll(() => w.world.drop())

const publish = async (room: string, to: string[] | null = null) => {
  const window = { bedId: w.ward.bed(room), fromOn: d('2026-11-23'), toOn: d('2026-11-25'), nightsMax: 3 }
  const rest = { offeredTo: d('2026-11-25'), note: '', to }
  return (await w.liaison.capacity.publishWindow({ ...window, ...rest })).windowId
}
const word = async (caller: Caller, windowId: string) =>
  (await caller.capacity.listWindows()).find(({ id }) => id === windowId)?.state
const barOn = async (room: string) => {
  const week = await w.liaison.capacity.calendar({ fromOn: d('2026-11-16'), nights: 14 })
  return week.groups.flatMap(({ beds }) => beds).find(({ id }) => id === w.ward.bed(room))?.bars[0]
}

test('held while the bed is offered, taken when it is confirmed: for those who negotiate and for those who do not', async () => {
  const windowId = await publish('Rom 1')
  expect(await word(halden, windowId)).toBe('free')
  const { at, offers, admissionId } = await w.offered('Synne', bed(w.ward.bed('Rom 1')))
  expect([await word(w.team, windowId), await word(halden, windowId)]).toEqual(['held', 'held'])
  const { reference } = await w.liaison.plannedAdmission.get({ admissionId })
  expect(await barOn('Rom 1')).toMatchObject({ kind: 'hold', thread: { admissionId, reference } })
  const { version } = await w.team.plannedAdmission.accept({ ...at, offerId: offers[0]?.id })
  const yes = await w.team.plannedAdmission.answerForPerson({ ...at, version, answer: 'yes', reason: '' })
  await w.liaison.plannedAdmission.confirmBed({ ...yes, seen: at.seen })
  expect([await word(w.team, windowId), await word(halden, windowId)]).toEqual(['taken', 'taken'])
  expect(await barOn('Rom 1')).toMatchObject({ kind: 'admission', present: false, thread: { admissionId } })
})

test('free again when the offer is turned down, and when nobody answers in time', async () => {
  const windowId = await publish('Rom 2')
  const { at } = await w.offered('Nei', bed(w.ward.bed('Rom 2')))
  expect(await word(halden, windowId)).toBe('held')
  await w.team.plannedAdmission.decline({ ...at, reason: 'other', alternative: 'Ambulant team' })
  expect(await word(halden, windowId)).toBe('free')
  await w.offered('Venter', bed(w.ward.bed('Rom 2')))
  expect(await word(halden, windowId)).toBe('held')
  await setClocks(w.world, '2026-11-22T20:40:00Z')
  expect(await word(halden, windowId)).toBe('free')
})

test('who goes home when: overdue on top, then by day, a name only where it is told, and the look is logged', async () => {
  const { bedIds } = await buildWard(w.liaison, 'Døgnpost 3', ['A', 'B', 'C'])
  const admitted = async (name: string, bedId: string | undefined, dischargeOn: string | null) => {
    await setClocks(w.world, friday)
    const { at, admissionId, consentId } = await w.confirmed(name, bed(bedId ?? ''))
    await setClocks(w.world, '2026-11-23T12:00:00Z')
    const inside = await w.liaison.plannedAdmission.admit({ ...at, admittedAt: null, hasHome: 'no' })
    const home = { ...inside, seen: at.seen }
    if (dischargeOn) await w.liaison.plannedAdmission.planDischarge({ ...home, dischargeOn: d(dischargeOn) })
    return { admissionId, consentId }
  }
  const { admissionId: later } = await admitted('Senere', bedIds[0], '2026-11-26')
  const { admissionId: none } = await admitted('Udatert', bedIds[1], null)
  const { admissionId: over, consentId } = await admitted('Forfalt', bedIds[2], '2026-11-24')
  await setClocks(w.world, '2026-11-25T09:00:00Z')
  const ours = await w.team.plannedAdmission.listDischarges()
  const mine = ours.filter(({ admissionId }) => [later, none, over].includes(admissionId))
  expect(mine.map((row) => [row.admissionId, row.dischargeOn, row.overdue, row.hasHome])).toEqual([
    [over, '2026-11-24', true, 'no'],
    [later, '2026-11-26', false, 'no'],
    [none, null, false, 'no'],
  ])
  expect(mine[0]?.whose).toMatchObject({ kind: 'full', name: expect.stringContaining('Forfalt') })
  const theirs = await w.liaison.plannedAdmission.listDischarges()
  expect(theirs.map(({ admissionId }) => admissionId)).toEqual(ours.map(({ admissionId }) => admissionId))
  expect(JSON.stringify(theirs)).not.toContain('Forfalt')
  expect(await halden.plannedAdmission.listDischarges()).toEqual([])
  await w.worker.consent.withdrawConsent({ consentId })
  const left = (await w.liaison.plannedAdmission.listDischarges()).map(({ admissionId }) => admissionId)
  expect([left.includes(over), left.includes(later)]).toEqual([false, true])
  const [looks] = await w.world.admin`
    select count(*)::int as count from m_3105.access_log where act = 'list' and purpose = 'planned_admission'`
  expect(looks?.count).toBeGreaterThan(0)
})
