// Inputs of the verbs by which a specialist service says when it can receive somebody. Dates 'YYYY-MM-DD', both ends included.
import * as z from 'zod/mini'
import { id, note, organisationRole } from '../fields.ts'
import { addNights, localDate } from '../nights.ts'

/** Days over which a window may stretch; the same stands as a check in pool/0010_windows.sql. */
export const windowDaysMax = 92
export const windowNoteMax = 200

/** An admission may begin on one of the days [fromOn, toOn] and last `nightsMax`. */
export const publishWindowInput = z
  .strictObject({
    bedId: id,
    fromOn: localDate,
    toOn: localDate,
    nightsMax: z.int().check(z.gte(1), z.lte(366)),
    /** The last day on which it is offered. */
    offeredTo: localDate,
    note: note(windowNoteMax),
    /** The municipalities that are offered it; null: all of the pool. */
    to: z.nullable(z.array(organisationRole).check(z.minLength(1), z.maxLength(357))),
  })
  .check(
    z.refine((window) => window.toOn >= window.fromOn, { path: ['toOn'], error: 'before_first' }),
    z.refine((window) => window.toOn <= addNights(window.fromOn, windowDaysMax), {
      path: ['toOn'],
      error: 'window_too_long',
    }),
    z.refine((window) => window.offeredTo <= window.toOn, { path: ['offeredTo'], error: 'after_window' }),
  )
export const withdrawWindowInput = z.strictObject({ windowId: id })

/** The service's beds on the nights [fromOn, fromOn + nights). */
export const calendarInput = z.strictObject({ fromOn: localDate, nights: z.int().check(z.gte(1), z.lte(35)) })
