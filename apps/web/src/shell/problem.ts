import type { AppRouter } from '@samplass/api/router'
import type { FieldProblem } from '@samplass/domain/field-problem'
import type { Facts, RefusalCode } from '@samplass/domain/refusal'
import { TRPCClientError } from '@trpc/client'

/** The server was not reached at all. */
export class Unreachable extends Error {}

export const isOffline = (error: unknown): boolean => problemIn(error).kind === 'offline'

/** Everything a failed call can mean to a screen. */
export type Problem =
  | { kind: 'refusal'; code: RefusalCode; facts: Facts }
  | { kind: 'fields'; fields: FieldProblem[] }
  | { kind: 'offline' }
  | { kind: 'bug'; requestId: string | null }

export function problemIn(error: unknown): Problem {
  if (error instanceof Unreachable) return { kind: 'offline' }
  if (!(error instanceof TRPCClientError)) return { kind: 'bug', requestId: null }
  const known = (error as TRPCClientError<AppRouter>).data
  // No answer, or none from the database: what was sent may or may not have been done, and is sent again with its key.
  if (!known || known.code === 'SERVICE_UNAVAILABLE') return { kind: 'offline' }
  if (known.refusal) return { kind: 'refusal', ...known.refusal }
  if (known.fields) return { kind: 'fields', fields: known.fields }
  return { kind: 'bug', requestId: known.requestId ?? null }
}
