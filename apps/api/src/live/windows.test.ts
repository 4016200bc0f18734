import { asLocalDate } from '@samplass/domain/nights'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setClocks } from '../../test/set-clocks.ts'
import { buildWard } from '../../test/ward-builders.ts'
import { type Caller, makeWorld, type World } from '../../test/world.ts'
import { type Change, type Relay, startRelay } from './relay.ts'

const d = asLocalDate
let world: World
let relay: Relay
let liaison: Caller
const heard = new Map<string, Change[]>()
const everybody = ['m_3105', 'm_3101', 'h_dps_fjordbyen', 'h_tsb_havna']
beforeAll(async () => {
  world = await makeWorld()
  await setClocks(world, '2026-11-20T20:40:00Z')
  liaison = await world.as('dps-fjordbyen', ['liaison'])
  relay = await startRelay(world.pool, pino({ level: 'silent' }))
  for (const role of everybody)
    relay.listen(role, (changes) => heard.set(role, [...(heard.get(role) ?? []), ...changes]))
})
afterAll(async () => {
  await relay.stop()
  await world.drop()
})

const windowsHeardBy = (role: string) =>
  (heard.get(role) ?? []).filter(({ houseId, admissionId }) => houseId === null && admissionId === null).length

test('whoever is offered a window hears of it, of what becomes of it and of its end; nothing of where; and nobody else does', async () => {
  const ward = await buildWard(liaison, 'Døgnpost 7', ['Rom 1', 'Rom 2'])
  const window = { fromOn: d('2026-11-23'), toOn: d('2026-11-25'), nightsMax: 5, offeredTo: d('2026-11-25'), note: '' }
  const [bedId = '', other = ''] = ward.bedIds
  const { windowId } = await liaison.capacity.publishWindow({ ...window, bedId, to: ['m_3105'] })
  await expect.poll(() => windowsHeardBy('m_3105')).toBe(1)
  const hold = { bedId, fromOn: d('2026-11-23'), toOn: d('2026-11-28'), hours: 4, reason: 'other' as const }
  await liaison.bedPool.holdBed(hold)
  await expect.poll(() => windowsHeardBy('m_3105')).toBe(2)
  await liaison.capacity.withdrawWindow({ windowId })
  await expect.poll(() => windowsHeardBy('m_3105')).toBe(3)
  expect(windowsHeardBy('m_3101')).toBe(0)
  // To all: Halden hears too, and Sarpsborg of nothing that it was offered before.
  await liaison.capacity.publishWindow({ ...window, bedId: other, to: null })
  await expect.poll(() => windowsHeardBy('m_3101')).toBe(1)
  expect(heard.get('h_tsb_havna')).toBeUndefined()
  for (const role of ['m_3105', 'm_3101']) {
    const told = JSON.stringify((heard.get(role) ?? []).map(({ readableBy: _, ...change }) => change))
    expect(told).not.toContain('Døgnpost')
    expect(told).not.toContain(ward.houseId)
    expect(told).not.toContain('h_dps')
  }
})
