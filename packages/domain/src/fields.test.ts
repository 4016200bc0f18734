import { expect, test } from 'vitest'
import { email, instant, line, note, organisationRole } from './fields.ts'

const hostile = ['\0', 'a\u0000b', 'a\u001bb', '\ud800', 'Kari\u202egnp.exe', 'a\u2066b']

test('no field takes characters that PostgreSQL refuses or that show a text as another', () => {
  for (const text of hostile) {
    expect(line(80).safeParse(text).success, JSON.stringify(text)).toBe(false)
    expect(note(80).safeParse(text).success, JSON.stringify(text)).toBe(false)
  }
})

test('a line is trimmed, not empty, on one line and within its limit', () => {
  expect(line(5).parse('  Åse ')).toBe('Åse')
  for (const text of ['', '   ', 'abcdef', 'a\nb', 'a\u2028b', 5, null, ['a'], { a: 1 }]) {
    expect(line(5).safeParse(text).success, JSON.stringify(text)).toBe(false)
  }
  expect(note(9).parse('to\nlinjer')).toBe('to\nlinjer')
  expect(note(9).parse('')).toBe('')
})

test('names that look like code are names', () => {
  for (const text of [
    "Robert'); drop table person;--",
    '<script>',
    '{{7*7}}',
    'O’Brien',
    'Ðorđe Ŋ',
    '李小龙',
    '👩‍👩‍👧',
  ]) {
    expect(line(80).parse(text)).toBe(text)
  }
})

test('an instant has an offset and a year that a calendar here can hold', () => {
  for (const text of ['2026-11-20T20:40:00Z', '2026-11-20T21:40:00+01:00', '2026-11-20T21:40:00.123+01:00']) {
    expect(instant.parse(text)).toBe(text)
  }
  for (const text of [
    '2026-11-20T21:40:00',
    '0000-01-01T00:00:00Z',
    '9999-01-01T00:00:00Z',
    '2026-02-30T00:00:00Z',
    'i går',
  ]) {
    expect(instant.safeParse(text).success, text).toBe(false)
  }
})

test('roles and addresses have one form', () => {
  expect(organisationRole.safeParse('m_3105').success).toBe(true)
  expect(organisationRole.safeParse('m_3105; reset role').success).toBe(false)
  expect(email.parse(' Ingrid.Solvang@Sarpsborg.Example ')).toBe('ingrid.solvang@sarpsborg.example')
  expect(email.safeParse('ingrid@').success).toBe(false)
})
