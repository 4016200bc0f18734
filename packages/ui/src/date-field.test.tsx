import { act, useState } from 'react'
import { expect, test, vi } from 'vitest'
import { click, find, mount, press, type } from '../test/mount.tsx'
import { DateField, type DateFieldProps } from './date-field.tsx'

const months = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ')
const weekdays = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag']
const given: Omit<DateFieldProps, 'value' | 'onChange'> = {
  id: 'arrive',
  label: 'Kommer',
  today: '2026-11-20',
  words: { today: ['i dag'], tomorrow: ['i morgen'], weekdays, months },
  format: (date) => `${Number(date.slice(8))}.${Number(date.slice(5, 7))}.${date.slice(0, 4)}`,
  unread: 'Skriv for eksempel 24.10',
  calendar: {
    open: 'Åpne kalender',
    label: 'Kalender',
    previous: 'Forrige måned',
    next: 'Neste måned',
    week: 'Uke',
    month: (date) => `${months[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`,
  },
}
function Kept({ seen, start = '' }: { seen: (date: string) => void; start?: string }) {
  const [value, setValue] = useState(start)
  return (
    <DateField
      {...given}
      value={value}
      onChange={(date) => {
        seen(date)
        setValue(date)
      }}
    />
  )
}
const input = () => find('#arrive') as HTMLInputElement
const leave = () => act(() => input().blur())

test('typing gives the date at once, and leaving writes it out', () => {
  const seen = vi.fn()
  mount(<Kept seen={seen} />)
  type(input(), 'i morgen')
  expect(seen).toHaveBeenLastCalledWith('2026-11-21')
  expect(find('[role="status"]').textContent).toBe('21.11.2026')
  leave()
  expect(input().value).toBe('21.11.2026')
})

test('what cannot be read is kept, named and marked invalid; the value is none', () => {
  const seen = vi.fn()
  mount(<Kept seen={seen} start="2026-11-21" />)
  type(input(), 'snart')
  expect(seen).toHaveBeenLastCalledWith('')
  leave()
  expect(input().value).toBe('snart')
  expect(input().getAttribute('aria-invalid')).toBe('true')
  expect(document.body.textContent).toContain('Skriv for eksempel 24.10')
})

test('arrow up and down step a day', () => {
  const seen = vi.fn()
  mount(<Kept seen={seen} start="2026-10-24" />)
  act(() => input().focus())
  press('ArrowUp')
  expect(seen).toHaveBeenLastCalledWith('2026-10-25')
  press('ArrowDown')
  expect(seen).toHaveBeenLastCalledWith('2026-10-24')
})

test('the calendar names its days, picks one and gives focus back; Escape closes it', () => {
  const seen = vi.fn()
  mount(<Kept seen={seen} />)
  click(find('.sp-date__button'))
  expect(find('[role="dialog"]').textContent).toContain('november 2026')
  click(find('button[aria-label="25.11.2026"]'))
  expect(seen).toHaveBeenLastCalledWith('2026-11-25')
  expect(document.querySelector('[role="dialog"]')).toBeNull()
  expect(document.activeElement).toBe(input())
  click(find('.sp-date__button'))
  act(() => find('[role="dialog"] button').focus())
  press('Escape')
  expect(document.querySelector('[role="dialog"]')).toBeNull()
})

test('a value from outside replaces the text', () => {
  const { again } = mount(<DateField {...given} value="2026-11-21" onChange={() => {}} />)
  again(<DateField {...given} value="2026-11-25" onChange={() => {}} />)
  expect(input().value).toBe('25.11.2026')
})

test('text that is no date stops the form and takes the focus; a date, or no text, lets it through', () => {
  const sent = vi.fn()
  mount(
    <form
      onSubmit={(event) => {
        event.preventDefault()
        sent()
      }}
    >
      <Kept seen={() => undefined} />
      <button type="submit">Lagre</button>
    </form>,
  )
  const submit = () => click(find('button[type="submit"]'))
  type(input(), 'snart')
  submit()
  expect(sent).not.toHaveBeenCalled()
  expect(document.activeElement).toBe(input())
  expect(document.body.textContent).toContain('Skriv for eksempel 24.10')
  type(input(), '')
  submit()
  expect(sent).toHaveBeenCalledTimes(1)
  type(input(), '24.11')
  submit()
  expect(sent).toHaveBeenCalledTimes(2)
})
