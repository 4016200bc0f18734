import { foldPersonName } from '@samplass/domain/person/name'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePersonWorld, type PersonWorld } from '../../test/person-builders.ts'

const persons = 50_000
const beginnings = [
  'Tor',
  'Kari',
  'Åse',
  'Ingrid',
  'Nils',
  'Øyvind',
  'Marit',
  'Ahmed',
  'Sol',
  'Even',
  'Bjørn',
  'Liv',
  'Odd',
  'Anne',
  'Per',
  'Gro',
]
const ends = [
  'vik',
  'stad',
  'rud',
  'nes',
  'heim',
  'bø',
  'ås',
  'moen',
  'sen',
  'dal',
  'haug',
  'berg',
  'lie',
  'land',
  'set',
  'by',
]
const middles = [
  'lille',
  'nord',
  'sør',
  'vest',
  'øst',
  'fjell',
  'skog',
  'elv',
  'sand',
  'stein',
  'gran',
  'bjørk',
  'myr',
  'sol',
  'ny',
  'gammel',
]
const pick = (list: readonly string[], index: number) => list[index % list.length] as string

let w: PersonWorld
beforeAll(async () => {
  w = await makePersonWorld()
  for (let from = 0; from < persons; from += 5000) {
    const rows = Array.from({ length: 5000 }, (_, at) => {
      const index = from + at
      const givenName = `${pick(beginnings, index)}${index % 3 === 0 ? `-${pick(beginnings, index >> 4)}` : ''}`
      const familyName = `${pick(middles, index >> 4)}${pick(ends, index >> 8)}${pick(['', 'en', 'et', 'sen'], index >> 12)}`
      return {
        id: uuidv7(),
        given_name: givenName,
        family_name: familyName,
        name_folded: foldPersonName({ givenName, familyName }),
        pool_key: Buffer.from(uuidv7()),
        phone: `+479${String(index).padStart(7, '0')}`,
        created_at: w.world.now(),
      }
    })
    await w.world.admin`insert into m_3105.person ${w.world.admin(rows)}`
  }
  await w.world.admin`analyze m_3105.person`
})
afterAll(() => w.world.drop())

test('names, slips, phones and numbers are found by an index, not by reading everybody', async () => {
  const plans = [
    `select 1 from m_3105.person p where (p.name_folded like 'lillev%' or p.name_folded like '% lillev%')`,
    `select 1 from m_3105.person p where 'lilelvik' operator(extensions.<%) p.name_folded`,
    `select 1 from m_3105.person p where p.phone like '+4790001234%'`,
    `select 1 from m_3105.person p where p.number_hash = '\\x00'`,
  ]
  for (const plan of plans) {
    const lines = await w.world.admin.unsafe(`explain ${plan}`)
    const text = lines.map((line) => Object.values(line)[0]).join('\n')
    expect(text, plan).toMatch(/Index/)
    expect(text, plan).not.toMatch(/Seq Scan/)
  }
})
