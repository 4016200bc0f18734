import { localDateOf } from '@samplass/domain/nights'
import { remindersOf } from '@samplass/domain/tenancy/reminder'
import type { getTenancyInput } from '@samplass/domain/tenancy/schema'
import { stateOfTenancy, tenancyMachine } from '@samplass/domain/tenancy/tenancy'
import type { infer as Infer } from 'zod/mini'
import { logAccessOnce } from '../audit/write.ts'
import { hidesAddress } from '../person/load.ts'
import { guestOf } from '../stay/load-guests.ts'
import type { Verb } from '../trpc.ts'
import { factsOf, loadLimits, loadTenancy } from './load.ts'
import { loadHome } from './load-dwelling.ts'
import { loadParts } from './load-parts.ts'
import { loadWarnings } from './load-warnings.ts'

type Need = { needId: string; registeredOn: string; closedOn: string | null; ofThis: boolean }

/** A tenancy from the signature to the end: what threatens it, what is due, what may be done. */
export async function getTenancy(verb: Verb, { tenancyId, purpose }: Infer<typeof getTenancyInput>) {
  const { tx, actor, now } = verb
  const on = localDateOf(now)
  const { row, person } = await loadTenancy(verb, tenancyId, purpose)
  const [parts, warnings, limits, { home, landlord }, [need]] = await Promise.all([
    loadParts(verb, tenancyId),
    loadWarnings(verb, tenancyId),
    loadLimits(verb),
    loadHome(verb, row.dwellingId, row.landlordId),
    tx.sql<Need[]>`
      select id as "needId", registered_on as "registeredOn", closed_on as "closedOn", former_tenancy_id is not distinct from ${tenancyId} as "ofThis"
      from housing_need where id = ${row.rehousingNeedId}`,
  ])
  logAccessOnce(verb, { act: 'open', personId: row.personId, purpose, facts: { tenancyId } })
  const facts = factsOf(row)
  const state = stateOfTenancy(facts, on)
  const standing = parts.notices.find(({ withdrawnOn }) => withdrawnOn === null) ?? null
  const away = parts.absences.find(({ fromOn, returnedOn }) => fromOn <= on && (returnedOn === null || returnedOn > on))
  const hidden = hidesAddress(actor, person.protection)
  const { openRisks, isAway, notice, ...terms } = row
  return {
    ...terms,
    asOf: now,
    on,
    state,
    can: row.endedOn === null ? tenancyMachine.eventsFrom(state) : [],
    whose: guestOf(verb, row.personId, person),
    // A dwelling's page says where it is: whom the address is hidden from has no way to it either.
    dwellingId: hidden ? null : row.dwellingId,
    landlordId: hidden ? null : row.landlordId,
    home: hidden ? null : home,
    landlord: hidden ? null : landlord,
    warnings,
    limits,
    reminders:
      row.endedOn === null
        ? remindersOf(
            {
              ...row,
              guarantees: parts.guarantees,
              absence: away ?? null,
              protestUntil: standing && standing.protestedOn === null ? standing.protestUntil : null,
              actionsBy: parts.risks.flatMap(({ resolvedOn, actionBy }) =>
                resolvedOn === null && actionBy !== null ? [actionBy] : [],
              ),
            },
            limits,
            on,
          )
        : [],
    standing,
    away: away ?? null,
    need: need ?? null,
    ...parts,
  }
}
