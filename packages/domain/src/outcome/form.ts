// A form that the municipality holds the licence for, as it is loaded: each question with its code, domain, words and scale.
import { isFit } from '../fields.ts'
import type { FidelityDomain } from './fidelity.ts'

export const FORM_ITEMS_MAX = 200

export type FormRow = { code: string; domain: FidelityDomain | null; words: string; scale: string }
export type FormItem = { code: string; domain: FidelityDomain; words: string; lowest: number; highest: number }
export const formProblems = [
  'code_missing',
  'code_unfit',
  'code_twice',
  'domain_unknown',
  'words_missing',
  'words_unfit',
  'scale_unknown',
] as const
export type FormProblem = (typeof formProblems)[number]
export type FormLine = { row: number; code: string; words: string; item: FormItem | null; problems: FormProblem[] }

/** "1-4", "1 til 4", "0–5" */
export function scaleOf(text: string): { lowest: number; highest: number } | null {
  const [, from, to] = /^(\d{1,3})\s*(?:-|–|—|\.\.|til|to|,|;)\s*(\d{1,3})$/i.exec(text.trim()) ?? []
  const [lowest, highest] = [Number(from), Number(to)]
  return from && to && highest > lowest && highest <= 100 ? { lowest, highest } : null
}

/** A formula, as a spreadsheet would run it, and what cannot be kept or would show as something else. */
const isUnfit = (text: string) => /^[=@]/.test(text) || !isFit(text)

/** Every row read, with what is wrong with it. `firstRow`: the number of the first, as the file has it. */
export function readFormRows(rows: readonly FormRow[], firstRow: number): FormLine[] {
  const seen = new Set<string>()
  return rows.map((given, at) => {
    const code = given.code.trim()
    const words = given.words.trim()
    const scale = scaleOf(given.scale)
    const problems: FormProblem[] = []
    if (code === '') problems.push('code_missing')
    else if (code.length > 30 || /\s/.test(code) || isUnfit(code)) problems.push('code_unfit')
    else if (seen.has(code)) problems.push('code_twice')
    seen.add(code)
    if (given.domain === null) problems.push('domain_unknown')
    if (words === '') problems.push('words_missing')
    else if (words.length > 2000 || isUnfit(words)) problems.push('words_unfit')
    if (scale === null) problems.push('scale_unknown')
    const item = problems.length === 0 && scale && given.domain ? { code, words, domain: given.domain, ...scale } : null
    return { row: firstRow + at, code: code.slice(0, 30), words: words.slice(0, 200), item, problems }
  })
}
