import { asLocalDate } from '@samplass/domain/nights'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { codeOf, makeGuest } from '../../test/guest.ts'
import { kindsOf, makeStayWorld, type StayWorld } from '../../test/stay-builders.ts'
import type { Caller } from '../../test/world.ts'

let w: StayWorld
let halden: Caller
let leader: Caller
const made: StayWorld[] = []
beforeEach(async () => {
  // Row security reads the server's own clock: a day that no run of this test comes after.
  w = await makeStayWorld('2098-11-21T20:40:00Z')
  halden = await w.world.as('3101', ['caseworker'], { name: 'Odd Halden' })
  leader = await w.world.as('3101', ['team_leader'])
  made.push(w)
})
afterAll(() => Promise.all(made.map(({ world }) => world.drop())))

/** Halden claims at Fyrlykta in Sarpsborg for a person of its own. */
const onBehalf = (given: Parameters<StayWorld['claimed']>[1] = {}) =>
  w.claimed('Plass 1', {
    slug: '3101',
    caller: halden,
    ...given,
    claim: { channel: 'on_behalf', message: 'Vil ha ro.', ...given.claim },
  })

async function consentTo(
  personId: string,
  categories: ('identity' | 'contact' | 'arrival_needs')[],
  { toRole = 'm_3105', withdrawn = false } = {},
) {
  const given = { givenHow: 'oral' as const, untilOn: asLocalDate('2099-06-01'), purpose: 'Opphold' }
  const { consentId } = await leader.consent.recordConsent({ personId, toRole, categories, ...given })
  if (withdrawn) await leader.consent.withdrawConsent({ consentId })
}

const consent = (category: 'identity' | 'contact' | 'arrival_needs') => ({
  category,
  basis: 'consent' as const,
  basisNote: 'Sa ja på telefonen',
})

test('without a disclosure the house sees a reference and no name, and not where the claim comes from', async () => {
  const { stayId, reference } = await onBehalf()
  const page = await w.worker.stay.get({ stayId })
  expect(page.guest).toEqual({ kind: 'unknown', reference })
  expect(page).toMatchObject({
    claimedBy: null,
    responsible: null,
    journal: [],
    told: { message: null },
    forOwner: false,
  })
  expect(page.timeline[0]?.by).toBeNull()
  expect(JSON.stringify(page)).not.toMatch(/Lillevik|Halden kommune|Odd Halden|Vil ha ro/)
  const own = await halden.stay.get({ stayId })
  expect(own).toMatchObject({ guest: { kind: 'full', name: 'Tor-Arne Lillevik' }, forHouse: false, forOwner: true })
  expect(own.actions).toMatchObject({ arrive: 'NOT_PERMITTED', cancel: null, disclose: null })
})

test('what is told on consent needs a consent that covers it, to this house’s municipality, and that still holds', async () => {
  const { stayId, personId } = await onBehalf()
  const tell = (...disclosures: Parameters<Caller['stay']['discloseToHouse']>[0]['disclosures']) =>
    halden.stay.discloseToHouse({ stayId, disclosures })
  expect(await codeOf(tell(consent('identity')))).toBe('DISCLOSURE_BASIS_MISSING')
  await consentTo(personId, ['identity'], { toRole: 'm_3107' })
  await consentTo(personId, ['identity'], { withdrawn: true })
  expect(await codeOf(tell(consent('identity')))).toBe('DISCLOSURE_BASIS_MISSING')
  await consentTo(personId, ['identity', 'arrival_needs'])
  expect(await codeOf(tell(consent('identity'), consent('contact')))).toBe('DISCLOSURE_BASIS_MISSING')
  expect(await codeOf(tell(consent('identity'), consent('arrival_needs')))).toBe('ok')
  const page = await w.worker.stay.get({ stayId })
  expect(page).toMatchObject({
    guest: { kind: 'full', personId: null, name: 'Tor-Arne Lillevik' },
    claimedBy: 'Halden kommune',
    told: { message: 'Vil ha ro.', phone: null },
  })
  const log = await w.world
    .admin`select act, person_id, facts ->> 'category' as category from m_3101.access_log where act = 'disclose' order by id`
  expect(log.map((row) => [row.person_id, row.category])).toEqual([
    [personId, 'identity'],
    [personId, 'arrival_needs'],
  ])
  expect(kindsOf(page)).toEqual(['claimed', 'disclosed'])
  const [look] = await w.world.admin`select act, person_id, facts from m_3105.access_log where act = 'open'`
  expect(look).toMatchObject({ person_id: null, facts: { stayId } })
})

