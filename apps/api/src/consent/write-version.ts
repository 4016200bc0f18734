import type { Competence, ConsentGiver, ConsentWay, ProcessingBasis } from '@samplass/domain/consent/given'
import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { Verb } from '../trpc.ts'

/** How a yes was given, as it comes from a form: what is left out is what is usual. */
export type Given = {
  givenHow: ConsentWay
  keptAt?: string | null | undefined
  witness?: string | null | undefined
  competence?: Competence | null | undefined
  competenceWords?: string | undefined
  assessedBy?: string | null | undefined
  assessedOn?: string | null | undefined
  givenBy?: ConsentGiver | undefined
  givenByName?: string | null | undefined
  givenByGround?: string | null | undefined
  ownView?: string | undefined
  processingBasis?: ProcessingBasis | undefined
}
type Said = {
  consentId: string
  version: number
  personId: string
  toRole: string
  categories: readonly string[]
  purpose: string
  untilOn: string
  toSelf?: boolean
}

/**
 * A version of a consent, as it was said and never changed after, and the consent that now stands for it. An oral one was heard by
 * somebody with a name: where no other is given, by whoever writes it down.
 */
export async function writeVersion({ tx, actor, now }: Verb, said: Said, given: Given): Promise<void> {
  const { consentId, version, personId, toRole, purpose, untilOn, toSelf = false } = said
  const categories = [...new Set(said.categories)]
  const { givenHow, competence = null, givenBy = 'person', processingBasis = 'care_task' } = given
  const witness = givenHow === 'oral' ? (given.witness ?? actor.name) : null
  const keptAt = givenHow === 'written' ? (given.keptAt ?? null) : null
  const assessed =
    competence === null ? null : { by: given.assessedBy ?? actor.name, on: given.assessedOn ?? localDateOf(now) }
  const other = givenBy === 'person' ? null : given
  await tx.sql`
    insert into consent_version (consent_id, version, person_id, to_role, categories, purpose, until_on, given_at, made_by, made_by_name,
      given_how, kept_at, witness, competence, competence_words, competence_by_name, competence_on, given_by, given_by_name,
      given_by_ground, own_view, processing_basis)
    values (${consentId}, ${version}, ${personId}, ${toRole}, ${categories}, ${purpose}, ${untilOn}, ${now}, ${actor.accountId}, ${actor.name},
      ${givenHow}, ${keptAt}, ${witness}, ${competence}, ${given.competenceWords ?? ''}, ${assessed?.by ?? null}, ${assessed?.on ?? null},
      ${givenBy}, ${other?.givenByName ?? null}, ${other?.givenByGround ?? null}, ${other?.ownView ?? ''}, ${processingBasis})`
  await tx.sql`
    insert into consent (id, person_id, to_role, categories, purpose, given_how, given_at, until_on, made_by_name, version, to_self)
    values (${consentId}, ${personId}, ${toRole}, ${categories}, ${purpose}, ${givenHow}, ${now}, ${untilOn}, ${actor.name}, ${version},
      ${toSelf})
    on conflict (id) do update set categories = excluded.categories, purpose = excluded.purpose, given_how = excluded.given_how,
      given_at = excluded.given_at, until_on = excluded.until_on, made_by_name = excluded.made_by_name, version = excluded.version`.catch(
    // Somebody else wrote one for the same, a moment before.
    (error: { constraint_name?: string }) => {
      if (error.constraint_name === 'consent_once') refuse('CONSENT_ALREADY_THERE')
      throw error
    },
  )
}
