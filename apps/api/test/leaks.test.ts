import { uuidv7 } from 'uuidv7'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { codeOf } from './guest.ts'
import { makeStayWorld, type StayWorld } from './stay-builders.ts'
import type { Caller } from './world.ts'

// What a curious colleague has tried, and must not learn or do.
let w: StayWorld
let halden: Caller
const made: StayWorld[] = []
beforeEach(async () => {
  w = await makeStayWorld('2098-11-21T20:40:00Z')
  halden = await w.world.as('3101', ['caseworker'], { name: 'Odd Halden' })
  made.push(w)
})
afterAll(() => Promise.all(made.map(({ world }) => world.drop())))

const protect = (personId: string, slug = '3105') =>
  w.world.admin`
    update ${w.world.admin(`m_${slug}`)}.person set address_protection = 'strictly_confidential', phone = '+4799887766' where id = ${personId}`

const onBehalf = (given: Parameters<StayWorld['claimed']>[1] = {}) =>
  w.claimed('Plass 1', { slug: '3101', caller: halden, ...given, claim: { channel: 'on_behalf', ...given.claim } })

test('a key is one person’s: a colleague who sends it again does not get the answer, nor with another input', async () => {
  const { personId } = await w.claimed('Plass 1')
  const mine = await w.world.signIn('3105', ['night_worker'])
  const other = await w.world.signIn('3105', ['night_worker'], { houseIds: [uuidv7()] })
  const key = 'a-key-that-was-seen'
  const talk = {
    personId,
    unitKindId: w.pool.fyrlykta.kinds[0]?.id as string,
    wantedOn: '2098-11-21',
    nights: 3,
    needs: [],
  }
  const asked = { ...talk, callBackAt: null }
  const first = await w.world.caller('3105', mine.sessionId, key).stay.requestPlace(asked)
  expect(await w.world.caller('3105', mine.sessionId, key).stay.requestPlace(asked)).toEqual(first)
  expect(await codeOf(w.world.caller('3105', other.sessionId, key).stay.requestPlace(asked))).toBe(
    'KEY_USED_FOR_ANOTHER_ACT',
  )
  const changed = w.world.caller('3105', mine.sessionId, key).stay.requestPlace({ ...asked, nights: 4 })
  expect(await codeOf(changed)).toBe('KEY_USED_FOR_ANOTHER_ACT')
})

test('whoever may not know a protected person cannot ask a place for them, link them or tell another municipality of them', async () => {
  const { personId } = await w.claimed('Plass 1')
  await protect(personId)
  const place = {
    personId,
    unitKindId: w.pool.fyrlykta.kinds[0]?.id as string,
    wantedOn: '2098-11-21',
    nights: 3,
    needs: [],
    callBackAt: null,
  }
  expect(await codeOf(w.worker.stay.requestPlace(place))).toBe('PERSON_PROTECTED')
  const onAnother = { slug: '3101', caller: halden, claim: { channel: 'on_behalf' as const } }
  const { stayId, personId: theirs } = await w.claimed('Plass 2', onAnother)
  expect(await codeOf(w.worker.stay.linkGuest({ stayId, personId }))).toBe('PERSON_PROTECTED')
  await protect(theirs, '3101')
  const telling = halden.stay.discloseToHouse({
    stayId,
    disclosures: [{ category: 'identity', basis: 'law', basisNote: 'Lov' }],
  })
  expect(await codeOf(telling)).toBe('PERSON_PROTECTED')
})

test('what was said of a protected guest stands nowhere for whoever may not know them: page, Natt, handover', async () => {
  const { stayId, personId } = await w.claimed('Plass 1', { claim: { message: 'Zakarias kommer med bror.' } })
  await w.worker.stay.writeJournal({ stayId, kind: 'note', body: 'Zakarias sover godt.' })
  await protect(personId)
  const leader = await w.world.as('3105', ['team_leader'])
  const night = { houseId: w.pool.fyrlykta.id, night: '2098-11-21' }
  const seen = async (caller: Caller) =>
    JSON.stringify([
      await caller.stay.get({ stayId }),
      await caller.stay.night({}),
      await caller.stay.handover(night),
      await caller.bedPool.board({ fromOn: '2098-11-21', nights: 7 }),
    ])
  expect(await seen(leader)).toMatch(/Zakarias sover godt/)
  expect(await seen(w.worker)).not.toMatch(/Zakarias|99887766|Lillevik/)
})

