import { expect, test } from 'vitest'
import { permissionsOf } from '../access/roles.ts'
import { asLocalDate, instantAt } from '../nights.ts'
import { formatPhone, normalisePhone, phone } from './phone.ts'
import { recordMeetingInput, registerInput } from './schema.ts'
import { ageOf, type PersonRecord, viewOf } from './view.ts'

const d = asLocalDate
const now = instantAt(d('2026-11-20'), '21:40')
const night = permissionsOf(['night_worker'])
const leader = permissionsOf(['team_leader'])
const ayan: PersonRecord = {
  personId: 'p',
  givenName: 'Ayan',
  familyName: 'Warsame',
  birthYear: 1996,
  birthDate: null,
  numberKind: 'fnr',
  numberMasked: '01 81 96 •••••',
  phone: '+4799000012',
  address: 'Storgata 1',
  municipality: '3105',
  fixedAbode: true,
  protection: 'ungraded',
}

test('a strictly confidential person is restricted: nothing but an opaque id crosses', () => {
  for (const protection of ['strictly_confidential', 'strictly_confidential_abroad'] as const) {
    expect(viewOf({ ...ayan, protection }, night, now)).toEqual({ kind: 'restricted', personId: 'p' })
    expect(viewOf({ ...ayan, protection }, leader, now).kind).toBe('full')
  }
})

test('a confidential address is hidden with the municipality, and the person is there', () => {
  const view = viewOf({ ...ayan, protection: 'confidential' }, night, now)
  expect(view).toMatchObject({
    kind: 'full',
    givenName: 'Ayan',
    address: null,
    municipality: null,
    addressHidden: true,
  })
  expect(JSON.stringify(view)).not.toMatch(/Storgata|3105/)
  expect(viewOf({ ...ayan, protection: 'confidential' }, leader, now)).toMatchObject({ address: 'Storgata 1' })
})

test('without the right to open, or without a record, the person is unknown under a running number', () => {
  expect(viewOf(ayan, permissionsOf(['pool_coordinator']), now, 'F-12')).toEqual({ kind: 'unknown', reference: 'F-12' })
  expect(viewOf(null, leader, now)).toEqual({ kind: 'unknown', reference: null })
})

test('a view carries no field beyond its kind, and never the date of birth', () => {
  expect(Object.keys(viewOf({ ...ayan, birthDate: d('1996-01-01') }, night, now)).sort()).toEqual(
    [
      'address',
      'addressHidden',
      'age',
      'birthYear',
      'familyName',
      'fixedAbode',
      'givenName',
      'initials',
      'kind',
      'municipality',
      'numberKind',
      'numberMasked',
      'personId',
      'phone',
      'protection',
    ].sort(),
  )
})

test('age is of the day where the date of birth is known, of the year where it is not', () => {
  const on = d('2026-11-20')
  expect(ageOf({ birthDate: d('1988-11-20'), birthYear: 1988 }, on)).toBe(38)
  expect(ageOf({ birthDate: d('1988-11-21'), birthYear: 1988 }, on)).toBe(37)
  expect(ageOf({ birthDate: null, birthYear: 1988 }, on)).toBe(38)
  expect(ageOf({ birthDate: null, birthYear: null }, on)).toBeNull()
  expect(ageOf({ birthDate: d('2004-02-29'), birthYear: 2004 }, d('2026-02-28'))).toBe(21)
})

test('phone numbers are one number however they are written, and fit the column', () => {
  for (const text of [
    '99 00 00 31',
    '+47 99 00 00 31',
    '0047-99000031',
    '4799000031',
    '(+47) 990 00 031',
    '99.00.00.31',
  ]) {
    expect(normalisePhone(text), text).toBe('+4799000031')
  }
  expect(normalisePhone('116 117')).toBe('116117')
  expect(normalisePhone('+46 70 123 45 67')).toBe('+46701234567')
  for (const text of ['', '12', 'ring meg', '+47 99', '99 00 00 3', '+', '9'.repeat(40), '٩٩٠٠٠٠٣١', '+0123456789']) {
    expect(normalisePhone(text), text).toBeNull()
    expect(phone.safeParse(text).success, text).toBe(false)
  }
  for (const stored of ['+4799000031', '116117', '+46701234567']) expect(stored).toMatch(/^[+]?[0-9]{3,15}$/)
  expect(phone.parse(' 99 00 00 31 ')).toBe('+4799000031')
  expect(formatPhone('+4799000031')).toBe('99 00 00 31')
  expect(formatPhone('116117')).toBe('116117')
})

test('a person without a number can be registered; an unknown field cannot', () => {
  const person = {
    givenName: 'Ukjent',
    familyName: 'Person',
    birthYear: null,
    number: null,
    phone: null,
    address: null,
    fixedAbode: null,
    addressProtection: 'ungraded',
    responsibleMunicipality: null,
  }
  expect(registerInput.safeParse(person).success).toBe(true)
  expect(registerInput.safeParse({ ...person, poolKey: 'x' }).success).toBe(false)
  expect(registerInput.safeParse({ ...person, number: '123' }).error?.issues[0]).toMatchObject({
    path: ['number'],
    message: 'NUMBER_LENGTH_WRONG',
  })
})

test('a meeting that was held says when, and by which criteria', () => {
  const meeting = {
    meetingId: '0190a000-0000-7000-8000-000000000000',
    version: 1,
    outcome: 'criteria_met',
    heldAt: null,
    present: [],
    criteriaVersion: null,
    answers: {},
    note: '',
  }
  expect(recordMeetingInput.safeParse(meeting).error?.issues.map((issue) => issue.path[0])).toEqual([
    'heldAt',
    'criteriaVersion',
  ])
  expect(recordMeetingInput.safeParse({ ...meeting, outcome: 'did_not_come' }).success).toBe(true)
})
