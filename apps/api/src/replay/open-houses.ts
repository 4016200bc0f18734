import { defaultPolicies } from '@samplass/domain/bed-pool/policies'
import type { Policy } from '@samplass/domain/bed-pool/policy'
import { invariant } from '@samplass/domain/invariant'
import { instantAt, type LocalDate } from '@samplass/domain/nights'
import type { ActParts } from '../act.ts'
import { act, systemActor } from '../act.ts'
import { applyImport } from '../bed-pool/apply-import.ts'
import { setPolicy } from '../bed-pool/set-policy.ts'
import type { Organisation } from '../directory.ts'
import { bedsOf, figuresOf, type Published } from './published.ts'

/** A shelter for long stays: may be reserved, no meeting, as many nights as the person needs, the bed ready at once. */
const shelter: Policy = {
  ...defaultPolicies.temporary_accommodation,
  reservationAllowed: true,
  arrivalDays: 1,
  normalNights: 366,
  longestNights: 1830,
  turnaroundHours: 0,
  evaluation: false,
}

export type OpenBed = { id: string; version: number }
export type OpenHouse = { id: string; unitKindId: string; criteriaVersion: number; beds: OpenBed[] }

/**
 * The houses with the beds of their first night, taken in from a file as a municipality would, and the rules of a shelter. A house
 * that is not open in the first night comes with one bed, which is closed again before that night.
 */
export async function openHouses(
  parts: ActParts,
  organisation: Organisation,
  { houses, nights }: Published,
): Promise<Map<string, OpenHouse>> {
  const firstNight = nights[0] as LocalDate
  const now = instantAt(firstNight, '08:00')
  const actor = systemActor(organisation)
  const rows = houses.flatMap((house) => {
    const count = Math.max(1, bedsOf(figuresOf(house, firstNight)))
    return Array.from({ length: count }, (_, n) => `${house.name};${house.place};temporary_accommodation;Bed ${n + 1}`)
  })
  const base64 = Buffer.from(['Hus;Sted;Enhetstype;Plass', ...rows].join('\n')).toString('base64')
  const taken = await act(parts, actor, now, (verb) => applyImport(verb, { file: { format: 'csv', base64 } }))
  invariant(taken.errors === 0, `all ${taken.rows} rows are taken in; ${taken.errors} were not`)

  type Row = { house: string; id: string; unitKindId: string; policyVersion: number; criteriaVersion: number }
  const kinds = await act(
    parts,
    actor,
    now,
    ({ tx }) => tx.sql<Row[]>`
      select h.name as house, h.id, k.id as "unitKindId", k.policy_version as "policyVersion", k.criteria_version as "criteriaVersion"
      from pool.house h join pool.unit_kind k on k.house_id = h.id`,
  )
  const open = new Map<string, OpenHouse>()
  for (const { house, id, unitKindId, policyVersion, criteriaVersion } of kinds) {
    await act(parts, actor, now, (verb) => setPolicy(verb, { unitKindId, policyVersion, policy: shelter }))
    const beds = await act(
      parts,
      actor,
      now,
      ({ tx }) => tx.sql<OpenBed[]>`select id, version from pool.bed where house_id = ${id} order by sort`,
    )
    open.set(house, { id, unitKindId, criteriaVersion, beds: [...beds] })
  }
  return open
}
