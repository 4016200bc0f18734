import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import * as z from 'zod/mini'

/** Every module of the rules, with what it exports. */
const rules = import.meta.glob<Record<string, unknown>>(
  ['../../../packages/domain/src/**/*.ts', '!../../../packages/domain/src/**/*.test.ts'],
  { eager: true },
)

/** The values of every list of words and every schema that the rules export: what the code says and a screen must not. */
function codeWords(): Set<string> {
  const found = new Set<unknown>()
  const walk = (schema: { enum?: unknown[]; const?: unknown }) => {
    for (const value of schema.enum ?? []) found.add(value)
    found.add(schema.const)
    for (const child of Object.values(schema)) if (typeof child === 'object' && child !== null) walk(child)
  }
  for (const exported of Object.values(rules).flatMap((one) => Object.values(one))) {
    if (exported instanceof z.core.$ZodType) walk(z.toJSONSchema(exported, { unrepresentable: 'any', io: 'input' }))
    else if (Array.isArray(exported)) for (const value of exported) found.add(value)
  }
  return new Set([...found].filter((value) => typeof value === 'string').filter((value) => /^[a-z]/i.test(value)))
}

/** Words of the code that are words of Norwegian too, or names: of file formats, NAV, TSB, ETHOS Light, Housing First. The last three are nynorsk. */
const norwegianToo = [
  'person',
  'fire',
  'en',
  'fnr',
  'hold',
  'csv',
  'xlsx',
  'nav',
  'tsb',
  'light',
  'housing',
  'time',
  'pause',
  'protest',
  'import',
  'plan',
  'skill',
  'no',
  'open',
  'held',
]
const words = codeWords()
for (const word of norwegianToo) if (!words.delete(word)) throw new Error(`${word} is no word of the code any more`)

const whole = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}_])(?:${pattern})(?![\\p{L}\\p{N}_])`, 'giu')
const escaped = [...words].map((word) => word.replaceAll('.', '\\.'))
const fromSchemas = whole(escaped.join('|'))
/** What has the form of a value of the code, also where no schema has it: an_example, AN_EXAMPLE, stay.arrived. */
const formed = /\b[a-z]+_[a-z_]+\b|\b[A-Z]+_[A-Z_]+\b|\b(?:undefined|NaN|\[object)\b/g
const act = whole('(?:access|audit|bed-pool|consent|contact|cooperation|municipality|person|report|stay)\\.[a-z_]+')

/** Everything that can be read or heard on the screen: text, choices of a list, and names that are not shown. */
const read = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const spoken = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt']
    const said = [...document.querySelectorAll(spoken.map((name) => `[${name}]`).join())]
      .filter((element) => element.checkVisibility())
      .flatMap((element) => spoken.map((name) => element.getAttribute(name) ?? ''))
    return [document.title, document.body.innerText, ...said].join('\n')
  })

/** No value of the code and no English stands on the screen. In English: no value that is no word. */
export async function expectWords(page: Page, where: string, language: 'nb' | 'nn' | 'en'): Promise<void> {
  const text = await read(page)
  const leaked = [formed, act, ...(language === 'en' ? [] : [fromSchemas])].flatMap((form) => text.match(form) ?? [])
  expect([...new Set(leaked)], `${where}: words of the code`).toEqual([])
  expect(await page.locator('html').getAttribute('lang'), where).toBe(language)
}
