import * as z from 'zod/mini'
import { id, line, organisationRole, version } from '../fields.ts'
import { localDate } from '../nights.ts'

/** vertskommune (koml. ch. 20) or kommunalt oppgavefellesskap (ch. 19), docs/sources.md C3. */
export const cooperationForms = ['host_municipality', 'task_community'] as const
export type CooperationForm = (typeof cooperationForms)[number]

export const quotaPeriods = ['month', 'year'] as const
export type QuotaPeriod = (typeof quotaPeriods)[number]

const member = {
  organisationRole,
  fromOn: localDate,
  toOn: z.nullable(localDate),
  /** Nights per period; null: no quota. */
  quotaNights: z.nullable(z.int().check(z.gte(0), z.lte(100_000))),
  quotaPeriod: z.enum(quotaPeriods),
  lendsUnused: z.boolean(),
}
type Period = { fromOn: z.infer<typeof localDate>; toOn: z.infer<typeof localDate> | null }
const later = z.refine<Period>(({ fromOn, toOn }) => toOn === null || toOn > fromOn, {
  path: ['toOn'],
  error: 'not_later',
})
const memberFields = z.strictObject(member).check(later)

/** The organisation that adds it is its host. */
export const addCooperationInput = z
  .strictObject({
    name: line(120),
    form: z.enum(cooperationForms),
    fromOn: localDate,
    toOn: z.nullable(localDate),
    members: z.array(memberFields).check(
      z.minLength(1),
      z.maxLength(60),
      z.refine((list) => new Set(list.map((one) => one.organisationRole)).size === list.length, { error: 'twice' }),
    ),
  })
  .check(later)

/** Its name, and from when until when: `toOn` null until further notice. */
export const changeCooperationInput = z
  .strictObject({ cooperationId: id, version, name: line(120), fromOn: localDate, toOn: z.nullable(localDate) })
  .check(later)

/** Adds the member or changes it. */
export const changeMemberInput = z.strictObject({ cooperationId: id, version, member: memberFields })

/** Opens a house to members; `organisationRoles` empty: to every member of the cooperation. */
export const shareHouseInput = z
  .strictObject({
    cooperationId: id,
    houseId: id,
    organisationRoles: z.array(organisationRole).check(z.maxLength(60)),
    fromOn: localDate,
    toOn: z.nullable(localDate),
  })
  .check(later)
export const endHouseShareInput = z.strictObject({ cooperationId: id, houseId: id, toOn: localDate })
