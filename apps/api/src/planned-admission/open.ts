import { whyNotShare } from '@samplass/domain/consent/sharing'
import type { openAdmissionInput } from '@samplass/domain/planned-admission/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit, logAccess } from '../audit/write.ts'
import { loadGrounds } from '../consent/load-grounds.ts'
import { shareParts } from '../consent/share-parts.ts'
import { subjectOf } from '../consent/subject-of.ts'
import { announceThread } from '../live/announce.ts'
import { tellOtherSide } from '../notice/tell-side.ts'
import { loadKnowable, lockPerson } from '../person/load.ts'
import type { Verb } from '../trpc.ts'

const purpose = 'planned_admission'

/**
 * Opens a thread with a specialist service about somebody who has consented to it. The other side sees a reference, and of the
 * person what the same consent names.
 */
export async function openAdmission(verb: Verb, input: Infer<typeof openAdmissionInput>) {
  const { tx, actor, now, newId, directory } = verb
  const { role, schema } = actor.organisation
  const to = await directory.byRole(input.specialistRole)
  if (schema === null || to?.kind !== 'specialist') refuse('NOT_FOUND')
  const [, person, grounds, [key]] = await Promise.all([
    lockPerson(verb, input.personId),
    loadKnowable(verb, input.personId, purpose),
    loadGrounds(verb, input.personId),
    tx.sql<{ poolKey: Uint8Array }[]>`select pool_key as "poolKey" from person where id = ${input.personId}`,
  ])
  const wish = { toRole: to.role, category: 'admission', basis: 'consent' } as const
  refuse(whyNotShare(wish, grounds.consents, grounds.objections, now))
  const consent = grounds.consents.find((one) => whyNotShare(wish, [one], grounds.objections, now) === null)
  if (!consent) refuse('CONSENT_MISSING')
  const subjectId = await subjectOf(verb, input.personId, to.role)
  const id = newId()
  const reference = id.slice(-6).toUpperCase()
  await shareParts(verb, person, subjectId, consent)
  await tx.sql`
    insert into pool.admission (id, owner_role, municipality_role, specialist_role, subject_id, reference, opened_at, readable_by, readable_until)
    values (${id}, ${role}, ${role}, ${to.role}, ${subjectId}, ${reference}, ${now}, ${[role, to.role]},
      ${consent.until})`
  // So that the person has one bed also where nobody knows them.
  tx.last(tx.sql`
    insert into pool.admission_key (admission_id, owner_role, person_key) values (${id}, ${role}, ${key?.poolKey ?? null})`)
  tx.last(tx.sql`
    insert into person_admission (admission_id, person_id, consent_id, created_at)
    values (${id}, ${input.personId}, ${consent.id}, ${now})`)
  const sides = { id, municipalityRole: role, specialistRole: to.role }
  announceThread(verb, sides)
  tellOtherSide(verb, sides, 'opened', 1)
  logAccess(verb, { act: 'disclose', personId: input.personId, purpose, facts: { to: to.role, admissionId: id } })
  audit(verb, 'planned-admission.opened', id, { to: to.role })
  return { admissionId: id, version: 1, reference }
}
