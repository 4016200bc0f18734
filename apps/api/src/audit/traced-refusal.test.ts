import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimOf } from '../../test/guest.ts'
import { makePersonWorld, metOf, type PersonWorld, personOf } from '../../test/person-builders.ts'

let w: PersonWorld
beforeAll(async () => {
  w = await makePersonWorld()
})
afterAll(() => w.world.drop())

const protect = (personId: string) =>
  w.world.admin`update m_3105.person set address_protection = 'strictly_confidential' where id = ${personId}`
const refusedOf = async (personId: string) =>
  (await w.log())
    .filter((line) => line.act === 'refused' && line.personId === personId)
    .map(({ purpose, facts, accountName }) => [facts.act, purpose, accountName])
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'ok',
    (error: Error) => error.message,
  )

test('each refused attempt at a protected person stays in the log, although what was being done is rolled back', async () => {
  const { worker, pool } = w
  const unitKindId = pool.fyrlykta.kinds[0]?.id as string
  const personId = await w.known('Ayan', 'Warsame')
  const meeting = await worker.person.planMeeting({ personId, unitKindId, plannedAt: '2026-11-21T12:00:00Z' })
  const { consentId } = await worker.consent.recordConsent({
    personId,
    toRole: 'm_3107',
    categories: ['identity'],
    purpose: 'Opphold',
    givenHow: 'oral',
    untilOn: '2027-01-01',
  })
  const { contactId } = await worker.contact.log({
    occurredAt: null,
    houseId: null,
    channel: 'phone',
    initiatedBy: 'person',
    topic: 'sleep',
    minutes: 5,
    outcome: 'talk',
    handle: null,
    ageBand: 'unknown',
    note: '',
  })
  const halden = await w.world.as('3101', ['caseworker'])
  const theirs = await w.register('Odd', 'Halden', {}, halden)
  await w.world
    .admin`insert into m_3101.known_user (id, person_id, house_id, unit_kind_id, criteria_version, approved_on, review_on, approved_by_name)
    values (gen_random_uuid(), ${theirs}, ${pool.fyrlykta.id}, ${unitKindId}, 1, '2026-03-02', '2027-03-02', 'Odd')`
  const { stayId } = await halden.bedPool.claimBed(
    claimOf(theirs, pool.fyrlykta.bed('Plass 5'), { answers: { fixed_abode: 'yes', substance_use: 'no' } }),
  )
  await protect(personId)
  const before = await w.audit()

  const record = await w.world.admin`select version from m_3105.person where id = ${personId}`
  const attempts: [Promise<unknown>, string, string][] = [
    [worker.bedPool.claimBed(claimOf(personId, pool.fyrlykta.bed('Plass 1'))), 'bedPool.claimBed', 'take_in'],
    [worker.bedPool.search({ personId, arriveOn: '2026-11-20', nights: 3, needs: [] }), 'bedPool.search', 'take_in'],
    [
      worker.stay.requestPlace({
        personId,
        unitKindId,
        wantedOn: '2026-11-20',
        nights: 3,
        needs: [],
        callBackAt: null,
      }),
      'stay.requestPlace',
      'waiting_list',
    ],
    [worker.stay.linkGuest({ stayId, personId }), 'stay.linkGuest', 'ongoing_stay'],
    [
      worker.person.recordMeeting({ ...metOf(meeting), heldAt: '2026-11-20T20:00:00Z' }),
      'person.recordMeeting',
      'meeting',
    ],
    [
      worker.person.planMeeting({ personId, unitKindId, plannedAt: '2026-11-21T12:00:00Z' }),
      'person.planMeeting',
      'meeting',
    ],
    [
      worker.person.change({ personId, version: record[0]?.version, ...personOf('Ayan', 'Warsame') }),
      'person.change',
      'follow_up',
    ],
    [worker.person.listAccess({ personId, limit: 10 }), 'person.listAccess', 'privacy_review'],
    [
      worker.contact.link({ contactId, personId, givenHow: 'oral', purpose: 'Vil huskes' }),
      'contact.link',
      'follow_up',
    ],
    [worker.consent.withdrawConsent({ consentId }), 'consent.withdrawConsent', 'follow_up'],
  ]
  const codes = await Promise.all(attempts.map(([attempt]) => codeOf(attempt)))
  expect(codes).toEqual(attempts.map(() => 'PERSON_PROTECTED'))
  expect((await refusedOf(personId)).sort()).toEqual(
    attempts.map(([, path, purpose]) => [path, purpose, 'Ingrid Solvang']).sort(),
  )
  expect(await w.audit(), 'nothing else of them stands').toEqual(before)
  const officer = await w.world.as('3105', ['privacy_officer'])
  const { rows } = await officer.audit.listLookUps({ personId, act: 'refused', limit: 50 })
  expect(rows).toHaveLength(attempts.length)
  expect(rows[0]).toMatchObject({ accountName: 'Ingrid Solvang', at: w.world.now(), person: { kind: 'restricted' } })
})

