import { fidelityDomains } from '@samplass/domain/outcome/fidelity'
import type { formTemplateInput } from '@samplass/domain/outcome/schema'
import type { infer as Infer } from 'zod/mini'
import { writeFile } from '../spreadsheet/write-file.ts'
import { columnTitles, domainTitles, formColumns, formWords } from './read-form.ts'

/** The file to fill in with the questions of a form that one has the licence for. Two lines as examples, and none of anybody's. */
export function formTemplate({ format, locale = 'nb' }: Infer<typeof formTemplateInput>) {
  const { file, sheet, list, example } = formWords[locale]
  const domain = domainTitles.housing_process[locale]
  return writeFile(format, file, [
    {
      name: sheet,
      head: formColumns.map((column) => columnTitles[column][locale]),
      rows: example.map((words, at) => [`A${at + 1}`, domain, words, '1-4']),
      width: 28,
      required: new Set(formColumns.keys()),
    },
    {
      name: list,
      head: [list],
      rows: fidelityDomains.map((code) => [domainTitles[code][locale]]),
      width: 40,
    },
  ])
}