test('a disclosure that is ended cannot be read any more, at once; the owner still sees that it was made', async () => {
  const { stayId, personId, reference } = await onBehalf()
  await consentTo(personId, ['identity'])
  await halden.stay.discloseToHouse({ stayId, disclosures: [consent('identity')] })
  const [told] = (await halden.stay.get({ stayId })).disclosures
  expect(await codeOf(w.worker.stay.endDisclosure({ disclosureId: told?.id as string }))).toBe('NOT_FOUND')
  await halden.stay.endDisclosure({ disclosureId: told?.id as string })
  const page = await w.worker.stay.get({ stayId })
  expect(page).toMatchObject({ guest: { kind: 'unknown', reference }, claimedBy: null, disclosures: [] })
  expect((await halden.stay.get({ stayId })).disclosures[0]?.endedAt).toBeInstanceOf(Date)
  expect(await codeOf(halden.stay.endDisclosure({ disclosureId: told?.id as string }))).toBe('NOT_FOUND')
})

test('nobody tells the house about its own guest, and a claim itself obeys the same consents', async () => {
  const { stayId } = await w.claimed('Plass 2')
  const telling = w.worker.stay.discloseToHouse({
    stayId,
    disclosures: [{ category: 'identity', basis: 'law', basisNote: 'x' }],
  })
  expect(await codeOf(telling)).toBe('NOT_CLAIMED_FOR_ANOTHER_HOUSE')
  expect(await codeOf(onBehalf({ claim: { disclosures: [consent('identity')] } }))).toBe('DISCLOSURE_BASIS_MISSING')
})

test('the house links its own record when the person tells the name, and neither side learns of the other’s', async () => {
  const { stayId } = await onBehalf({ number: '14878812345' })
  await w.worker.stay.arrive({ ...(await w.at(stayId)), arrivedAt: null, practicalGiven: true })
  const own = await makeGuest(w.world, { slug: '3105', number: '14878812345', name: ['Torarne', 'Lillevik'] })
  expect(await codeOf(w.worker.stay.linkGuest({ stayId, personId: uuidv7() }))).toBe('NOT_FOUND')
  expect(await codeOf(halden.stay.linkGuest({ stayId, personId: own }))).toBe('NOT_PERMITTED')
  await w.worker.stay.linkGuest({ stayId, personId: own })
  expect((await w.worker.stay.get({ stayId })).guest).toMatchObject({
    kind: 'full',
    personId: own,
    name: 'Torarne Lillevik',
  })
  expect((await halden.stay.get({ stayId })).guest).toMatchObject({ name: 'Tor-Arne Lillevik' })
  expect(await codeOf(w.worker.stay.linkGuest({ stayId, personId: own }))).toBe('GUEST_ALREADY_LINKED')
})

test('somebody who has another bed cannot be linked as this guest', async () => {
  const { stayId } = await onBehalf()
  const other = await w.arrived('Plass 3')
  expect(await codeOf(w.worker.stay.linkGuest({ stayId, personId: other.personId }))).toBe('PERSON_HAS_BED')
  expect((await w.worker.stay.get({ stayId })).guest.kind).toBe('unknown')
  const [row] = await w.world.admin`select count(*)::integer as n from m_3105.person_stay where stay_id = ${stayId}`
  expect(row?.n).toBe(0)
})

test('the municipality that claimed may give the bed back, and runs nothing in another’s house', async () => {
  const { stayId } = await onBehalf()
  const leader = await w.world.as('3101', ['team_leader'])
  expect(await codeOf(leader.stay.arrive({ stayId, version: 1, arrivedAt: null, practicalGiven: true }))).toBe(
    'NOT_PERMITTED',
  )
  await leader.stay.cancel({ stayId, version: 1, reason: 'Fikk bli hos moren.' })
  const [journal] = await w.world.admin`select count(*)::integer as n from m_3105.stay_journal`
  expect(journal?.n).toBe(0)
  expect((await w.worker.stay.get({ stayId })).state).toBe('cancelled')
})

