import { stateOfWindow } from '@samplass/domain/capacity/window'
import { addNights, asLocalDate } from '@samplass/domain/nights'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomFrom } from '../../seed/random.ts'
import { buildHouse } from '../../test/bed-pool-builders.ts'
import { setClocks } from '../../test/set-clocks.ts'
import { makeWorld, type World } from '../../test/world.ts'
import { loadOccupancies } from '../bed-pool/load.ts'
import { loadWindows } from './load.ts'

const slug = 'dps-fjordbyen'
const role = 'h_dps_fjordbyen'
let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.drop())

test('the database’s word for a window and the rule’s are the same, over either change of the clock', async () => {
  const { admin } = world
  const house = await buildHouse(world, {
    ...{ slug, name: 'Posten', place: 'Fjordbyen' },
    kinds: [{ kind: 'institution_place', name: 'Døgnplass', beds: ['Rom'] }],
  })
  const bedId = house.bed('Rom')
  const [kind] = house.kinds
  const random = randomFrom(20261025)
  const words: Record<string, number> = {}
  for (let round = 0; round < 120; round++) {
    const start = asLocalDate(random.pick(['2026-10-23', '2026-11-20', '2027-03-26']))
    const day = (from: number, to: number) => addNights(start, random.int(from, to))
    await setClocks(world, `${day(-1, 3)}T${random.pick(['00:30', '12:00', '22:30', '23:30'])}:00Z`)
    await admin`delete from pool.admission_window`
    await admin`delete from pool.occupancy`
    for (let row = random.int(0, 4); row > 0; row--) {
      const type = random.pick(['hold', 'out_of_service', 'stay'])
      const fromOn = day(-5, 12)
      const lapsesAt = type === 'hold' ? `${day(-1, 4)}T20:00:00Z` : null
      await admin`
        insert into pool.occupancy (id, bed_id, unit_kind_id, house_id, house_role, owner_role, access, kind, from_on, to_on, live, present,
          lapses_at, policy_version, person_key, claimed_on, reservable, readable_by, created_at)
        select ${uuidv7()}, ${bedId}, ${kind?.id ?? ''}, ${house.id}, ${role}, ${role}, during, ${type}, ${fromOn},
          ${addNights(fromOn, random.int(1, 6))}, ${random.chance(0.9)}, false, ${lapsesAt}, 1, ${type === 'stay' ? Buffer.from(uuidv7()) : null},
          ${fromOn}, true, ${[role]}, now()
        from pool.house_access where house_id = ${house.id} on conflict do nothing`
    }
    // Whoever came before today may still be there, also past the day that was agreed.
    if (random.chance(0.5))
      await admin`update pool.occupancy set present = true where kind = 'stay' and live and from_on <= ${asLocalDate(world.now().toISOString().slice(0, 10))}
        and id = (select id from pool.occupancy where kind = 'stay' and live order by from_on limit 1)`
    const from = day(0, 4)
    const window = { fromOn: from, toOn: addNights(from, random.int(0, 6)), nightsMax: random.int(1, 6) }
    await admin`
      insert into pool.admission_window (id, owner_role, house_id, bed_id, unit_kind_id, unit_kind_name, from_on, to_on, nights_max, offered_until,
        note, to_all, made_at, made_by_name, readable_by)
      values (${uuidv7()}, ${role}, ${house.id}, ${bedId}, ${kind?.id ?? ''}, 'Døgnplass', ${window.fromOn}, ${window.toOn}, ${window.nightsMax},
        '2999-01-01', '', true, now(), 'Test', ${[role]})`
    const [[said], standing] = await world.verb(slug, (verb) =>
      Promise.all([
        loadWindows(verb, window.fromOn, null),
        loadOccupancies(verb, window.fromOn, addNights(window.toOn, window.nightsMax), [bedId]),
      ]),
    )
    const bed = { openedOn: asLocalDate('2026-01-01'), archivedOn: null }
    const meant = stateOfWindow(window, bed, standing, world.now())
    expect(said?.state, JSON.stringify({ now: world.now(), window, standing })).toBe(meant)
    words[meant] = (words[meant] ?? 0) + 1
  }
  expect(Math.min(words.free ?? 0, words.held ?? 0, words.taken ?? 0)).toBeGreaterThan(5)
})
