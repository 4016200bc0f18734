import { type FieldProblem, fieldProblems, type Issue } from '@samplass/domain/field-problem'
import { type Facts, Refusal, type RefusalCode, type RefusalKind, refusalKinds } from '@samplass/domain/refusal'
import type { TRPCError } from '@trpc/server'

/** What the client learns besides the status: a refusal with its facts, or fields with what is wrong, or a request id. */
export type Problem = {
  refusal?: { code: RefusalCode; facts: Facts }
  fields?: FieldProblem[]
  requestId?: string
}

const byKind = {
  missing: 'NOT_FOUND',
  identity: 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  conflict: 'CONFLICT',
  limit: 'TOO_MANY_REQUESTS',
  rule: 'UNPROCESSABLE_CONTENT',
} as const satisfies Record<RefusalKind, TRPCError['code']>

export const trpcCodeOf = (code: RefusalCode): TRPCError['code'] => byKind[refusalKinds[code]]

export function problemOf(error: TRPCError, requestId?: string): Problem {
  const { cause } = error
  if (cause instanceof Refusal) return { refusal: { code: cause.code, facts: cause.facts } }
  if (hasIssues(cause)) return { fields: fieldProblems(cause.issues) }
  // Only a bug carries an id: hidden and missing must answer with the same bytes.
  return error.code === 'INTERNAL_SERVER_ERROR' ? { requestId } : {}
}

type Issues = { issues: Issue[] }

/** zod and zod/mini throw different classes of the same shape. */
export const hasIssues = (cause: unknown): cause is Issues =>
  typeof cause === 'object' && cause !== null && Array.isArray((cause as Partial<Issues>).issues)