test('telling a house of a protected person is refused, and the attempt stays on the home municipality’s side', async () => {
  const halden = await w.world.as('3101', ['caseworker'], { name: 'Odd Halden' })
  const personId = await w.register('Kari', 'Halden', {}, halden)
  const { kinds } = w.pool.fyrlykta
  await w.world
    .admin`insert into m_3101.known_user (id, person_id, house_id, unit_kind_id, criteria_version, approved_on, review_on, approved_by_name)
    values (gen_random_uuid(), ${personId}, ${w.pool.fyrlykta.id}, ${kinds[0]?.id as string}, 1, '2026-03-02', '2027-03-02', 'Odd')`
  const claim = claimOf(personId, w.pool.fyrlykta.bed('Plass 3'), {
    answers: { fixed_abode: 'yes', substance_use: 'no' },
  })
  const { stayId } = await halden.bedPool.claimBed(claim)
  await w.world.admin`update m_3101.person set address_protection = 'strictly_confidential' where id = ${personId}`
  const telling = halden.stay.discloseToHouse({
    stayId,
    disclosures: [{ category: 'identity', basis: 'law', basisNote: 'Lov' }],
  })
  expect(await codeOf(telling)).toBe('PERSON_PROTECTED')
  expect((await w.log('3101')).at(-1)).toMatchObject({ act: 'refused', personId, accountName: 'Odd Halden' })
  expect((await w.log('3105')).filter((line) => line.personId === personId)).toEqual([])
})

test('a no that tells what another municipality did for the same person leaves a line with whoever asked; one’s own does not', async () => {
  const number = w.number({ year: 1971 })
  const halden = await w.world.as('3101', ['caseworker'], { name: 'Odd Halden' })
  const { kinds, bed, id: houseId } = w.pool.fyrlykta
  const unitKindId = kinds[0]?.id as string
  const metInHalden = async (givenName: string, change = {}) => {
    const personId = await w.register(givenName, 'Halden', change, halden)
    await w.world.admin`
      insert into m_3101.known_user (id, person_id, house_id, unit_kind_id, criteria_version, approved_on, review_on, approved_by_name)
      values (gen_random_uuid(), ${personId}, ${houseId}, ${unitKindId}, 1, '2026-03-02', '2027-03-02', 'Odd')`
    return personId
  }
  const here = await w.known('Per', 'Venter', { number })
  const there = await metInHalden('Per', { number })
  const wait = (caller: typeof halden, personId: string) =>
    codeOf(
      caller.stay.requestPlace({
        personId,
        unitKindId,
        wantedOn: '2026-11-20',
        nights: 3,
        needs: [],
        callBackAt: null,
      }),
    )
  const answers = { fixed_abode: 'yes' as const, substance_use: 'no' as const }
  const take = (caller: typeof halden, personId: string, bedName: string) =>
    codeOf(caller.bedPool.claimBed(claimOf(personId, bed(bedName), { answers })))
  expect(await wait(w.worker, here)).toBe('ok')
  expect(await wait(w.worker, here)).toBe('ALREADY_WAITING')
  expect(await wait(halden, there)).toBe('ALREADY_WAITING')
  expect(await take(w.worker, here, 'Plass 2')).toBe('ok')
  expect(await take(w.worker, here, 'Plass 4')).toBe('PERSON_HAS_BED')
  expect(await take(halden, there, 'Plass 4')).toBe('PERSON_HAS_BED')
  const refusedThere = (await w.log('3101')).filter(({ act, personId }) => act === 'refused' && personId === there)
  expect(refusedThere.map(({ facts, purpose, accountName }) => [facts.act, purpose, accountName])).toEqual([
    ['stay.requestPlace', 'waiting_list', 'Odd Halden'],
    ['bedPool.claimBed', 'take_in', 'Odd Halden'],
  ])
  expect(await refusedOf(here), 'a colleague was told of their own').toEqual([])

  // Trying one's own people one after another on a guest without a name.
  const guest = await metInHalden('Ukjent')
  const { stayId } = await halden.bedPool.claimBed(claimOf(guest, bed('Plass 4'), { answers }))
  expect(await codeOf(w.worker.stay.linkGuest({ stayId, personId: here }))).toBe('PERSON_HAS_BED')
  expect(await refusedOf(here)).toEqual([['stay.linkGuest', 'ongoing_stay', 'Ingrid Solvang']])
})

test('a number that belongs to somebody protected is refused like any other, and the log of whoever has it tells who tried', async () => {
  const number = w.number({ year: 1970 })
  const holder = await w.register('Amina', 'Farah', { number })
  await protect(holder)
  expect(await codeOf(w.worker.person.register(personOf('Prøver', 'Seg', { number })))).toBe('NUMBER_TAKEN')
  const other = await w.register('En', 'Annen')
  const change = { personId: other, version: 1, ...personOf('En', 'Annen', { number }) }
  expect(await codeOf(w.worker.person.change(change))).toBe('NUMBER_TAKEN')
  expect(await refusedOf(holder)).toEqual([
    ['person.register', 'find_person', 'Ingrid Solvang'],
    ['person.change', 'find_person', 'Ingrid Solvang'],
  ])
  expect(await refusedOf(other)).toEqual([])
})

test('a page that asks again by itself is one attempt in a quarter of an hour; each act is its own', async () => {
  const personId = await w.known('Stille', 'Stund')
  await protect(personId)
  const look = () => codeOf(w.worker.bedPool.search({ personId, arriveOn: '2026-11-20', nights: 3, needs: [] }))
  const claim = () => codeOf(w.worker.bedPool.claimBed(claimOf(personId, w.pool.fyrlykta.bed('Plass 1'))))
  const at = w.world.now()
  for (let times = 0; times < 3; times++) await look()
  for (let times = 0; times < 2; times++) await claim()
  expect((await refusedOf(personId)).map(([act]) => act)).toEqual([
    'bedPool.search',
    'bedPool.claimBed',
    'bedPool.claimBed',
  ])
  w.world.setNow(new Date(at.getTime() + 16 * 60_000))
  await look()
  expect(await refusedOf(personId)).toHaveLength(4)
  w.world.setNow(at)
})
