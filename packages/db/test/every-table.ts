import { uuidv7 } from 'uuidv7'
import type { Connection } from '../src/connection.ts'

type Column = { name: string; type: string; generated: boolean; required: boolean }
export type Table = { schema: string; name: string; columns: Column[] }

/** Every table of the shared schemas and of Sarpsborg's own, from the catalogue. The ledger of migrations is nobody's. */
export async function everyTable(admin: Connection): Promise<Table[]> {
  return admin.unsafe<Table[]>(`
    select n.nspname as schema, c.relname as name,
      (select jsonb_agg(jsonb_build_object('name', a.attname, 'type', t.typname, 'generated', a.attgenerated <> '', 'required', a.attnotnull) order by a.attnum)
        from pg_attribute a join pg_type t on t.oid = a.atttypid where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname in ('pool', 'platform', 'm_3105') and c.relname <> 'schema_version'
    order by n.nspname <> 'platform', n.nspname <> 'pool', c.relname`)
}

const byType: Record<string, string> = {
  _text: `'{x}'`,
  _uuid: `'{}'`,
  int4: '1',
  int8: '1',
  bool: 'false',
  date: `'2026-01-01'`,
  timestamptz: 'now()',
  jsonb: `'{"reservationAllowed": true}'`,
  float8: '1',
  daterange: `'[2026-01-01,)'`,
}

const given: Record<string, string> = {
  owner_role: `'m_3105'`,
  house_role: `'m_3105'`,
  host_role: `'m_3105'`,
  municipality_role: `'m_3105'`,
  organisation_role: `'m_3105'`,
  readable_by: `'{m_3105,m_3101}'`,
  readable_until: `now() + interval '1 hour'`,
  offered_until: `now() + interval '1 hour'`,
  to_on: `'2026-01-02'`,
}

/** What follows another row, and is nobody's to write. */
const unwritten = new Set(['followed', 'taken_off_running', 'carried'])

/** A row of Sarpsborg's that Halden reads too, with something in every column that must have it. Keeps to no other rule. */
export function rowOf({ schema, name, columns }: Table): string {
  const filledWith = ({ name: column, type }: Column) =>
    given[column] ?? byType[type] ?? (type === 'bytea' ? `'\\x${uuidv7().replaceAll('-', '')}'` : `'${uuidv7()}'`)
  const filled = columns.filter(({ name, generated, required }) => !generated && required && !unwritten.has(name))
  return `insert into ${schema}.${name} (${filled.map((column) => column.name).join(', ')}) values (${filled.map(filledWith).join(', ')})`
}
