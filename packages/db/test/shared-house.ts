import { uuidv7 } from 'uuidv7'
import type { Connection } from '../src/connection.ts'
import { transaction } from '../src/tenancy.ts'
import type { TestDatabase } from './database.ts'

/** Columns and what is put in them. */
export type Given = Record<string, string | string[] | boolean | number | Date | Buffer | null>
export type SharedHouse = Awaited<ReturnType<typeof sharedHouse>>

const readers = ['m_3101', 'm_3103', 'm_3105']

/**
 * A house of Sarpsborg's (3105) with a kind that takes no reservations and one that does, two beds each. Halden (3101) may use it
 * until 1 December 2026, Moss (3103) sees it, Asker (3203) has no part in it.
 */
export async function sharedHouse({ admin, pool }: TestDatabase) {
  const houseId = uuidv7()
  await admin`insert into pool.house (id, owner_role, name, place, readable_by, created_at)
    values (${houseId}, 'm_3105', ${`Fyrlykta ${houseId}`}, 'Sarpsborg', ${readers}, now())`
  for (const [role, toOn] of [
    ['m_3105', null],
    ['m_3101', '2026-12-01'],
  ] as const)
    await admin`insert into pool.house_access (house_id, owner_role, organisation_role, from_on, to_on, readable_by)
      values (${houseId}, 'm_3105', ${role}, '2026-01-01', ${toOn}, ${readers})`
  const kind = async (name: string, reservationAllowed: boolean) => {
    const id = uuidv7()
    await admin`insert into pool.unit_kind (id, house_id, owner_role, kind, name, readable_by)
      values (${id}, ${houseId}, 'm_3105', 'safety_bed', ${name}, ${readers})`
    for (const rules of ['policy', 'criteria'])
      await admin`insert into pool.${admin(`${rules}_version`)} (unit_kind_id, version, owner_role, ${admin(rules)}, made_at, made_by_name, readable_by)
        values (${id}, 1, 'm_3105', ${JSON.stringify({ reservationAllowed })}::jsonb, now(), 'Test', ${readers})`
    const beds: string[] = []
    for (const bed of ['1', '2']) {
      const bedId = uuidv7()
      await admin`insert into pool.bed (id, house_id, unit_kind_id, owner_role, name, opened_on, readable_by)
        values (${bedId}, ${houseId}, ${id}, 'm_3105', ${bed}, '2026-01-01', ${readers})`
      beds.push(bedId)
    }
    return { id, beds: beds as [string, string] }
  }
  const [tonight, ahead] = [await kind('Trygghetsplasser', false), await kind('Leiligheter', true)]

  /** A statement as one municipality: how many rows it reached, or the code of the wall that it met. */
  const as = (number: string, work: (sql: Connection) => PromiseLike<{ count: number }>): Promise<number | string> =>
    transaction(pool, { role: `m_${number}`, schema: `m_${number}` }, async ({ sql }) => (await work(sql)).count).catch(
      (error: { code: string; constraint_name?: string }) =>
        error.constraint_name ? `${error.code} ${error.constraint_name}` : error.code,
    )

  /** What Halden writes when it takes a bed for a stay, with `given` in place of what is right. */
  const occupancy = (given: Given = {}): Given => ({
    id: uuidv7(),
    bed_id: tonight.beds[0],
    unit_kind_id: tonight.id,
    house_id: houseId,
    house_role: 'm_3105',
    owner_role: 'm_3101',
    access: '[2026-01-01,2026-12-01)',
    kind: 'stay',
    from_on: '2026-11-20',
    to_on: '2026-11-27',
    person_key: Buffer.from(uuidv7()),
    claimed_on: '2026-11-20',
    reservable: false,
    readable_by: readers,
    created_at: new Date('2026-11-20T20:40:00Z'),
    ...given,
  })
  const stay = (id: string, given: Given = {}): Given => ({
    id,
    house_id: houseId,
    bed_id: tonight.beds[0],
    house_role: 'm_3105',
    owner_role: 'm_3101',
    reference: id.slice(-8),
    unit_kind_id: tonight.id,
    policy_version: 1,
    criteria_version: 1,
    channel: 'on_behalf',
    first_arrive_on: '2026-11-20',
    first_depart_on: '2026-11-27',
    depart_on: '2026-11-27',
    claimed_at: new Date('2026-11-20T20:40:00Z'),
    readable_by: ['m_3105', 'm_3101'],
    ...given,
  })
  const into = (table: string, given: Given) => (sql: Connection) =>
    sql`insert into pool.${sql(table)} ${sql(given)}` as unknown as PromiseLike<{ count: number }>
  const emptied = async () => {
    await admin`delete from pool.outbox where house_id = ${houseId}`
    for (const table of ['stay_event', 'disclosure', 'hold'])
      await admin`delete from pool.${admin(table)} where house_role = 'm_3105'`
    await admin`update pool.occupancy set part_of = null where house_id = ${houseId}`
    for (const table of ['stay', 'occupancy']) await admin`delete from pool.${admin(table)} where house_id = ${houseId}`
  }
  return { houseId, readers, tonight, ahead, as, occupancy, stay, into, emptied }
}
