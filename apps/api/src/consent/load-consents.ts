import type { Competence, ConsentGiver, ConsentWay, ProcessingBasis } from '@samplass/domain/consent/given'
import type { LocalDate } from '@samplass/domain/nights'
import type { Verb } from '../trpc.ts'

type VersionRow = {
  consentId: string
  version: number
  toRole: string
  categories: string[]
  purpose: string
  untilOn: LocalDate
  givenAt: Date
  madeByName: string
  givenHow: ConsentWay
  keptAt: string | null
  witness: string | null
  competence: Competence | null
  competenceWords: string
  assessedBy: string | null
  assessedOn: LocalDate | null
  givenBy: ConsentGiver
  givenByName: string | null
  givenByGround: string | null
  ownView: string
  processingBasis: ProcessingBasis
  current: number
  withdrawnAt: Date | null
  toSelf: boolean
}

/** What somebody has said of being told about, newest first: each consent as it stands, with the versions it superseded. */
export async function loadConsents({ tx }: Verb, personId: string) {
  const rows = await tx.sql<VersionRow[]>`
    select v.consent_id as "consentId", v.version, v.to_role as "toRole", v.categories, v.purpose, v.until_on as "untilOn",
      v.given_at as "givenAt", v.made_by_name as "madeByName", v.given_how as "givenHow", v.kept_at as "keptAt", v.witness, v.competence,
      v.competence_words as "competenceWords", v.competence_by_name as "assessedBy", v.competence_on as "assessedOn",
      v.given_by as "givenBy", v.given_by_name as "givenByName", v.given_by_ground as "givenByGround", v.own_view as "ownView",
      v.processing_basis as "processingBasis", c.version as current, c.withdrawn_at as "withdrawnAt", c.to_self as "toSelf"
    from consent_version v join consent c on c.id = v.consent_id
    where v.person_id = ${personId} order by v.given_at desc, v.version desc`
  const earlier = Map.groupBy(
    rows.filter(({ version, current }) => version !== current),
    ({ consentId }) => consentId,
  )
  return rows
    .filter(({ version, current }) => version === current)
    .map(({ current: _, ...consent }) => ({
      ...consent,
      earlier: (earlier.get(consent.consentId) ?? []).map(
        ({ version, categories, purpose, untilOn, givenAt, madeByName }) => ({
          ...{ version, categories, purpose, untilOn, givenAt, madeByName },
        }),
      ),
    }))
}
