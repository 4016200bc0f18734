import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { find, mount } from '../test/mount.tsx'
import { Timer } from './meet-bar.tsx'

const from = new Date('2026-11-23T08:30:00+01:00')
const minute = 60_000

beforeEach(() => vi.useFakeTimers({ now: from }))
afterEach(() => vi.useRealTimers())

const timer = (lasts?: number) => (
  <Timer
    from={from}
    lasts={lasts}
    overAfter={2 * minute}
    now={() => new Date(Date.now())}
    write={(minutes, seconds) => `${minutes}.${String(seconds).padStart(2, '0')}`}
    text={(over) => (over ? 'over 2 min' : 'av 2 min')}
    label={({ minutes, over }) => `${minutes} minutter${over ? ' over' : ''}`}
  />
)
const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms))

test('the time used counts up, says so in words when it is over, and is not read out by itself', () => {
  mount(timer())
  pass(72_000)
  expect(find('.sp-timer').textContent).toBe('1.12av 2 min')
  expect(find('[role="timer"]').getAttribute('aria-live')).toBeNull()
  pass(49_000)
  expect(find('.sp-timer').textContent).toBe('2.01over 2 min')
})

test('the time left counts down to nothing, and then up again as what it is over', () => {
  mount(timer(2 * minute))
  pass(80_000)
  expect(find('.sp-timer').textContent).toBe('0.40av 2 min')
  pass(60_000)
  expect(find('.sp-timer').textContent).toBe('0.20over 2 min')
  expect(find('[role="timer"]').getAttribute('aria-label')).toBe('0 minutter over')
})
