import { inScope } from '@samplass/domain/access/roles'
import { addNights } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { occupancyInput } from '@samplass/domain/report/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { headingsIn } from './headings.ts'
import { occupancyFigures } from './occupancy-figures.ts'
import { spreadsheet } from './spreadsheet.ts'

export type ReportHouse = { id: string; name: string; place: string; mine: boolean }

/** Houses that may be reported on: those that may be seen, within scope; archived ones too, for the nights they had. */
export async function reportHouses({ tx, actor }: Verb, wanted: readonly string[] | undefined): Promise<ReportHouse[]> {
  const houses = await tx.sql<ReportHouse[]>`
    select id, name, place, owner_role = ${actor.organisation.role} as mine from pool.house
    order by (owner_role = ${actor.organisation.role}) desc, name, id`
  return houses.filter((house) => inScope(actor.scope, house.id) && (!wanted || wanted.includes(house.id)))
}

/** Beds by house and night: on the screen, or as a file that is logged. Home trials are known of one's own houses only. */
export async function occupancy(
  verb: Verb,
  { fromOn, toOn, houseIds, format, locale = 'nb' }: Infer<typeof occupancyInput>,
) {
  const { actor, now } = verb
  refuse(format !== 'screen' && !actor.can.has('report.export') ? 'NOT_PERMITTED' : null)
  const houses = await reportHouses(verb, houseIds)
  const rows = await occupancyFigures(
    verb,
    houses.map((house) => house.id),
    fromOn,
    toOn,
  )
  const shown = { asOf: now, mayExport: actor.can.has('report.export'), houses, rows }
  if (format === 'screen') return { ...shown, file: null }
  const byId = new Map(houses.map((house) => [house.id, house]))
  const { file, sheet, head } = headingsIn[locale].occupancy
  const cells = rows.map((row) => {
    const house = byId.get(row.houseId)
    const { night, beds, outOfService, inService, occupied, onTrial, held, free } = row
    return [
      house?.name ?? '',
      house?.place ?? '',
      night,
      beds,
      outOfService,
      inService,
      occupied,
      house?.mine ? onTrial : null,
      held,
      free,
    ]
  })
  audit(verb, 'report.occupancy_exported', null, { fromOn, toOn, houses: houses.length, format })
  return {
    ...shown,
    rows: [],
    file: await spreadsheet(format, `${file}-${fromOn}-${addNights(toOn, -1)}`, sheet, [Object.values(head), ...cells]),
  }
}
