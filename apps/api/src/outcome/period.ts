import { addNights, earliest, type LocalDate, localDateOf } from '@samplass/domain/nights'
import type { Verb } from '../trpc.ts'

export type Asked = { fromOn: LocalDate; toOn: LocalDate; teamId: string | null }
/** `atOn`: the day that the stock and its tenants are looked at, the last of the period that has come. */
export type Period = Asked & { today: LocalDate; atOn: LocalDate }

export function periodOf({ now }: Pick<Verb, 'now'>, asked: Asked): Period {
  const today = localDateOf(now)
  return { ...asked, today, atOn: earliest(addNights(asked.toOn, -1), today) }
}

/** Condition on a column with a person's id: whom the team followed up in the period, or everybody. */
export const ofTeam = ({ tx: { sql } }: Pick<Verb, 'tx'>, { teamId, fromOn, toOn }: Asked, personId: string) =>
  teamId === null
    ? sql`true`
    : sql`${sql(personId)} in (select person_id from enrolment
        where team_id = ${teamId} and referred_on < ${toOn} and (closed_on is null or closed_on >= ${fromOn}))`
