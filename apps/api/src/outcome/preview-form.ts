import type { previewFormInput } from '@samplass/domain/outcome/schema'
import type { infer as Infer } from 'zod/mini'
import { type FileProblem, UnusableFile } from '../spreadsheet/unusable-file.ts'
import { readForm } from './read-form.ts'

/** The questions that are in the file, and what is wrong with them, before anything is kept. */
export async function previewForm({ base64 }: Infer<typeof previewFormInput>) {
  try {
    const lines = await readForm(base64)
    return { problem: null, lines, errors: lines.filter(({ item }) => item === null).length }
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error
    const problem: { code: FileProblem; facts: Record<string, string | number> } = {
      code: error.problem,
      facts: error.facts,
    }
    return { problem, lines: [], errors: 0 }
  }
}