test('a strictly confidential guest is masked everywhere but for those who may open, and the pool does not tell', async () => {
  const { stayId, personId } = await onBehalf()
  await w.world.admin`update m_3101.person set address_protection = 'strictly_confidential' where id = ${personId}`
  await consentTo(personId, ['identity', 'contact'])
  const chief = await w.world.as('3101', ['team_leader'], { name: 'Odd Halden' })
  await chief.stay.discloseToHouse({ stayId, disclosures: [consent('identity')] })
  await w.worker.stay.arrive({ ...(await w.at(stayId)), arrivedAt: null, practicalGiven: true })
  const page = await w.worker.stay.get({ stayId })
  expect(page).toMatchObject({ guest: { kind: 'restricted' }, claimedBy: null, responsible: null })
  expect(page.timeline.filter(({ kind }) => kind === 'claimed' || kind === 'disclosed').map(({ by }) => by)).toEqual([
    null,
    null,
  ])
  const { houses, needs } = await w.worker.stay.night({})
  const list = await w.worker.stay.nightList({ houseId: w.pool.fyrlykta.id, night: '2098-11-21', purpose: 'fire' })
  const sheet = await w.worker.stay.handover({ houseId: w.pool.fyrlykta.id, night: '2098-11-21' })
  expect(houses.length).toBeGreaterThan(0)
  expect(list.rows[0]?.guest).toEqual({ kind: 'restricted' })
  for (const shown of [page, needs, list, sheet])
    expect(JSON.stringify(shown)).not.toMatch(/Lillevik|Tor-Arne|"TL"|Odd Halden|m_3101/)
  const leader = await w.world.as('3105', ['team_leader'])
  expect((await leader.stay.get({ stayId })).guest).toMatchObject({ kind: 'full', name: 'Tor-Arne Lillevik' })
  for (const table of ['audit_entry', 'stay_event', 'outbox']) {
    const rows = await w.world.admin.unsafe(
      `select ${table === 'audit_entry' ? 'act || facts' : table === 'outbox' ? 'kind' : 'kind || facts'} as text from pool.${table}`,
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row.text).not.toMatch(/Lillevik|3101|Halden/)
  }
})

test('opening a stay of one’s own person is logged, and a masked one as refused', async () => {
  const { stayId, personId } = await w.claimed('Plass 2')
  await w.worker.stay.get({ stayId })
  await w.world.admin`update m_3105.person set address_protection = 'strictly_confidential' where id = ${personId}`
  await w.worker.stay.get({ stayId })
  const log = await w.world
    .admin`select act, purpose from m_3105.access_log where person_id = ${personId} and act in ('open', 'refused') order by id`
  expect(log.slice(-2).map((row) => [row.act, row.purpose])).toEqual([
    ['open', 'ongoing_stay'],
    ['refused', 'ongoing_stay'],
  ])
})

test('whoever claimed follows its own guest and gives the bed back, also when the house is not shown to it any more', async () => {
  const { stayId } = await onBehalf()
  const other = await w.claimed('Plass 2')
  const before = await halden.stay.get({ stayId })
  await w.world
    .admin`update pool.house_access set to_on = '2098-11-21' where house_id = ${w.pool.fyrlykta.id} and organisation_role = 'm_3101'`
  await w.world.admin`update pool.house set readable_by = '{m_3105}' where id = ${w.pool.fyrlykta.id}`
  const { actions, house, bed, unitKind, policy, guest, version } = await halden.stay.get({ stayId })
  expect({ actions, house, bed, unitKind, policy, guest }).toEqual({
    actions: before.actions,
    house: before.house,
    bed: before.bed,
    unitKind: before.unitKind,
    policy: before.policy,
    guest: before.guest,
  })
  const place = (slug: string, id: string) =>
    w.world.verb(slug, async ({ tx }) => (await tx.sql`select * from pool.place_of_guest(${id})`).length)
  // Its own guest's place and no other's; the house is as hidden from it as from anybody.
  expect([await place('3101', stayId), await place('3101', other.stayId), await place('3103', stayId)]).toEqual([
    1, 0, 0,
  ])
  expect(
    await w.world.verb(
      '3101',
      async ({ tx }) => (await tx.sql`select id from pool.house where id = ${w.pool.fyrlykta.id}`).length,
    ),
  ).toBe(0)
  expect((await halden.bedPool.listHouses()).houses.map(({ name }) => name)).not.toContain('Fyrlykta')
  await halden.stay.cancel({ stayId, version, reason: 'Trenger den ikke' })
  expect((await halden.stay.get({ stayId })).state).toBe('cancelled')
  expect((await w.worker.stay.get({ stayId })).state).toBe('cancelled')
  const [told] = await w.world
    .admin`select house_role, readable_by from pool.outbox where owner_role = 'm_3101' order by id desc limit 1`
  expect(told).toEqual({ house_role: 'm_3105', readable_by: null })
})
