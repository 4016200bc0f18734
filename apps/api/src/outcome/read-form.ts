import type { Locale } from '@samplass/domain/fields'
import { fidelityDomains } from '@samplass/domain/outcome/fidelity'
import { FORM_ITEMS_MAX, type FormLine, type FormRow, readFormRows } from '@samplass/domain/outcome/form'
import { findColumns } from '../spreadsheet/find-columns.ts'
import { readCells } from '../spreadsheet/read-cells.ts'
import { byTitle, folded, type Titles } from '../spreadsheet/titles.ts'
import { UnusableFile } from '../spreadsheet/unusable-file.ts'

export const formColumns = ['code', 'domain', 'words', 'scale'] as const
export type FormColumn = (typeof formColumns)[number]
export const columnTitles: Record<FormColumn, Titles> = {
  code: { nb: 'Kode', nn: 'Kode', en: 'Code', also: ['nr', 'item'] },
  domain: { nb: 'Domene', nn: 'Domene', en: 'Domain' },
  words: { nb: 'Tekst', nn: 'Tekst', en: 'Text', also: ['spørsmål', 'spurnad', 'question', 'words'] },
  scale: { nb: 'Skala', nn: 'Skala', en: 'Scale' },
}
export const domainTitles: Record<(typeof fidelityDomains)[number], Titles> = {
  housing_process: {
    nb: 'Boligprosess og struktur',
    nn: 'Bustadprosess og struktur',
    en: 'Housing process and structure',
  },
  separation: {
    nb: 'Bolig og hjelp hver for seg',
    nn: 'Bustad og hjelp kvar for seg',
    en: 'Separation of housing and services',
  },
  philosophy: { nb: 'Tankegang i hjelpen', nn: 'Tankegang i hjelpa', en: 'Service philosophy' },
  service_array: { nb: 'Bredden i hjelpen', nn: 'Breidda i hjelpa', en: 'Service array' },
  team_structure: { nb: 'Teamet', nn: 'Teamet', en: 'Team structure' },
}
const columns = byTitle(formColumns, columnTitles)
const domains = byTitle(fidelityDomains, domainTitles)

/** Every question of the file, each with what is wrong with it; or why the file as a whole cannot be used. */
export async function readForm(base64: string): Promise<FormLine[]> {
  const text = jsonText(base64)
  const rows = text === null ? await cellRows(base64) : jsonRows(text)
  if (rows.length === 0) throw new UnusableFile('EMPTY')
  if (rows.length > FORM_ITEMS_MAX)
    throw new UnusableFile('TOO_MANY_ROWS', { rows: rows.length, rowsMax: FORM_ITEMS_MAX })
  return readFormRows(rows, text === null ? 2 : 1)
}

async function cellRows(base64: string): Promise<FormRow[]> {
  const [head = [], ...rows] = await readCells(base64)
  const { at } = findColumns(head, columns, formColumns)
  const cell = (row: string[], column: FormColumn) => row[at.get(column) ?? -1] ?? ''
  return rows
    .filter((row) => row.some((one) => one !== ''))
    .map((row) => ({
      code: cell(row, 'code'),
      domain: domains.get(folded(cell(row, 'domain'))) ?? null,
      words: cell(row, 'words'),
      scale: cell(row, 'scale'),
    }))
}

/** Null where it does not begin as JSON does. */
function jsonText(base64: string): string | null {
  const bytes = Buffer.from(base64, 'base64')
  const text = bytes.toString('utf8').replace(/^\ufeff/, '')
  return /^\s*[[{]/.test(text.slice(0, 1000)) ? text : null
}

/** A list of questions, or an object with the list under `items`. Only what is asked for is read; anything else is left where it is. */
function jsonRows(text: string): FormRow[] {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    throw new UnusableFile('JSON_NOT_VALID')
  }
  const list = Array.isArray(read) ? read : (read as { items?: unknown }).items
  if (!Array.isArray(list)) throw new UnusableFile('COLUMNS_MISSING', { columns: 'items' })
  return list.map((one: unknown) => {
    const own = (name: FormColumn) => {
      const given = one !== null && typeof one === 'object' && Object.hasOwn(one, name) ? Reflect.get(one, name) : ''
      return typeof given === 'string' || typeof given === 'number' ? String(given) : ''
    }
    return {
      code: own('code'),
      domain: domains.get(folded(own('domain'))) ?? null,
      words: own('words'),
      scale: own('scale'),
    }
  })
}

export const formWords: Record<Locale, { file: string; sheet: string; list: string; example: readonly string[] }> = {
  nb: { file: 'samplass-skjema', sheet: 'Skjema', list: 'Domener', example: ['Første spørsmål', 'Andre spørsmål'] },
  nn: { file: 'samplass-skjema', sheet: 'Skjema', list: 'Domene', example: ['Fyrste spørsmål', 'Andre spørsmål'] },
  en: { file: 'samplass-form', sheet: 'Form', list: 'Domains', example: ['First question', 'Second question'] },
}
