import { evaluationAnswers } from '@samplass/domain/stay/schema'
import type { infer as Infer } from 'zod/mini'

export type Answers = Infer<typeof evaluationAnswers>
export const questions = ['helped', 'feltSafe', 'wasHeard', 'cameInTime'] as const
export type Question = (typeof questions)[number]
/** 1 to 5, each with its word. */
export const marks = [
  { mark: 1, word: 'no' },
  { mark: 2, word: 'little' },
  { mark: 3, word: 'both' },
  { mark: 4, word: 'mostly' },
  { mark: 5, word: 'yes' },
] as const
export const noAnswers: Answers = {
  helped: null,
  feltSafe: null,
  wasHeard: null,
  cameInTime: null,
  best: '',
  better: '',
}

/** True when at least one question has an answer, or something is written. */
export const saysSomething = (answers: Answers): boolean =>
  questions.some((question) => answers[question] !== null) || answers.best.trim() !== '' || answers.better.trim() !== ''

/** The longest that may be written in one field. */
export const lettersMost = 2000
export const isTooLong = (answers: Answers): boolean => !evaluationAnswers.safeParse(answers).success
