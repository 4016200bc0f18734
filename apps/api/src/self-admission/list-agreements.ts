import { inScope } from '@samplass/domain/access/roles'
import { tonight } from '@samplass/domain/nights'
import { agreementActions, stateOfAgreement, whyNotOnAgreement } from '@samplass/domain/self-admission/agreement'
import type { listAgreementsInput } from '@samplass/domain/self-admission/schema'
import type { infer as Infer } from 'zod/mini'
import { logAccessOnce } from '../audit/write.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { loadAgreements } from './load.ts'
import { loadAnswers } from './load-answer.ts'

type EventRow = {
  agreementId: string
  eventId: string
  kind: string
  at: Date
  byName: string
  words: string
  facts: Record<string, string | number | null>
}

/** What the person has agreed with houses in the reader's scope, the newest first, and whether they may come tonight. */
export async function listAgreements(verb: Verb, { personId, purpose }: Infer<typeof listAgreementsInput>) {
  const { tx, actor, now } = verb
  const on = tonight(now)
  await loadKnowable(verb, personId, purpose)
  const rows = (await loadAgreements(verb, personId)).filter(({ houseId }) => inScope(actor.scope, houseId))
  if (rows.length === 0) return { asOf: now, on, agreements: [] }
  logAccessOnce(verb, { act: 'open', personId, purpose })
  const [answers, events, places] = await Promise.all([
    loadAnswers(verb, personId, rows),
    tx.sql<EventRow[]>`
      select agreement_id as "agreementId", id as "eventId", kind, at, by_name as "byName", words, facts from agreement_event
      where agreement_id = any (${rows.map(({ agreementId }) => agreementId)}::uuid[]) order by at desc, id desc`,
    tx.sql<{ unitKindId: string; kindName: string; houseName: string }[]>`
      select k.id as "unitKindId", k.name as "kindName", h.name as "houseName" from pool.unit_kind k join pool.house h on h.id = k.house_id
      where k.id = any (${rows.map(({ unitKindId }) => unitKindId)}::uuid[])`,
  ])
  const agreements = rows.map((row, index) => ({
    ...row,
    houseName: null as string | null,
    kindName: null as string | null,
    ...places.find(({ unitKindId }) => unitKindId === row.unitKindId),
    state: stateOfAgreement(row, on),
    may: agreementActions.filter((action) => whyNotOnAgreement(action, row, on) === null),
    ...(answers[index] as (typeof answers)[number]),
    events: events
      .filter(({ agreementId }) => agreementId === row.agreementId)
      .map(({ agreementId: _, ...event }) => event),
  }))
  return { asOf: now, on, agreements }
}
