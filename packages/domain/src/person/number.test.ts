import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  birthDateOf,
  birthYearOf,
  formatNumber,
  isSynthetic,
  looksLikeNumber,
  maskedNumber,
  numberKindOf,
  personNumber,
  whyNotNumber,
} from './number.ts'

const two = (count: number) => String(count).padStart(2, '0')

// Control digits as they were given out until 2032, written here anew so that the library is held against something.
function withControl(nine: string): string | null {
  const digit = (digits: string, weights: number[]) => {
    const rest = 11 - (weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11)
    return rest === 11 ? 0 : rest
  }
  const first = digit(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2])
  if (first === 10) return null
  const second = digit(`${nine}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2])
  return second === 10 ? null : `${nine}${first}${second}`
}

function make(day: number, month: number, year: number, from = 0): string {
  for (let individual = from; individual < 1000; individual += 1) {
    const number = withControl(`${two(day)}${two(month)}${two(year % 100)}${String(individual).padStart(3, '0')}`)
    if (number) return number
  }
  throw new Error('no such number')
}

const tenor = make(14, 87, 1988)
const why = (text: string, syntheticOnly = true) => whyNotNumber(text, { syntheticOnly })

test('synthetic numbers are taken and real ones are not, outside production', () => {
  expect(why(tenor)).toBeNull()
  expect(why(make(14, 47, 1988))).toBeNull()
  expect(why(make(14, 7, 1988))).toBe('NUMBER_NOT_SYNTHETIC')
  expect(why(make(14, 7, 1988), false)).toBeNull()
})

test('a number is found as it is pasted: with spaces, hyphens or dots', () => {
  for (const text of [
    `${tenor.slice(0, 6)} ${tenor.slice(6)}`,
    ` ${tenor} `,
    tenor.split('').join(' '),
    `${tenor.slice(0, 6)}-${tenor.slice(6)}`,
  ]) {
    expect(why(text), text).toBeNull()
    expect(personNumber.parse(text)).toBe(tenor)
    expect(looksLikeNumber(text)).toBe(true)
  }
  expect(looksLikeNumber('Kari Nordmo')).toBe(false)
  expect(looksLikeNumber('99 00 00 31')).toBe(false)
})

test('each kind is known by its day and month', () => {
  expect(numberKindOf(make(14, 87, 1988))).toBe('fnr')
  expect(numberKindOf(make(54, 7, 1988))).toBe('dnr')
  expect(numberKindOf(make(54, 87, 1988))).toBe('dnr')
  expect(numberKindOf(make(14, 47, 1988))).toBe('hnr')
  expect([make(54, 7, 1988), make(14, 7, 1988)].map(isSynthetic)).toEqual([false, false])
})

test('the year of birth comes from the individual digits', () => {
  expect(birthYearOf(make(14, 87, 88, 0))).toBe(1988)
  expect(birthYearOf(make(14, 87, 5, 500))).toBe(2005)
  expect(birthYearOf(make(14, 87, 5, 0))).toBe(1905)
  expect(birthYearOf(make(14, 87, 45, 900))).toBe(1945)
  expect(birthDateOf(make(69, 82, 4, 500))).toBe('2004-02-29')
})

test('a wrong number says what is wrong', () => {
  const wrong = `${tenor.slice(0, 10)}${(Number(tenor[10]) + 1) % 10}`
  expect(why(wrong)).toBe('NUMBER_CHECKSUM_WRONG')
  expect(why(tenor.slice(0, 10))).toBe('NUMBER_LENGTH_WRONG')
  expect(why('31028812345', false)).toBe('NUMBER_DATE_WRONG')
  expect(why('14138812345', false)).toBe('NUMBER_DATE_WRONG')
  expect(personNumber.safeParse(wrong).error?.issues[0]?.message).toBe('NUMBER_CHECKSUM_WRONG')
})

test('hostile text is only ever no number', () => {
  for (const text of ['', ' ', '\0'.repeat(11), '１２３４５６７８９０１', '1e10', '-1', "' or 1=1 --", '١٤٨٧٨٨١٢٣٤٥']) {
    expect(why(text), JSON.stringify(text)).toBe('NUMBER_LENGTH_WRONG')
  }
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => why(text) !== undefined))
})

test('one digit wrong is always found out', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 9 }), (place, step) => {
      const digits = [...tenor]
      digits[place] = String((Number(digits[place]) + step) % 10)
      const result = why(digits.join(''), false)
      // From 2032 the first control digit may take four values, so only the second one must be right.
      if (place !== 9) expect(result).not.toBeNull()
    }),
    { seed: 20_320_101 },
  )
})

test('what is shown never holds the last five digits', () => {
  expect(maskedNumber(tenor)).toBe('14 87 88 •••••')
  expect(maskedNumber(tenor)).not.toContain(tenor.slice(6))
  expect(formatNumber(tenor)).toBe(`148788 ${tenor.slice(6)}`)
})
