import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import nb from './texts/nb.ts'

const sources = (folder: string, left = /^$/): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !left.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))

const api = sources(join(import.meta.dirname, '../../../api/src'))
const planned = sources(join(import.meta.dirname, '../../../api/src/planned-admission'), /^load/)
const found = (pattern: RegExp, within = api) =>
  [...new Set(within.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')))].sort()

// A thread's events are its acts, under one name. What is loaded has kinds of its own.
const threadEvents = () => found(/kind: '((?!unknown)[a-z_]+)'/g, planned).map((kind) => `planned-admission.${kind}`)

test('every act that the API writes into the trail has words', () => {
  const acts = [
    ...threadEvents(),
    ...found(/(?:audit\(\s*\w+,|record(?:Later|ForAccount)\(\s*\w+,\s*\w+,)\s*'([a-z-]+\.[a-z_]+)'/g),
  ]
  expect(acts.length).toBeGreaterThan(40)
  const words: Record<string, Record<string, string>> = nb.past
  expect(acts.filter((act) => !words[act.split('.')[0] ?? '']?.[act.split('.')[1] ?? ''])).toEqual([])
})

test('every purpose and every list that the API writes into the access log has words', () => {
  const purposes = [...found(/purpose: '([a-z_]+)'/g), ...found(/logList\(\s*\w+,\s*'([a-z_]+)'/g)]
  expect(purposes.length).toBeGreaterThan(5)
  expect(purposes.filter((purpose) => !(purpose in nb.purposes))).toEqual([])
})
