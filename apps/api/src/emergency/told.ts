import { isEmptyScope } from '@samplass/domain/access/roles'
import { sharedCategories } from '../consent/load-contents.ts'
import { readParts } from '../consent/read-shared.ts'
import type { Verb } from '../trpc.ts'

/** What others have told this organisation in danger to life or health, while it lasts: for a specialist service, which has no thread to read it in. */
export async function told(verb: Verb) {
  if (isEmptyScope(verb.actor.scope)) return []
  const [parts, organisations] = await Promise.all([
    readParts(verb, 'emergencies', sharedCategories, 'emergency'),
    verb.directory.all(),
  ])
  const bySubject = Map.groupBy(parts, ({ subjectId }) => subjectId)
  return [...bySubject].map(([subjectId, of]) => {
    const [first] = of
    return {
      id: subjectId,
      from: organisations.find(({ role }) => role === first?.ownerRole)?.name ?? '',
      reason: first?.note ?? '',
      toldAt: first?.madeAt ?? verb.now,
      endsAt: first?.readableUntil ?? verb.now,
      parts: of.map(({ category, content }) => ({ category, content })),
    }
  })
}
