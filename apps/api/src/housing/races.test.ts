import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { oneAfterOther } from '../../test/one-after-other.ts'
import { makePersonWorld, type PersonWorld } from '../../test/person-builders.ts'
import { stockCsv, stockLine } from '../../test/stock-file.ts'
import { leaseOf } from '../../test/tenancy-builders.ts'
import type { Caller } from '../../test/world.ts'

let w: PersonWorld
let office: Caller
beforeAll(async () => {
  w = await makePersonWorld()
  office = await w.world.as('3105', ['housing_office'])
})
afterAll(() => w.world.drop())

const admin = () => w.world.admin
/** Whoever changes the stock tells the history of what is done last: they stand still there, with the rest done. */
const whileHistory = (acts: (() => Promise<string>)[]) =>
  oneAfterOther(admin(), (sql) => sql`lock table pool.audit_entry in share mode`, acts)

const takeIn = (lines: string[]) =>
  office.housing.applyImport({
    fileName: 'boliger.csv',
    file: { format: 'csv', base64: Buffer.from(stockCsv(lines)).toString('base64') },
  })

test('a dwelling that is let while the import that brought it is taken back stays, and is named', async () => {
  const { importId } = await takeIn(
    ['H0101', 'H0102'].map((unitNumber) =>
      stockLine({ supplierId: `R-${unitNumber}`, street: 'Kappgata 1', unitNumber }),
    ),
  )
  const [dwelling] = await admin()<{ id: string }[]>`select id from m_3105.dwelling where supplier_id = 'R-H0101'`
  const personId = await w.register('Leier', 'Samtidig')
  const sign = () => codeOf(office.tenancy.signTenancy(leaseOf(personId, dwelling?.id ?? '')))
  let left: unknown
  const undo = async () => {
    const answer = office.housing.undoImport({ importId })
    left = await answer.then((undone) => undone, String)
    return codeOf(answer)
  }
  const held = (sql: PersonWorld['world']['admin']) => sql`select from m_3105.person where id = ${personId} for update`
  expect(await oneAfterOther(admin(), held, [sign, undo])).toEqual(['ok', 'ok'])
  expect(left).toMatchObject({ removed: 1, left: 1, leftAs: [{ street: 'Kappgata 1', unitNumber: 'H0101' }] })
})

test('two who give the same name to two landlords at once: one is told that it is taken, and so is a file that brings it', async () => {
  const add = (name: string) =>
    office.housing.addLandlord({ kind: 'company', name, contactName: '', phone: null, email: null })
  const [one, other] = [await add('Første AS'), await add('Andre AS')]
  const rename = (landlordId: string) => () =>
    codeOf(
      office.housing.changeLandlord({
        ...{ landlordId, version: 1, kind: 'company', name: 'Felles AS', contactName: '', phone: null, email: null },
      }),
    )
  expect(await whileHistory([rename(one.landlordId), rename(other.landlordId)])).toEqual(['ok', 'CONFLICT NAME_TAKEN'])
  const line = stockLine({ supplierId: 'R-9', street: 'Kappgata 9', landlord: 'Nytt AS', landlordKind: 'Selskap' })
  expect(await whileHistory([() => codeOf(add('Nytt AS')), () => codeOf(takeIn([line]))])).toEqual([
    'ok',
    'CONFLICT NAME_TAKEN',
  ])
})
