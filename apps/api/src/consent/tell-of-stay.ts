import type { Verb } from '../trpc.ts'

/** Whoever is told when the person has stayed is told of a stay that has just become theirs too. */
export const tellOfStay = ({ tx, actor }: Verb, personId: string): void =>
  tx.last(tx.sql`
    update pool.shared_part set stay_ids = array(select stay_id from person_stay where person_id = ${personId})
    where owner_role = ${actor.organisation.role} and category = 'stay_dates' and ended_at is null
      and subject_id in (select id from subject where person_id = ${personId})`)
