import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldName, foldPersonName, initials, matchRank } from './name.ts'

test('one who has no æ, ø or å on the keyboard finds the person too', () => {
  expect(foldName('Åse-Marie Bjørnø')).toBe(foldName('aase marie bjoerno'))
  expect(foldName('Ågot Sæther')).toBe(foldName('AGOT SAETHER'))
  expect(foldName('Håkon')).toBe(foldName('Ha\u030akon'))
  expect(foldName('Ørjan')).toBe(foldName('Örjan'))
})

test('accents, case, hyphens, apostrophes and letters of the neighbours fold away', () => {
  expect(foldName("  O'Brien–Müller ")).toBe('obrien muller')
  expect(foldName('Áile Ŋ. Đorđević')).toBe('aile n dordevic')
  expect(foldName('Łukasz')).toBe('lukasz')
  expect(foldName('Ǿse Ǽdel')).toBe(foldName('Øse Ædel'))
  expect(foldName('İbrahim')).toBe('ibrahim')
  expect(foldName('李小龙')).toBe('李小龙')
  expect(foldName(' -’. ')).toBe('')
  expect(foldPersonName({ givenName: 'Tor-Arne', familyName: 'Lillevik' })).toBe('tor arne lillevik')
})

test('folding twice is folding once, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = foldName(text)
      expect(once).not.toMatch(/^ | $| {2}|\p{Cc}/u)
      expect(foldName(once)).toBe(once)
    }),
  )
})

test('initials are two letters of the name, whatever it begins with', () => {
  expect(initials({ givenName: 'Tor-Arne', familyName: 'Lillevik' })).toBe('TL')
  expect(initials({ givenName: 'Åse', familyName: 'van der Berg' })).toBe('ÅB')
  expect(initials({ givenName: '«Nils»', familyName: '👩‍👧' })).toBe('N')
  expect(initials({ givenName: '', familyName: '' })).toBe('')
})

test('the best match comes first: the same, begins so, each word begins, within, a slip', () => {
  expect(matchRank('tor-arne lillevik', 'Tor-Arne Lillevik')).toBe(0)
  expect(matchRank('tor a', 'Tor-Arne Lillevik')).toBe(1)
  expect(matchRank('lille tor', 'Tor-Arne Lillevik')).toBe(2)
  expect(matchRank('levik', 'Tor-Arne Lillevik')).toBe(3)
  for (const slip of ['lilelvik', 'lilevik', 'lillevikk', 'lillevig', 'tor lillevig']) {
    expect(matchRank(slip, 'Tor-Arne Lillevik'), slip).toBe(4)
  }
  for (const other of ['nordmo', 'xy', '', '-', 'lillehammer']) {
    expect(matchRank(other, 'Tor-Arne Lillevik'), other).toBeNull()
  }
})

test('what one types of a name, from its beginning, always finds it', () => {
  const names = fc.constantFrom(
    'Åse-Marie Bjørnø',
    'Vigdis Lillebø',
    'Ole Kristoffer Sæther',
    "Sinéad O'Brien",
    'Aage Aas',
  )
  fc.assert(
    fc.property(names, fc.nat(30), (name, length) => {
      const typed = name.slice(0, length + 2)
      expect(matchRank(typed, name), typed).not.toBeNull()
    }),
  )
})
