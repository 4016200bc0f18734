import { extractText, getDocumentProxy, getMeta } from 'unpdf'
import { expect, test } from 'vitest'
import { letterOf } from './letter.ts'
import { letterPdf } from './letter-pdf.ts'
import type { DecisionRow } from './load-decisions.ts'

const decision = {
  ...{ decisionId: 'd', personId: 'p', outcome: 'rejected', decidedOn: '2026-11-20', appealUntil: '2026-12-11' },
  ...{ appliedFor: 'Kommunal bolig på Sørbø', grounds: 'Du har et sted å bo.\n\nÆrlig talt: øya er full.' },
  ...{ legalBasis: 'boligsosial lov § 6', appealBody: 'Statsforvalteren', sentOn: null, appealedOn: null },
  ...{ appealOutcome: null, byName: 'Åse Kontor', version: 1, name: 'Łukasz Čech Øvregård' },
} as DecisionRow & { name: string }
const now = new Date('2026-11-20T20:40:00Z')
const flat = (text: string) => text.replace(/\s+/g, ' ')

/** What a reader of the file gets: its words, what it says of itself, and how it is to be read aloud. */
async function readBack(change: Partial<typeof decision> = {}, locale: 'nb' | 'nn' | 'en' = 'nb') {
  const letter = letterOf({ ...decision, ...change }, 'Sarpsborg kommune', locale)
  const bytes = await letterPdf(letter, now)
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(document, { mergePages: true })
  const roles: string[] = []
  const walk = (node: unknown): void => {
    const { role, children } = node as { role?: string; children?: unknown[] }
    if (role) roles.push(role)
    for (const child of children ?? []) walk(child)
  }
  for (let page = 1; page <= document.numPages; page++) walk(await (await document.getPage(page)).getStructTree())
  const { info } = await getMeta(document)
  return { letter, bytes, text: flat(text), roles, info, pages: document.numPages }
}

test('F 18: the file has every word of the letter, with grounds, appeal body and deadline, in each language', async () => {
  for (const locale of ['nb', 'nn', 'en'] as const) {
    const { letter, text } = await readBack({}, locale)
    const whole = [letter.stamp, letter.to, letter.title, letter.signed, letter.foot]
    for (const said of [...whole, ...letter.parts.flatMap(({ heading, text }) => [heading, text])])
      expect(text).toContain(flat(said))
    for (const said of [
      'Łukasz Čech Øvregård',
      'Statsforvalteren',
      'boligsosial lov § 6',
      'Ærlig talt: øya er full.',
      '11',
    ])
      expect(text).toContain(said)
  }
  expect((await readBack()).text).toContain('senest 11. desember 2026')
})

test('it is read aloud in its language, with headings that are headings, over as many pages as it takes', async () => {
  const { roles, info, pages } = await readBack()
  expect([info.Language, pages]).toEqual(['nb-NO', 1])
  expect(roles.filter((role) => role.startsWith('H'))).toEqual(['H1', 'H2', 'H2', 'H2', 'H2', 'H2'])
  const long = await readBack({ grounds: 'Vi har sett på saken. '.repeat(180) })
  expect(long.pages).toBeGreaterThan(1)
  expect(long.text).toContain(flat('Vi har sett på saken. '.repeat(180)).trim())
  expect(long.text).toContain('senest 11. desember 2026')
})

test('what the file says of itself is what kind of letter it is and when it was made, and nobody’s name', async () => {
  const { info, bytes } = await readBack()
  expect(info).toMatchObject({ Title: 'Vedtak om hjelp til bolig', Creator: 'Samplass', Producer: 'Samplass' })
  expect(info.CreationDate).toContain('20261120204000')
  expect(JSON.stringify(info)).not.toMatch(/Øvregård|Čech|Kontor|Sarpsborg/)
  expect(bytes.toString('latin1')).not.toMatch(/vreg|Kontor/)
})
