import type { registerInput } from '@samplass/domain/person/schema'
import type { infer as Infer } from 'zod/mini'
import { type BuiltPool, buildPool } from './bed-pool-builders.ts'
import { type Caller, makeWorld, type World } from './world.ts'

type Register = Infer<typeof registerInput>

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2]
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]
const control = (digits: readonly number[], weights: readonly number[]) => {
  const rest = weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0) % 11
  return rest === 0 ? 0 : 11 - rest
}

/** Synthetic numbers, each time another one: month +80; `dnr` day +40 besides; `hnr` month +40. */
export function numberMaker() {
  let individual = 0
  return (birth: { day?: number; month?: number; year?: number } = {}, kind: 'fnr' | 'dnr' | 'hnr' = 'fnr'): string => {
    const { day = 14, month = 7, year = 1988 } = birth
    const two = (count: number) => String(count).padStart(2, '0')
    for (;;) {
      individual += 1
      const of = year < 2000 ? individual % 500 : 500 + (individual % 400)
      const nine = `${two(day + (kind === 'dnr' ? 40 : 0))}${two(month + (kind === 'hnr' ? 40 : 80))}${two(year % 100)}${String(of).padStart(3, '0')}`
      const digits = [...nine].map(Number)
      const first = control(digits, firstWeights)
      const second = control([...digits, first], secondWeights)
      if (first < 10 && second < 10) return `${nine}${first}${second}`
    }
  }
}

export const personOf = (givenName: string, familyName: string, change: Partial<Register> = {}): Register => ({
  givenName,
  familyName,
  birthYear: null,
  number: null,
  phone: null,
  address: null,
  fixedAbode: null,
  addressProtection: 'ungraded',
  responsibleMunicipality: '3105',
  ...change,
})

/** Friday 20 November 2026, 21.40 in Sarpsborg: a night worker, a leader who may open protected persons, and the pool. */
export async function makePersonWorld(now = '2026-11-20T20:40:00Z') {
  const world = await makeWorld({ now })
  const pool = await buildPool(world)
  const worker = await world.as('3105', ['night_worker'], { name: 'Ingrid Solvang' })
  const leader = await world.as('3105', ['team_leader'], { name: 'Lene Dahl' })
  const number = numberMaker()
  return { world, pool, worker, leader, number, ...actsIn(world, pool, worker) }
}
export type PersonWorld = Awaited<ReturnType<typeof makePersonWorld>>

type AccessLine = {
  act: string
  personId: string | null
  accountName: string
  purpose: string
  facts: Record<string, unknown>
}

function actsIn(world: World, pool: BuiltPool, worker: Caller) {
  const register = async (givenName: string, familyName: string, change: Partial<Register> = {}, caller = worker) =>
    (await caller.person.register(personOf(givenName, familyName, change))).personId
  /** Registered, met, and a known user of the house's first kind of bed. */
  const known = async (
    givenName: string,
    familyName: string,
    change: Partial<Register> = {},
    house = pool.fyrlykta,
  ) => {
    const personId = await register(givenName, familyName, change)
    const unitKindId = house.kinds[0]?.id as string
    const plannedAt = new Date(world.now().getTime() - 3_600_000).toISOString()
    const planned = await worker.person.planMeeting({ personId, unitKindId, plannedAt })
    await worker.person.recordMeeting({ ...metOf(planned), heldAt: plannedAt })
    return personId
  }
  const log = (slug = '3105') =>
    world.admin<AccessLine[]>`
      select act, person_id as "personId", account_name as "accountName", purpose, facts from ${world.admin(`m_${slug}`)}.access_log order by at, id`
  const audit = (slug = '3105') =>
    world.admin<{ act: string; subjectId: string | null; facts: Record<string, unknown> }[]>`
      select act, subject_id as "subjectId", facts from pool.audit_entry where owner_role = ${`m_${slug}`} order by at, id`
  return { register, known, log, audit }
}

/** A meeting of now in which everything spoke for the person. */
export const metOf = (planned: { meetingId: string; version: number }) => ({
  ...planned,
  outcome: 'criteria_met' as const,
  heldAt: null as string | null,
  present: ['Lene Dahl'],
  criteriaVersion: 1,
  answers: { fixed_abode: 'yes' as const, substance_use: 'no' as const },
  note: '',
})

/** Names of the full hits, in order; 'restricted' for the others. */
export const namesOf = (answer: Awaited<ReturnType<Caller['person']['search']>>): string[] =>
  answer.hits.map(({ person }) => (person.kind === 'full' ? `${person.givenName} ${person.familyName}` : person.kind))
