import { asLocalDate } from '@samplass/domain/nights'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { oneAfterOther } from '../../test/one-after-other.ts'
import { makePersonWorld, type PersonWorld } from '../../test/person-builders.ts'
import { homesIn, needOf } from '../../test/placement-builders.ts'
import { dwellingIn, leaseOf } from '../../test/tenancy-builders.ts'
import type { Caller } from '../../test/world.ts'

let w: PersonWorld
let team: Caller
let caseworker: Caller
beforeAll(async () => {
  w = await makePersonWorld()
  team = await w.world.as('3105', ['team_member'])
  caseworker = await w.world.as('3105', ['caseworker'])
})
afterAll(() => w.world.drop())

test('two who write down where somebody lives come one after the other, and the later day begins where it says', async () => {
  const personId = await w.register('Bor', 'Et Sted')
  const lives = (fromOn: string) => () =>
    codeOf(
      team.placement.noteSituation({
        ...{ personId, kind: 'no_place', fromOn: asLocalDate(fromOn), leavesOn: null, homeAfter: null },
        ...{ costKrNight: null, paidBy: null, source: 'person', words: '' },
      }),
    )
  const held = (sql: PersonWorld['world']['admin']) => sql`select from m_3105.person where id = ${personId} for update`
  expect(await oneAfterOther(w.world.admin, held, [lives('2026-11-01'), lives('2026-11-10')])).toEqual(['ok', 'ok'])
  const spans = await w.world.admin`
    select from_on as "fromOn", until_on as "untilOn" from m_3105.living_situation where person_id = ${personId} order by 1`
  expect(spans).toEqual([
    { fromOn: '2026-11-01', untilOn: '2026-11-10' },
    { fromOn: '2026-11-10', untilOn: null },
  ])
})

test('a home does not leave the stock while it is shown to somebody', async () => {
  const personId = await w.register('Ser', 'Et Hjem')
  const { needId } = await needOf(caseworker, personId)
  const dwellingId = await homesIn(w.world).home({})
  const office = await w.world.as('3105', ['housing_office'])
  const show = () => codeOf(caseworker.placement.proposeDwelling({ needId, dwellingId }))
  const archive = () =>
    codeOf(office.housing.archiveDwelling({ dwellingId, version: 1, archivedOn: asLocalDate('2026-11-20') }))
  const held = (sql: PersonWorld['world']['admin']) =>
    sql`select from m_3105.housing_need where id = ${needId} for update`
  const [shown, archived] = await oneAfterOther(w.world.admin, held, [show, archive])
  expect(shown).toBe('ok')
  expect(archived).toMatch('DWELLING_PROMISED')
})

test('a home that is lost while the need for another is closed makes a need of its own', async () => {
  const office = await w.world.as('3105', ['housing_office'])
  const personId = await w.register('Mister', 'Et Hjem')
  const { tenancyId, version } = await office.tenancy.signTenancy(
    leaseOf(personId, await dwellingIn(w.world, 'Tapsgata 1')),
  )
  const { needId } = await needOf(caseworker, personId)
  const close = () => codeOf(caseworker.placement.closeNeed({ needId, version: 1, because: 'withdrawn_by_person' }))
  const end = () =>
    codeOf(
      office.tenancy.endTenancy({
        tenancyId,
        version,
        endedOn: asLocalDate('2026-11-20'),
        because: 'notice',
        words: '',
      }),
    )
  const held = (sql: PersonWorld['world']['admin']) =>
    sql`select from m_3105.housing_need where id = ${needId} for update`
  expect(await oneAfterOther(w.world.admin, held, [close, end])).toEqual(['ok', 'ok'])
  const needs = await w.world.admin`
    select arises_from as "arisesFrom", closed_on is null as open from m_3105.housing_need where person_id = ${personId} order by made_at, id`
  expect(needs).toEqual([
    { arisesFrom: 'homeless', open: false },
    { arisesFrom: 'tenancy_ended', open: true },
  ])
})
