import { expect, test } from 'vitest'
import { needsMeeting, type Place } from './words.ts'

const place = (meeting: 'passed' | 'failed' | null): Place =>
  ({ rules: meeting ? [{ rule: 'meeting', code: meeting === 'failed' ? 'MEETING_MISSING' : null }] : [] }) as never

test('a meeting is what stands between somebody and a bed when every house that wants one does, whatever a room wants', () => {
  expect(needsMeeting([place('failed'), place('failed'), place(null)])).toBe(true)
  expect(needsMeeting([place('failed'), place('passed')])).toBe(false)
  expect(needsMeeting([place(null)])).toBe(false)
  expect(needsMeeting([])).toBe(false)
})
