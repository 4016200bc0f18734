import { expect, test } from 'vitest'
import { csvText, guarded } from './csv.ts'

test('a cell that a spreadsheet would run is text', () => {
  for (const hostile of ['=1+1', '+47 99', '-cmd', '@SUM(A1)', '\t=1', '\r=1'])
    expect(guarded(hostile)).toBe(`'${hostile}`)
  expect(guarded('Fyrlykta')).toBe('Fyrlykta')
  expect(guarded(-1.5)).toBe('-1,5')
  expect(guarded(null)).toBe('')
})

test('separators, quotes and line breaks stay inside their cell', () => {
  expect(
    csvText([
      ['a;b', 'c"d'],
      ['e\nf', 2],
    ]),
  ).toBe('\ufeff"a;b";"c""d"\r\n"e\nf";2\r\n')
})
