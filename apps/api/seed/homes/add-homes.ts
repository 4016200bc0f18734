import type { Town } from '../town.ts'
import { makeDesk, tell } from './desk.ts'
import { lifeOf, type Resident } from './life.ts'
import { planTown } from './plan.ts'
import { seeks } from './seeking.ts'
import { shapes } from './shapes.ts'
import { addStanding, adjustStanding } from './standing.ts'
import { standsToday } from './standing-today.ts'
import { addStock, allOf } from './stock.ts'

const seed = 400_180
/** Who looks for a home today. */
const seekers: Record<string, number> = { '3105': 18, '3107': 12, '3103': 9, '3101': 7 }

/** The homes of the municipalities that do Housing First: the stock, who has lived there in three years, and who looks for a home today. */
export async function addHomes(towns: readonly Town[], now: Date): Promise<Map<string, Resident[]>> {
  const told = towns
    .filter(({ organisation }) => Object.hasOwn(shapes, organisation.slug))
    .map(async (town): Promise<[string, Resident[]]> => {
      const { slug } = town.organisation
      const desk = makeDesk(town, now, seed + Number(slug))
      const plan = planTown(slug, seed + Number(slug))
      const residents: Resident[] = []
      await addStock(desk, plan)
      await addStanding(desk, plan.standing)
      const taken = new Set([...plan.standing, ...plan.closed, ...plan.coming, ...plan.gone])
      const market = { dwellings: allOf(plan), taken }
      const firsts = plan.tenancies.filter(({ before }) => before === null)
      for (const [index, first] of firsts.entries()) tell(desk, lifeOf(desk, market, first, index, residents))
      for (let index = 0; index < (seekers[slug] ?? 0); index++) tell(desk, seeks(desk, market, index))
      await desk.time.liveUntil(now)
      await adjustStanding(desk)
      await standsToday(desk, residents, slug === '3105' ? 1 : 2)
      return [slug, residents]
    })
  return new Map(await Promise.all(told))
}
