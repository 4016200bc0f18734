import { fieldProblems } from '@samplass/domain/field-problem'
import { Refusal } from '@samplass/domain/refusal'
import { evaluationAnswers, evaluationToken } from '@samplass/domain/stay/schema'
import { TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { act, systemActor } from '../act.ts'
import type { AppEnv, AppParts } from '../parts.ts'
import { trpcCodeOf } from '../problem.ts'
import type { Verb } from '../trpc.ts'
import { answerEvaluation, openEvaluation } from './answer-evaluation.ts'

/**
 * GET and POST /api/evaluation/:slug/:token, for whoever was given the link. No login, no cookie; what was never given, an
 * unknown organisation and a malformed link answer the same.
 */
export function evaluationRoute(parts: AppParts) {
  const routes = new Hono<AppEnv>()
  const path = '/evaluation/:slug/:token'

  const asGuest = async <T>(slug: string, token: string, work: (verb: Verb) => Promise<T>): Promise<T> => {
    const organisation = await parts.directory.find(slug)
    if (organisation?.kind !== 'municipality' || !evaluationToken.safeParse(token).success)
      throw new Refusal('NOT_FOUND')
    return act(parts, systemActor(organisation, 'Samplass'), parts.clock(), work)
  }

  routes.use(
    path,
    bodyLimit({ maxSize: 32 * 1024, onError: (c) => c.json({ message: 'INPUT_NOT_VALID', fields: [] }, 413) }),
  )
  routes.get(path, async (c) => {
    const { slug, token } = c.req.param()
    const { houseName, used } = await asGuest(slug, token, (verb) => openEvaluation(verb, token))
    return c.json({ houseName, used })
  })
  routes.post(path, async (c) => {
    const { slug, token } = c.req.param()
    const answers = evaluationAnswers.safeParse(await c.req.json().catch(() => null))
    if (!answers.success) {
      const fields = fieldProblems(answers.error.issues)
      return c.json({ message: 'INPUT_NOT_VALID', fields }, 400)
    }
    return c.json(await asGuest(slug, token, (verb) => answerEvaluation(verb, { token, answers: answers.data })))
  })
  routes.onError((error, c) => {
    if (!(error instanceof Refusal)) throw error
    const status = getHTTPStatusCodeFromError(new TRPCError({ code: trpcCodeOf(error.code) }))
    return c.json({ message: error.code }, status as 404 | 422)
  })
  return routes
}
