import { type BedAttribute, bedAttributes } from '@samplass/domain/bed-pool/kinds'
import { tonight } from '@samplass/domain/nights'
import * as z from 'zod/mini'
import { serverNow } from '../shell/session.ts'

/** What is asked for. `near`: a place, by name. */
export type Wish = { arriveOn: string; nights: number; needs: readonly BedAttribute[]; near?: string }

const date = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))

/** A wish as it stands in an address. */
export const wishShape = {
  til: z.catch(z.optional(date), undefined),
  netter: z.catch(z.optional(z.int().check(z.gte(1), z.lte(366))), undefined),
  behov: z.catch(z.optional(z.string()), undefined),
  ved: z.catch(z.optional(z.string().check(z.minLength(1), z.maxLength(80))), undefined),
}
type WishAddress = { til?: string; netter?: number; behov?: string; ved?: string }

export const wishOf = ({ til, netter, behov, ved }: WishAddress): Wish => ({
  arriveOn: til ?? tonight(serverNow()),
  nights: netter ?? 7,
  needs: (behov?.split('.') ?? []).filter((name): name is BedAttribute => bedAttributes.includes(name as BedAttribute)),
  near: ved,
})

export const addressOf = ({ arriveOn, nights, needs, near }: Wish): WishAddress => ({
  til: arriveOn,
  netter: nights,
  behov: needs.join('.') || undefined,
  ved: near,
})
