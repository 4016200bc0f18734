import type { Applicant } from '@samplass/domain/bed-pool/claim-rules'
import type { LocalDate } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { Verb } from '../trpc.ts'
import type { AgreementRow } from './load.ts'
import { appendEvent } from './write.ts'

type Use = {
  stayId: string
  arriveOn: LocalDate
  departOn: LocalDate
  initiatedBy: string
  applicant: Pick<Applicant, 'lastEndedOn' | 'staysThisYear' | 'nightsThisYear'>
}

/** A stay that stands on the agreement, held against its terms once more by the database. */
export async function useAgreement(verb: Verb, row: AgreementRow, use: Use): Promise<void> {
  const { tx, now } = verb
  const { stayId, arriveOn, departOn, applicant } = use
  await tx.sql`
    insert into agreement_use (stay_id, agreement_id, person_id, unit_kind_id, in_force, nights_max, rest_days, stays_most, nights_most, arrive_on,
      depart_on, last_ended_on, stays_before, nights_before, initiated_by, created_at)
    select ${stayId}, id, person_id, unit_kind_id, in_force, nights_max, rest_days, stays_most, nights_most, ${arriveOn}, ${departOn},
      ${applicant.lastEndedOn}, ${applicant.staysThisYear}, ${applicant.nightsThisYear}, ${use.initiatedBy}, ${now}
    from agreement where id = ${row.agreementId}`.catch(refuseChanged)
  appendEvent(verb, row.agreementId, 'used', '', { stayId, arriveOn, departOn })
}

/** Suspended or ended by somebody between the look and the claim. */
function refuseChanged(error: unknown): never {
  if ((error as { code?: string }).code === '42501') refuse('VERSION_STALE')
  throw error
}
