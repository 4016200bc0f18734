import type { LocalDate } from '@samplass/domain/nights'
import type { Verb } from '../trpc.ts'

type Told = { personId: string; on: LocalDate }
type Linked = { id: string; personId: string }

/** Every acute admission that the municipality knows of since a day: written down, what an admission became, how a stay ended. */
export async function loadAcute({ tx, actor }: Verb, fromOn: LocalDate): Promise<Told[]> {
  const { role } = actor.organisation
  const [written, converted, ended] = await Promise.all([
    tx.sql<Told[]>`
      select person_id as "personId", admitted_on as on from acute_admission where taken_back_at is null and admitted_on >= ${fromOn}`,
    tx.sql<{ id: string; on: LocalDate }[]>`
      select id, (converted_at at time zone 'Europe/Oslo')::date as on from pool.admission
      where municipality_role = ${role} and converted_at is not null and (converted_at at time zone 'Europe/Oslo')::date >= ${fromOn}`,
    tx.sql<{ id: string; on: LocalDate }[]>`
      select id, (ended_at at time zone 'Europe/Oslo')::date as on from pool.stay
      where outcome = 'acute_admission' and (ended_at at time zone 'Europe/Oslo')::date >= ${fromOn}`,
  ])
  const [admissions, stays] = await Promise.all([
    tx.sql<Linked[]>`
      select admission_id as id, person_id as "personId" from person_admission
      where admission_id = any (${converted.map(({ id }) => id)}::uuid[])`,
    tx.sql<Linked[]>`
      select stay_id as id, person_id as "personId" from person_stay where stay_id = any (${ended.map(({ id }) => id)}::uuid[])`,
  ])
  const whose = new Map([...admissions, ...stays].map(({ id, personId }) => [id, personId]))
  const linked = [...converted, ...ended].flatMap(({ id, on }): Told[] => {
    const personId = whose.get(id)
    return personId === undefined ? [] : [{ personId, on }]
  })
  return [...written, ...linked]
}
