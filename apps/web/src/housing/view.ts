import { dwellingKind, dwellingStates } from '@samplass/domain/housing/kinds'
import { dwellingSorts } from '@samplass/domain/housing/schema'
import * as z from 'zod/mini'
import type { Inputs } from '../shell/trpc.ts'

const on = z.catch(z.optional(z.literal(true)), undefined)
const text = z.catch(z.optional(z.string().check(z.maxLength(80))), undefined)

/** What of the stock is looked at, as it stands in the address. */
export const stockView = z.object({
  sok: text,
  type: z.catch(z.optional(dwellingKind), undefined),
  omrade: text,
  soverom: z.catch(z.optional(z.int().check(z.gte(1), z.lte(12))), undefined),
  status: z.catch(z.optional(z.enum(['empty', ...dwellingStates])), undefined),
  rullestol: on,
  trinnfritt: on,
  sorter: z.catch(z.optional(z.enum(dwellingSorts)), undefined),
  ned: on,
  side: z.catch(z.optional(z.int().check(z.gte(1), z.lte(1000))), undefined),
})
export type StockView = z.infer<typeof stockView>

export const askedOf = (view: StockView): Inputs['housing']['listDwellings'] => ({
  text: view.sok || undefined,
  kind: view.type,
  area: view.omrade || undefined,
  bedroomsLeast: view.soverom,
  state: view.status,
  wheelchair: view.rullestol,
  stepFree: view.trinnfritt,
  sort: view.sorter,
  down: view.ned,
  page: view.side,
})

export const isNarrowed = ({ sorter: _, ned: __, side: ___, ...choices }: StockView) =>
  Object.values(choices).some((value) => value !== undefined && value !== '')
