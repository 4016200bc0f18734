import type { Facts, RefusalCode } from '@samplass/domain/refusal'
import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import { type Dates, sentence, useDates } from './dates.ts'
import { type Problem, problemIn } from './problem.ts'

/** Facts that some sentence asks for: one that the API did not send reads `none`, and the sentence has words for that. */
const asked = [
  'hoursMax',
  'lastOn',
  'most',
  'nextFreeOn',
  'of',
  'overOn',
  'reviewOn',
  'stays',
  'takenBy',
  'why',
] as const

/** Facts as they stand in a sentence: dates and hours in the reader's words. */
export function factsInWords(facts: Facts, dates: Dates): Record<string, string> {
  const words: Record<string, string> = Object.fromEntries(asked.map((name) => [name, 'none']))
  for (const [name, value] of Object.entries(facts)) {
    if (value === null) continue
    const text = String(value)
    if (/^\d{4}-\d\d-\d\d$/.test(text)) words[name] = dates.short(text)
    else if (/^\d{4}-\d\d-\d\dT/.test(text)) words[name] = dates.time(text)
    else words[name] = text
  }
  return words
}

/** The sentence of a refusal. */
export function useRefusal(): (code: RefusalCode, facts?: Facts) => string {
  const t = useTranslations('refusals')
  const dates = useDates()
  return useCallback((code, facts = {}) => sentence(t(code, factsInWords(facts, dates))), [t, dates])
}

/** What any failed call says to the person in front of the screen. */
export function useProblemText(): (error: unknown) => string {
  const t = useTranslations('shell')
  const fields = useTranslations('fields')
  const refusal = useRefusal()
  return (error) => {
    const problem: Problem = problemIn(error)
    if (problem.kind === 'refusal') return refusal(problem.code, problem.facts)
    if (problem.kind === 'offline') return t('problem.offline')
    if (problem.kind === 'fields') {
      const sentences = new Set(problem.fields.map(({ code }) => fields(code)))
      return [t('problem.fields'), ...sentences].join(' ')
    }
    const text = `${t('failure.title')}. ${t('failure.body')}`
    return problem.requestId ? `${text} ${t('failure.reference', { id: problem.requestId })}` : text
  }
}
