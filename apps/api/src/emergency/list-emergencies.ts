import { hiddenByProtection } from '@samplass/domain/person/view'
import { logList } from '../audit/log-list.ts'
import type { Verb } from '../trpc.ts'
import { loadEmergencies } from './load-emergencies.ts'
import { whyNotReview } from './why-not-review.ts'

/** For the leader and the privacy officer: what waits, and what has been said of the rest of the last half year. */
export async function listEmergencies(verb: Verb) {
  const { tx, actor, now, directory } = verb
  if (!actor.organisation.schema || !actor.scope.whole) return []
  const [rows, organisations] = await Promise.all([
    loadEmergencies(
      verb,
      tx.sql`
      (e.review is null or e.informed_at is null or e.opened_at > ${now}::timestamptz - interval '180 days')`,
    ),
    directory.all(),
  ])
  const mayKnow = actor.can.has('person.open_protected')
  logList(
    verb,
    'emergencies',
    rows.map(({ personId }) => personId),
  )
  return rows.map(({ personName, protection, openedBy, toRole, personId, ...row }) => {
    const hidden = hiddenByProtection[protection] === 'person' && !mayKnow
    return {
      ...row,
      // The privacy officer opens no record, and is not told who a protected person is.
      person: hidden ? ({ kind: 'restricted' } as const) : ({ kind: 'named', name: personName } as const),
      personId: actor.can.has('person.open') ? personId : null,
      toldTo: toRole === null ? null : (organisations.find(({ role }) => role === toRole)?.name ?? toRole),
      whyNotReview: whyNotReview(actor, { openedBy, state: row.state }),
    }
  })
}
