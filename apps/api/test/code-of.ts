import type { TRPCError } from '@trpc/server'
import { problemOf } from '../src/problem.ts'

/** 'ok', or the status and what was said no with: 'CONFLICT BED_TAKEN'. */
export const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'ok',
    (error: TRPCError) => `${error.code} ${error.message}`,
  )

/** Everything that the client would learn of a refusal, to compare byte by byte. */
export const answerOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'ok',
    (error: TRPCError) => JSON.stringify({ code: error.code, message: error.message, ...problemOf(error) }),
  )
