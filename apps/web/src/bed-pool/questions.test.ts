import { expect, test } from 'vitest'
import { readTime } from './message-panel.tsx'
import { answersByKind, questionsOf } from './questions.ts'
import type { Place } from './words.ts'

const criterion = (code: string, nb: string, excludesWhen: 'yes' | 'no') => ({
  code,
  question: { nb, nn: nb, en: nb },
  excludesWhen,
})
const drugs = criterion('substance_use', 'Ruser du deg nå?', 'yes')
const home = criterion('fixed_abode', 'Bor du et fast sted?', 'no')
const result = (rule: string, code: string | null, facts = {}) => ({ rule, code, facts, outcome: 'failed' })
const place = (unitKindId: string, criteria: unknown[], rules: unknown[]) =>
  ({ unitKindId, criteria, rules }) as unknown as Place

test('the same question in two houses is asked once, and answered for both', () => {
  const places = [
    place('a', [drugs], [result('criterion', 'CRITERIA_UNANSWERED', { criterion: 'substance_use', from: null })]),
    place('b', [drugs], [result('criterion', 'CRITERIA_UNANSWERED', { criterion: 'substance_use', from: null })]),
  ]
  const [question, ...more] = questionsOf(places, {}, 'nb')
  expect(more).toEqual([])
  expect(question).toMatchObject({ words: 'Ruser du deg nå?', answer: null })
  const asked = { [question?.key ?? '']: 'no' as const }
  expect(answersByKind(places, asked)).toEqual({ a: { substance_use: 'no' }, b: { substance_use: 'no' } })
})

test('two questions under one code are two questions', () => {
  const other = criterion('substance_use', 'Har du drukket i dag?', 'yes')
  const places = [place('a', [drugs], []), place('b', [other], [])]
  const asked = { 'substance_use Ruser du deg nå?': 'yes' as const }
  expect(questionsOf(places, {}, 'nb')).toHaveLength(2)
  expect(answersByKind(places, asked)).toEqual({ a: { substance_use: 'yes' } })
})

test('nothing is asked that the record answers, or where another rule says no anyway', () => {
  const known = place('a', [home], [result('criterion', null, { criterion: 'fixed_abode', from: 'record' })])
  const hopeless = place('b', [drugs], [result('meeting', 'MEETING_MISSING')])
  expect(questionsOf([known, hopeless], {}, 'nb')).toEqual([])
})

test('the clock is read as people write it', () => {
  expect(['22.15', '2215', '22:15', '22', '7', ''].map(readTime)).toEqual([
    '22:15',
    '22:15',
    '22:15',
    '22:00',
    '07:00',
    null,
  ])
  expect(['25', '22.60', 'ti', '22.1.5'].map(readTime)).toEqual([undefined, undefined, undefined, undefined])
})
