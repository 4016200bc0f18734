import { byBed, freeBeds, nextFreeOn } from '@samplass/domain/bed-pool/availability'
import { freeNightsFrom } from '@samplass/domain/bed-pool/status'
import { addNights, earliest, type LocalDate, tonight } from '@samplass/domain/nights'
import { type AgreementAnswer, availabilityOn, type BedsFrom } from '@samplass/domain/self-admission/agreement'
import { loadBeds, loadOccupancies, loadTurnarounds } from '../bed-pool/load.ts'
import { loadPastStays } from '../bed-pool/load-applicant.ts'
import type { Verb } from '../trpc.ts'
import type { AgreementRow } from './load.ts'

/** How far ahead a free bed is looked for. */
const horizonNights = 60

export type Answered = { answer: AgreementAnswer; staysThisYear: number; lastEndedOn: LocalDate | null }

/** May the person come tonight on each of the agreements, and if not, why and when next. In the order they came in. */
export async function loadAnswers(verb: Verb, personId: string, rows: readonly AgreementRow[]): Promise<Answered[]> {
  if (rows.length === 0) return []
  const { tx, now } = verb
  const on = tonight(now)
  const links = await tx.sql<{ id: string }[]>`select stay_id as id from person_stay where person_id = ${personId}`
  const [stays, bedsOf] = await Promise.all([
    loadPastStays(
      verb,
      links.map(({ id }) => id),
    ),
    loadBedsOf(verb, on, new Set(rows.map(({ unitKindId }) => unitKindId))),
  ])
  return rows.map((row) => {
    const here = stays.filter(({ unitKindId }) => unitKindId === row.unitKindId)
    // Whoever has a bed, or is on the way to one, has what was asked for.
    const open = stays.filter((stay) => stay.open).map((stay) => ({ ...stay, arrivedOn: earliest(stay.arrivedOn, on) }))
    const ends = here.flatMap(({ endedOn }) => (endedOn === null ? [] : [endedOn]))
    return {
      answer: availabilityOn(row, [...here.filter((stay) => !stay.open), ...open], bedsOf(row), on),
      staysThisYear: here.filter(({ arrivedOn }) => arrivedOn.slice(0, 4) === on.slice(0, 4)).length,
      lastEndedOn: ends.sort().at(-1) ?? null,
    }
  })
}

async function loadBedsOf(
  verb: Verb,
  on: LocalDate,
  kinds: ReadonlySet<string>,
): Promise<(row: AgreementRow) => BedsFrom> {
  const { now } = verb
  const beds = (await loadBeds(verb, on, null)).filter((bed) => bed.mayUse && kinds.has(bed.unitKindId))
  const ids = beds.map(({ bedId }) => bedId)
  const [occupancies, turnarounds] =
    ids.length === 0
      ? [[], []]
      : await Promise.all([loadOccupancies(verb, on, addNights(on, horizonNights), ids), loadTurnarounds(verb, ids)])
  const taken = byBed(occupancies)
  const turning = byBed(turnarounds)
  return ({ unitKindId, nightsMax }) => {
    const rows = beds
      .filter((bed) => bed.unitKindId === unitKindId)
      .map((bed) => ({ ...bed, occupancies: taken.get(bed.bedId) ?? [], turnarounds: turning.get(bed.bedId) ?? [] }))
    const nights = freeBeds(rows, on, now).map((bed) => freeNightsFrom(bed, bed.occupancies, on, nightsMax, now))
    return { freeNights: Math.max(0, ...nights), nextFreeOn: nextFreeOn(rows, on, now) }
  }
}
