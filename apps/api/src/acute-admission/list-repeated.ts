import { isEmptyScope } from '@samplass/domain/access/roles'
import { distinctAdmissions } from '@samplass/domain/acute-admission/rules'
import type { listRepeatedInput } from '@samplass/domain/acute-admission/schema'
import { addMonths, type LocalDate, localDateOf } from '@samplass/domain/nights'
import type { AddressProtection } from '@samplass/domain/person/view'
import { stateOfThread, threadMachine } from '@samplass/domain/planned-admission/thread'
import type { infer as Infer } from 'zod/mini'
import { logList } from '../audit/log-list.ts'
import { loadThreads } from '../planned-admission/load.ts'
import { guestOf, personsIn } from '../stay/load-guests.ts'
import type { Verb } from '../trpc.ts'
import { loadAcute } from './load.ts'

type PersonRow = {
  personId: string
  givenName: string
  familyName: string
  birthYear: number | null
  protection: AddressProtection
  plan: boolean
  agreement: boolean
  contactAt: Date | null
}

/**
 * The municipality's own persons who have been admitted acutely again and again, the most often first, and whether each has a plan.
 * Of somebody whom the reader may not know nothing is told but that there is one.
 */
export async function listRepeated(verb: Verb, { times, months }: Infer<typeof listRepeatedInput>) {
  const { tx, actor, now } = verb
  const today = localDateOf(now)
  const fromOn = addMonths(today, -months)
  if (actor.organisation.schema === null || isEmptyScope(actor.scope)) return { fromOn, rows: [] }
  const told = Map.groupBy(await loadAcute(verb, fromOn), ({ personId }) => personId)
  const dates = new Map<string, LocalDate[]>()
  for (const [personId, of] of told) {
    const distinct = distinctAdmissions(of.map(({ on }) => on))
    if (distinct.length >= times) dates.set(personId, distinct)
  }
  const ids = [...dates.keys()]
  const [persons, threads, links] = await Promise.all([
    tx.sql<PersonRow[]>`
      select p.id as "personId", p.given_name as "givenName", p.family_name as "familyName", p.birth_year as "birthYear",
        p.address_protection as protection,
        exists (select from crisis_plan c where c.person_id = p.id and c.in_force @> ${today}::date) as plan,
        exists (select from agreement a where a.person_id = p.id and a.in_force @> ${today}::date) as agreement,
        (select max(c.occurred_at) from contact c where c.person_id = p.id) as "contactAt"
      from person p where p.id = any (${ids}::uuid[])`,
    loadThreads(verb),
    tx.sql<{ admissionId: string; personId: string }[]>`
      select admission_id as "admissionId", person_id as "personId" from person_admission where person_id = any (${ids}::uuid[])`,
  ])
  const going = new Set(
    threads.filter(({ facts }) => !threadMachine.isFinal(stateOfThread(facts, now))).map(({ id }) => id),
  )
  const open = new Map(
    links.flatMap(({ admissionId, personId }) => (going.has(admissionId) ? [[personId, admissionId]] : [])),
  )
  const rows = persons.map(({ personId, plan, agreement, contactAt, ...named }) => {
    const whose = guestOf(verb, personId, named)
    const on = dates.get(personId) ?? []
    const known = whose.kind === 'full'
    return {
      whose,
      times: known ? on.length : null,
      lastOn: known ? (on.at(-1) ?? null) : null,
      plan: known && plan,
      agreement: known && agreement,
      admissionId: known ? (open.get(personId) ?? null) : null,
      contactAt: known ? contactAt : null,
    }
  })
  logList(verb, 'repeated_acute', personsIn(rows.map(({ whose }) => whose)))
  const byTimes = (row: (typeof rows)[number]) => row.times ?? 0
  return {
    fromOn,
    rows: rows.sort((a, b) => byTimes(b) - byTimes(a) || (b.lastOn ?? '').localeCompare(a.lastOn ?? '')),
  }
}
