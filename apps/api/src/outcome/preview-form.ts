import type { previewFormInput } from '@samplass/domain/outcome/schema'
import type { infer as Infer } from 'zod/mini'
import { readOrProblem } from '../spreadsheet/import.ts'
import { readForm } from './read-form.ts'

/** The questions that are in the file, and what is wrong with them, before anything is kept. */
export async function previewForm({ base64 }: Infer<typeof previewFormInput>) {
  const { problem, read } = await readOrProblem(readForm(base64))
  const lines = read ?? []
  return { problem, lines, errors: lines.filter(({ item }) => item === null).length }
}
