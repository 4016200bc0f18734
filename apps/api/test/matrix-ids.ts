import { uuidv7 } from 'uuidv7'
import type { IdOf } from './inputs.ts'
import type { StayWorld } from './stay-builders.ts'
import type { World } from './world.ts'

const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** A row of 3105's for each sort of id, found by the field's name: `requestId` is pool.place_request. */
export async function realIds({ world }: Pick<StayWorld, 'world'>, stayId: string) {
  const tables = await world.admin<{ schema: string; table: string; owned: boolean }[]>`
    select t.table_schema as schema, t.table_name as table, bool_or(c.column_name = 'owner_role') as owned
    from information_schema.tables t join information_schema.columns c using (table_schema, table_name)
    where t.table_schema in ('m_3105', 'pool', 'platform')
    group by 1, 2 having bool_or(c.column_name = 'id') order by t.table_schema = 'platform', t.table_schema, t.table_name`
  const find = async (field: string, order: 'first' | 'last'): Promise<string> => {
    const name = snake(field.replace(/Id$/, ''))
    const tableWhere = (test: (table: string) => boolean) => tables.find(({ table }) => test(table))
    const source =
      tableWhere((table) => table === name) ??
      tableWhere((table) => table.endsWith(`_${name}`) || table.startsWith(`${name}_`)) ??
      tableWhere((table) => name.endsWith(`_${table}`))
    if (!source) return stayId
    const { schema, table, owned } = source
    const of = table === 'membership' || table === 'invitation' ? 'organisation_role' : owned ? 'owner_role' : null
    const mine = of ? world.admin`where ${world.admin(of)} = 'm_3105'` : world.admin``
    // Of what takes a bed, those that are no stays: these have an id of their own to be found by.
    const first = table === 'occupancy' ? world.admin`kind = 'stay',` : world.admin``
    const direction = order === 'first' ? world.admin`asc` : world.admin`desc`
    const [row] = await world.admin<{ id: string }[]>`
      select id from ${world.admin(schema)}.${world.admin(table)} ${mine} order by ${first} id ${direction} limit 1`
    return row?.id ?? stayId
  }
  return async (order: 'first' | 'last', fields: Iterable<string>): Promise<IdOf> => {
    const ids = new Map<string, string>()
    for (const field of fields) ids.set(field, field === 'stayId' ? stayId : await find(field, order))
    // two records that may be one person's are two
    if (ids.has('survivorId')) ids.set('survivorId', await find('personId', order))
    if (ids.has('duplicateId')) ids.set('duplicateId', await find('personId', order === 'first' ? 'last' : 'first'))
    return (field) => ids.get(field) as string
  }
}

/** The same ids every time for what does not exist. */
export function nowhere(): IdOf {
  const made = new Map<string, string>()
  return (field) => {
    const id = made.get(field) ?? uuidv7()
    made.set(field, id)
    return id
  }
}

/** Everything that is 3105's, as one number that changes when any of it does. What is only written by looking is left out. */
export async function digestOf({ admin }: Pick<World, 'admin'>): Promise<string> {
  const looking = ['audit_entry', 'idempotency', 'outbox', 'access_log']
  const tables = await admin<{ schema: string; table: string; owned: boolean }[]>`
    select t.table_schema as schema, t.table_name as table, bool_or(c.column_name = 'owner_role') as owned
    from information_schema.tables t join information_schema.columns c using (table_schema, table_name)
    where t.table_schema in ('m_3105', 'pool') and t.table_name <> all (${looking}) group by 1, 2 order by 1, 2`
  const digests: string[] = []
  for (const { schema, table, owned } of tables) {
    const mine = owned ? admin`where owner_role = 'm_3105'` : admin``
    const [row] = await admin`
      select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from ${admin(schema)}.${admin(table)} t ${mine}`
    digests.push(`${schema}.${table} ${row?.digest}`)
  }
  return digests.join('\n')
}
