import type { Criterion } from '@samplass/domain/bed-pool/policy'
import type { YesNo } from '@samplass/domain/fields'
import type { Locale } from '../shell/session.ts'
import type { Place } from './words.ts'

/** What has been asked, by question: the same words in two houses are asked once. */
export type Asked = Readonly<Record<string, YesNo>>
export type Question = { key: string; words: string; excludesWhen: YesNo; answer: YesNo | null }

const keyOf = (criterion: Criterion) => `${criterion.code} ${criterion.question.nb}`

/** Answers as one unit kind needs them. */
export function answersFor(criteria: Place['criteria'], asked: Asked): Record<string, YesNo> {
  const known = criteria.flatMap((one) => {
    const answer = asked[keyOf(one)]
    return answer ? [[one.code, answer] as const] : []
  })
  return Object.fromEntries(known)
}

/** By unit kind, for the search. */
export function answersByKind(places: readonly Place[], asked: Asked): Record<string, Record<string, YesNo>> {
  const all = places.map((place) => [place.unitKindId, answersFor(place.criteria, asked)] as const)
  return Object.fromEntries(all.filter(([, answers]) => Object.keys(answers).length > 0))
}

/** Only answers that can still be given stand in the way, so asking is worth it. */
const hangsOnAnswers = (place: Place) =>
  place.rules.every(({ rule, code, facts }) => code === null || (rule === 'criterion' && facts.from !== 'record'))

/** What is left to ask on the phone: once each, in the houses' own order, and only where an answer decides. */
export function questionsOf(places: readonly Place[], asked: Asked, locale: Locale): Question[] {
  const worth = places.filter(hangsOnAnswers)
  const found = new Map<string, Question>()
  for (const place of worth) {
    for (const criterion of place.criteria) {
      const key = keyOf(criterion)
      const result = place.rules.find(({ rule, facts }) => rule === 'criterion' && facts.criterion === criterion.code)
      if (found.has(key) || result?.facts.from === 'record') continue
      found.set(key, {
        key,
        words: criterion.question[locale],
        excludesWhen: criterion.excludesWhen,
        answer: asked[key] ?? null,
      })
    }
  }
  return [...found.values()]
}
