import { afterEach, expect, test } from 'vitest'
import { dropDraft, forgetBoardDrafts, keepDraft, readDraft } from './drafts.ts'

const hilde = { accountId: 'hilde', slug: '3105' }
afterEach(() => {
  for (const account of ['hilde', 'jonas']) forgetBoardDrafts(account)
})

test('what is typed waits with its card, and is another account’s, organisation’s or card’s never', () => {
  keepDraft(hilde, 'note', 'oskar', 'Vaktmester har nøkkel')
  expect(readDraft(hilde, 'note', 'oskar')).toBe('Vaktmester har nøkkel')
  expect(readDraft(hilde, 'task', 'oskar')).toBeNull()
  expect(readDraft(hilde, 'note', 'gunn')).toBeNull()
  expect(readDraft({ ...hilde, slug: '3101' }, 'note', 'oskar')).toBeNull()
  expect(readDraft({ ...hilde, accountId: 'jonas' }, 'note', 'oskar')).toBeNull()
  dropDraft(hilde, 'note', 'oskar')
  expect(readDraft(hilde, 'note', 'oskar')).toBeNull()
})

test('nothing of it is left when the account signs out, and nothing of anybody else’s is taken', () => {
  keepDraft(hilde, 'task', 'oskar', 'Ring')
  keepDraft({ ...hilde, accountId: 'jonas' }, 'task', 'oskar', 'Besøk')
  forgetBoardDrafts('hilde')
  expect(readDraft(hilde, 'task', 'oskar')).toBeNull()
  expect(readDraft({ ...hilde, accountId: 'jonas' }, 'task', 'oskar')).toBe('Besøk')
})
