import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { fieldProblems } from './field-problem.ts'
import { line, note } from './fields.ts'

const schema = z.strictObject({
  name: line(10),
  body: note(5),
  nights: z.int().check(z.gte(1), z.lte(3)),
  kinds: z.array(z.enum(['a', 'b'])).check(z.minLength(1), z.maxLength(2)),
})
const fitting = { name: 'Kari', body: '', nights: 2, kinds: ['a'] }
const problems = (change: Record<string, unknown>) =>
  fieldProblems(schema.safeParse({ ...fitting, ...change }).error?.issues ?? [])

test('each thing that is wrong has a field and a code, and no sentence', () => {
  expect(problems({})).toEqual([])
  expect(problems({ name: '  ' })).toEqual([{ path: 'name', code: 'missing' }])
  expect(problems({ name: undefined })).toEqual([{ path: 'name', code: 'wrong_form' }])
  expect(problems({ name: 'Kari\u0000' })).toEqual([{ path: 'name', code: 'unfit_characters' }])
  expect(problems({ body: '123456' })).toEqual([{ path: 'body', code: 'too_long' }])
  expect(problems({ nights: 0 })).toEqual([{ path: 'nights', code: 'too_low' }])
  expect(problems({ nights: 1e9 })).toEqual([{ path: 'nights', code: 'too_high' }])
  expect(problems({ kinds: [] })).toEqual([{ path: 'kinds', code: 'too_few' }])
  expect(problems({ kinds: ['a', 'c'] })).toEqual([{ path: 'kinds.1', code: 'wrong_form' }])
  expect(problems({ more: 1 })).toEqual([{ path: 'more', code: 'unknown_field' }])
})
