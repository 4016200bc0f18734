// Inputs of what one is told of, and how. One export per verb, named <verb>Input.
import * as z from 'zod/mini'
import { id, instant } from '../fields.ts'
import { localTime } from '../nights.ts'
import { mailChoices } from './due.ts'

/** Empty: all of them. */
export const markReadInput = z.strictObject({ noticeIds: z.array(id).check(z.maxLength(200)) })

export const setWishesInput = z.strictObject({
  mail: z.enum(mailChoices),
  dailyAt: localTime,
  quiet: z.nullable(
    z
      .strictObject({ from: localTime, to: localTime })
      .check(z.refine(({ from, to }) => from !== to, { path: ['to'], error: 'not_later' })),
  ),
})

/** Null: not on call any more. */
export const setOnCallInput = z.strictObject({ until: z.nullable(instant) })
/** The longest that one is on call without saying so again. */
export const ON_CALL_MAX_MS = 7 * 86_400_000

/** Made in the reader's own browser, 32 bytes: no answer of ours ever carries it. */
export const feedToken = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))
export const makeFeedInput = z.strictObject({ token: feedToken })
