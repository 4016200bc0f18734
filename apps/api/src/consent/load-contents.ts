import type { SharedText, SharingCategory } from '@samplass/domain/consent/sharing'
import type { LocalDate } from '@samplass/domain/nights'
import type { AddressProtection } from '@samplass/domain/person/view'
import { loadToldChildren, loadToldKin, type ToldChildren, type ToldKin } from '../plan/load-told-kin.ts'
import { loadToldPlan, type ToldPlan } from '../plan/load-told-plan.ts'
import type { Verb } from '../trpc.ts'

/** What a text says, by whom and when; `body` null where nothing has been written for this organisation. */
type TextContent = { body: string | null; version: number; at: string | null; by: string | null }

/** What a part of each category holds. The grade travels with the name, so that the other side masks what the home masks. */
export type SharedContent = {
  identity: { givenName: string; familyName: string; birthYear: number | null; protection: AddressProtection }
  contact: { phone: string | null }
  stay_dates: { stays: { arriveOn: LocalDate; departOn: LocalDate }[] }
  crisis_plan: ToldPlan
  next_of_kin: ToldKin
  children: ToldChildren
} & Record<SharedText, TextContent>
export type SharedCategory = keyof SharedContent & SharingCategory

export type SharedPerson = {
  id: string
  givenName: string
  familyName: string
  birthYear: number | null
  phone: string | null
  protection: AddressProtection
}
type Load<Category extends SharedCategory> = (
  verb: Verb,
  person: SharedPerson,
  toRole: string,
  /** What else is told with it. */
  allowed: readonly SharingCategory[],
) => Promise<SharedContent[Category] | null>

const text =
  (category: SharedText) =>
  async ({ tx }: Verb, { id }: SharedPerson, toRole: string): Promise<TextContent> => {
    const [newest] = await tx.sql<{ body: string; version: number; at: string; by: string }[]>`
      select body, version, to_char(written_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, written_by_name as by
      from shared_text where person_id = ${id} and to_role = ${toRole} and category = ${category} order by version desc limit 1`
    return newest ?? { body: null, version: 0, at: null, by: null }
  }

/** Where each category is found on the owner's side: what is told by itself has a line here, and what has none is not told. */
const loaders: { [Category in SharedCategory]: Load<Category> } = {
  identity: async (_, { givenName, familyName, birthYear, protection }) => ({
    ...{ givenName, familyName, birthYear, protection },
  }),
  contact: async (_, { phone }) => ({ phone }),
  // Days and nothing else: not which house, which bed, or why. Which stays they are stands on the part, which the reader cannot see;
  // the days are those of the stays at each read (pool.told_stays).
  stay_dates: async () => ({ stays: [] }),
  // Null: no plan holds, and nothing is told.
  crisis_plan: loadToldPlan,
  next_of_kin: loadToldKin,
  children: loadToldChildren,
  housing: text('housing'),
  health_summary: text('health_summary'),
  substance_use: text('substance_use'),
  economy: text('economy'),
}

/** The categories that are told by themselves, in the order in which they are read. */
export const sharedCategories = Object.keys(loaders) as SharedCategory[]
export const isShared = (category: string): category is SharedCategory => category in loaders

export const loadContent = <Category extends SharedCategory>(
  verb: Verb,
  person: SharedPerson,
  toRole: string,
  category: Category,
  allowed: readonly SharingCategory[],
): Promise<SharedContent[Category] | null> => loaders[category](verb, person, toRole, allowed)