test('a protected guest whom another municipality told about: neither phone nor message for whoever may not know them', async () => {
  const leader = await w.world.as('3101', ['team_leader'], { name: 'Lise Halden' })
  const { stayId, personId } = await onBehalf({ claim: { message: 'Zakarias vil ha ro.' } })
  await protect(personId, '3101')
  const categories = ['identity', 'contact', 'arrival_needs'] as const
  await leader.stay.discloseToHouse({
    stayId,
    disclosures: categories.map((category) => ({ category, basis: 'law', basisNote: 'Lov' })),
  })
  const hidden = /Zakarias|99887766|Lillevik|Lise Halden|Odd Halden/
  expect(JSON.stringify(await w.worker.stay.night({}))).not.toMatch(hidden)
  const page = JSON.stringify(await w.worker.stay.get({ stayId }))
  expect(page).not.toMatch(hidden)
  expect(page).not.toMatch(/Halden kommune/)
  const chief = await w.world.as('3105', ['team_leader'])
  expect(JSON.stringify(await chief.stay.get({ stayId }))).toMatch(/99887766/)
})

test('why a bed is held or out of service is between the house and who holds it', async () => {
  const bedId = w.pool.fyrlykta.bed('Leilighet A')
  const team = await w.world.as('3105', ['team_leader'])
  await team.bedPool.holdBed({ bedId, fromOn: '2098-11-22', toOn: '2098-11-25', hours: 2, reason: 'viewing' })
  await team.bedPool.takeOutOfService({
    bedId: w.pool.fyrlykta.bed('Plass 4'),
    reason: 'belongings_left',
    fromOn: '2098-11-21',
    toOn: '2098-11-25',
    costCentre: null,
  })
  const boardOf = async (caller: Caller) =>
    JSON.stringify(await caller.bedPool.board({ fromOn: '2098-11-21', nights: 7 }))
  expect(await boardOf(team)).toMatch(/viewing.*belongings_left|belongings_left.*viewing/)
  const moss = await w.world.as('3103', ['team_leader'])
  expect(await boardOf(moss)).not.toMatch(/viewing|belongings_left/)
})

test('a scope of other houses reaches no bed of this one: not to search, claim or make ready', async () => {
  const elsewhere = await w.world.as('3105', ['night_worker'], { houseIds: [uuidv7()] })
  const answer = await elsewhere.bedPool.search({ personId: null, arriveOn: '2098-11-21', nights: 3, needs: [] })
  expect(answer.places.filter(({ own }) => own)).toEqual([])
  expect(answer.offers.filter(({ own }) => own)).toEqual([])
  expect(await codeOf(w.claimed('Plass 1', { caller: elsewhere }))).toBe('NOT_FOUND')
  const turnaroundId = uuidv7()
  const house = w.pool.fyrlykta
  await w.world.admin`
    insert into pool.turnaround (id, bed_id, house_id, house_role, owner_role, started_at, due_at, readable_by)
    values (${turnaroundId}, ${house.bed('Plass 3')}, ${house.id}, 'm_3105', 'm_3105', '2098-11-21T19:00:00Z', '2098-11-21T23:00:00Z', ${house.readableBy})`
  expect(await codeOf(elsewhere.bedPool.markReady({ turnaroundId }))).toBe('NOT_FOUND')
  expect(await codeOf(w.worker.bedPool.markReady({ turnaroundId }))).toBe('ok')
})

