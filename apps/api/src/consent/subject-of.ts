import type { Verb } from '../trpc.ts'

/** What stands for a person towards one organisation: the same each time, and another one towards everybody else. */
export async function subjectOf({ tx, newId }: Verb, personId: string, toRole: string): Promise<string> {
  const [row] = await tx.sql<{ id: string }[]>`
    with made as (
      insert into subject (id, person_id, to_role) values (${newId()}, ${personId}, ${toRole})
      on conflict (person_id, to_role) where not carried do nothing returning id)
    select id from made union all select id from subject where person_id = ${personId} and to_role = ${toRole} and not carried limit 1`
  if (!row) throw new Error('No subject made and none found')
  return row.id
}
