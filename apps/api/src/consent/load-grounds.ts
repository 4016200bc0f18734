import type { ConsentFacts, ObjectionFacts, SharingCategory } from '@samplass/domain/consent/sharing'
import { addNights, instantAt, type LocalDate } from '@samplass/domain/nights'
import type { Verb } from '../trpc.ts'

type ConsentRow = Pick<ConsentFacts, 'toRole' | 'categories' | 'givenAt' | 'withdrawnAt'> & {
  id: string
  purpose: string
  untilOn: LocalDate
}

/** What somebody has said of being told about: every consent and objection, for the rules to weigh. */
export async function loadGrounds({ tx }: Verb, personId: string) {
  const [consents, objections] = await Promise.all([
    tx.sql<ConsentRow[]>`
      select id, purpose, to_role as "toRole", categories, given_at as "givenAt", withdrawn_at as "withdrawnAt", until_on as "untilOn"
      from consent where person_id = ${personId} order by given_at desc, id desc`,
    tx.sql<ObjectionFacts[]>`
      select to_role as "toRole", categories, made_at as "madeAt", lifted_at as "liftedAt"
      from objection where person_id = ${personId}`,
  ])
  return {
    objections,
    consents: consents.map((consent) => ({
      ...consent,
      categories: consent.categories as readonly SharingCategory[],
      declinedAt: null,
      supersededAt: null,
      until: instantAt(addNights(consent.untilOn, 1), '00:00'),
    })),
  }
}