test('the house does not learn from a worker’s name where its guest comes from: not at a wall, in an exception or a call', async () => {
  await w.world.as('3101', ['team_leader'], { name: 'Lise Halden' })
  const [approver] = (await halden.bedPool.listApprovers()).filter(({ mayOverride }) => mayOverride)
  const override = { approvedBy: approver?.accountId as string, reason: 'Er rus i kveld' }
  const { stayId } = await onBehalf({ claim: { answers: { substance_use: 'yes' }, override } })
  const chief = await w.world.as('3105', ['team_leader'])
  expect(JSON.stringify(await chief.stay.get({ stayId }))).not.toMatch(/Lise Halden|Odd Halden/)
  const period = { fromOn: '2098-11-01', toOn: '2098-12-01', format: 'screen' } as const
  expect(JSON.stringify(await chief.report.overrides(period))).not.toMatch(/Lise Halden|Odd Halden/)
  const refused = await w.claimed('Plass 1').catch((error: { cause?: { facts?: unknown } }) => error.cause?.facts)
  expect(JSON.stringify(refused)).not.toMatch(/Halden/)
  const unitKindId = w.pool.fyrlykta.kinds[0]?.id as string
  const { personId } = await w.claimed('Plass 2', { slug: '3101', caller: halden, claim: { channel: 'on_behalf' } })
  const wish = { personId, unitKindId, wantedOn: '2098-11-22', nights: 3, needs: [], callBackAt: null }
  const request = await halden.stay.requestPlace(wish)
  await halden.stay.callBack({ ...request, answer: 'no_answer', unreachable: false, nextAt: null })
  expect(JSON.stringify(await chief.stay.waitingList({}))).not.toMatch(/Halden kommune|Odd Halden/)
})

test('why a rule was set aside and what was answered stand with whoever claimed: the house’s database role reads which rule', async () => {
  await w.world.as('3101', ['team_leader'], { name: 'Lise Halden' })
  const [approver] = (await halden.bedPool.listApprovers()).filter(({ mayOverride }) => mayOverride)
  const override = { approvedBy: approver?.accountId as string, reason: 'Er rus i kveld' }
  const { stayId } = await onBehalf({
    claim: { initiatedBy: 'next_of_kin', answers: { substance_use: 'yes' }, override },
  })
  const readable = (slug: string) =>
    w.world.verb(slug, async ({ tx }) => {
      const tables = await tx.sql<{ name: string }[]>`
        select c.oid::regclass::text as name from pg_class c
        where c.relkind in ('r', 'p') and has_schema_privilege(c.relnamespace, 'usage') and has_table_privilege(c.oid, 'select')
          and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')`
      const rows = await Promise.all(tables.map(({ name }) => tx.sql`select to_jsonb(t) as row from ${tx.sql(name)} t`))
      return { tables: tables.map(({ name }) => name), text: JSON.stringify(rows.flat()) }
    })
  const [house, home] = await Promise.all([readable('3105'), readable('3101')])
  expect(house.tables).toContain('pool.stay_event')
  expect(house.tables).toContain('person_stay')
  expect(house.text).toContain('"setAside":["criterion"]')
  expect(house.text).not.toMatch(/Er rus|Lise Halden|substance_use":"|next_of_kin/)
  expect(home.text).toMatch(/Er rus/)
  expect(home.text).toMatch(/substance_use":"yes/)
  expect(home.text).toMatch(/next_of_kin/)

  const shown = async (caller: Caller) => (await caller.stay.get({ stayId })).timeline[0]?.override
  expect(await shown(halden)).toEqual({
    approvedByName: 'Lise Halden',
    reason: 'Er rus i kveld',
    rules: ['criterion'],
  })
  expect(await shown(w.worker)).toBeNull()
  const period = { fromOn: '2098-11-01', toOn: '2098-12-01', format: 'screen' } as const
  const report = await (await w.world.as('3105', ['team_leader'])).report.overrides(period)
  expect(report.byRule).toEqual([{ rule: 'criterion', count: 1 }])
  expect(report.rows).toMatchObject([{ rules: ['criterion'], approvedByName: '', askedByName: '', reason: '' }])
})

test('no event tells the other members that somebody’s consent is withdrawn', async () => {
  const { stayId, personId } = await onBehalf()
  const { consentId } = await halden.consent.recordConsent({
    personId,
    toRole: 'm_3105',
    categories: ['identity'],
    purpose: 'Opphold',
    givenHow: 'oral',
    untilOn: '2099-06-01',
  })
  const disclosures = [{ category: 'identity' as const, basis: 'consent' as const, basisNote: 'Sa ja' }]
  await halden.stay.discloseToHouse({ stayId, disclosures })
  await w.world.admin`delete from pool.outbox`
  await halden.consent.withdrawConsent({ consentId })
  const events = await w.world.admin<{ kind: string }[]>`select kind from pool.outbox`
  expect(events.map(({ kind }) => kind)).toEqual(['changed'])
})
