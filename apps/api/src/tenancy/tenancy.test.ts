import { addNights } from '@samplass/domain/nights'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import {
  acceptedIn,
  day,
  dwellingIn,
  keysOf,
  leaseOf,
  makeTenancyWorld,
  noticeOf,
  riskOf,
  type TenancyWorld,
} from '../../test/tenancy-builders.ts'

const friday = '2026-11-20T20:40:00Z'
const today = day('2026-11-20')
const purpose = 'housing' as const
let w: TenancyWorld
beforeAll(async () => {
  w = await makeTenancyWorld(friday)
})
beforeEach(() => w.world.setNow(friday))
afterAll(() => w.world.drop())

const get = (tenancyId: string, by = w.team) => by.tenancy.getTenancy({ tenancyId, purpose })
const again = async (tenancyId: string) => {
  const { version } = await get(tenancyId)
  return { tenancyId, version }
}
const end = (row: { tenancyId: string; version: number }, because: 'eviction' | 'died' | 'own_wish' = 'eviction') =>
  w.team.tenancy.endTenancy({
    tenancyId: row.tenancyId,
    version: row.version,
    endedOn: today,
    because,
    words: 'Nøklene er levert',
  })

test('from a yes to a key: the lease is asked what the law asks, nothing stops it, and the need is met', async () => {
  const personId = await w.register('Jan-Erik', 'Moe')
  const dwellingId = await dwellingIn(w.world, 'Kirkegata 8')
  const { needId, allocationId } = await acceptedIn(w.world, personId, dwellingId)
  const other = await dwellingIn(w.world, 'Storgata 77')
  await w.team.placement.proposeDwelling({ needId, dwellingId: other })
  const signable = await w.team.tenancy.listSignable()
  expect(signable.accepted).toMatchObject([{ allocationId, street: 'Kirkegata 8', whose: { name: 'Jan-Erik Moe' } }])
  const lease = leaseOf(personId, dwellingId, {
    allocationId,
    signedOn: day('2026-10-20'),
    fromOn: day('2026-11-01'),
    untilOn: day('2028-11-01'),
    rentPayer: 'unknown',
    security: 'both',
    depositKr: 4 * 9_900,
  })
  const signed = await w.team.tenancy.signTenancy(lease)
  expect(signed.warnings).toEqual(['term_needs_basis', 'payer_not_known'])
  expect((await get(signed.tenancyId)).state).toBe('signed')
  const given = await w.team.tenancy.giveGuarantee({
    ...(await again(signed.tenancyId)),
    ...{ kind: 'municipal', amountKr: 3 * 9_900, months: 3, fromOn: day('2026-11-01') },
    ...{ expiresOn: day('2027-01-31'), claimBy: day('2027-01-31') },
  })
  // F 14: four months and three are more than six.
  expect(given.warnings).toEqual([
    'term_needs_basis',
    'security_above_limit',
    'guarantee_ends_before_lease',
    'payer_not_known',
  ])
  await w.team.tenancy.moveIn({ ...keysOf(given), movedInOn: day('2026-11-01'), rentPayer: 'nav', security: 'both' })
  const { allocations } = await w.team.placement.getPlacement({ personId, purpose })
  expect(allocations.map(({ dwellingId, state }) => [dwellingId, state]).sort()).toEqual(
    [
      [dwellingId, 'moved_in'],
      [other, 'withdrawn'],
    ].sort(),
  )
  const page = await get(signed.tenancyId)
  expect(page).toMatchObject({ state: 'active', keysGiven: 2, meterReading: '10 442', rentPayer: 'nav' })
  expect(page.home).toMatchObject({ street: 'Kirkegata 8', unitNumber: 'H0203' })
  expect(page.reminders).toEqual([
    { kind: 'claim_by', due: '2027-01-31' },
    { kind: 'guarantee_end', due: '2027-01-31' },
  ])
  const [need] = await w.world.admin`
    select n.closed_because, a.ended_because, a.lease_signed_on::text as signed
    from m_3105.housing_need n join m_3105.allocation a on a.need_id = n.id where n.id = ${needId}`
  expect(need).toEqual({ closed_because: 'moved_in', ended_because: 'moved_in', signed: '2026-10-20' })
})

test('one tenancy for a dwelling and a night, also when two sign at once', async () => {
  const [one, other] = [await w.register('En', 'Signerer'), await w.register('To', 'Signerer')]
  const dwellingId = await dwellingIn(w.world, 'Delegata 1')
  const answers = await Promise.all(
    [one, other].map((personId) => codeOf(w.team.tenancy.signTenancy(leaseOf(personId, dwellingId)))),
  )
  expect(answers.sort()).toEqual(['CONFLICT TENANCY_IN_DWELLING', 'ok'])
})

test('a home is let or goes out of the stock, never both, also when it is done at once', async () => {
  const office = await w.world.as('3105', ['housing_office'], { name: 'Mona Kontor' })
  const personId = await w.register('Ida', 'Berg')
  const homes = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((at) => dwellingIn(w.world, `Racegata ${at}`)))
  const both = homes.flatMap((dwellingId) => [
    w.team.tenancy.signTenancy(leaseOf(personId, dwellingId)),
    office.housing.archiveDwelling({ dwellingId, version: 1, archivedOn: today }),
  ])
  const done = await Promise.allSettled(both)
  expect(
    homes.map((_, at) => [done[2 * at], done[2 * at + 1]].filter((one) => one?.status === 'fulfilled').length),
  ).toEqual(homes.map(() => 1))
})

test('an offer that nobody said yes to becomes no lease', async () => {
  const personId = await w.register('Ikke', 'Svart')
  const dwellingId = await dwellingIn(w.world, 'Venteveien 2')
  const { allocationId } = await acceptedIn(w.world, personId, dwellingId)
  await w.world.admin`update m_3105.allocation set accepted_on = null where id = ${allocationId}`
  const lease = leaseOf(personId, dwellingId, { allocationId })
  expect(await codeOf(w.team.tenancy.signTenancy(lease))).toBe('CONFLICT LEASE_NOT_READY')
})

test('a risk is raised with what is done about it, changed, and resolved; one of a kind is open', async () => {
  const row = await w.lives('Rikke')
  const raised = await w.team.tenancy.raiseRisk(riskOf(row))
  expect(await codeOf(w.team.tenancy.raiseRisk(riskOf(raised)))).toBe('CONFLICT RISK_ALREADY_RAISED')
  const page = await get(row.tenancyId)
  expect(page.state).toBe('at_risk')
  expect(page.reminders).toEqual([{ kind: 'risk_action', due: '2026-11-19' }])
  const { tenancyId, version, kind, sinceOn, ...said } = riskOf(raised)
  const changed = await w.team.tenancy.changeRisk({
    ...said,
    riskId: raised.riskId,
    version: 1,
    level: 'watch',
    actionBy: null,
  })
  await w.team.tenancy.resolveRisk({ ...changed, resolvedOn: today, words: 'Betalt' })
  const after = await get(row.tenancyId)
  expect(after.state).toBe('active')
  expect(after.events.map((event) => event.kind)).toEqual([
    'risk_resolved',
    'risk_changed',
    'risk_raised',
    'moved_in',
    'signed',
  ])
})

test('whoever is away keeps the home, and who pays is asked until somebody knows', async () => {
  const row = await w.lives('Borte')
  const away = await w.team.tenancy.startAbsence({
    ...{ tenancyId: row.tenancyId, version: row.version, kind: 'tsb', fromOn: day('2026-11-18') },
    ...{ expectedOn: day('2027-02-01'), whoPays: 'unknown', lookedAfter: 'Broren har nøkkel' },
  })
  const page = await get(row.tenancyId)
  expect(page.state).toBe('absent')
  expect(page.reminders).toEqual([{ kind: 'who_pays', due: '2026-11-18' }])
  await w.team.tenancy.tellWhoPays({ absenceId: away.absenceId, version: 1, whoPays: 'nav' })
  expect((await get(row.tenancyId)).reminders).toEqual([])
  // After the weeks of the municipality it is asked again.
  w.world.setNow('2026-12-17T09:00:00Z')
  expect((await get(row.tenancyId)).reminders).toEqual([{ kind: 'who_pays', due: '2026-12-16' }])
  await w.team.tenancy.endAbsence({ absenceId: away.absenceId, version: 2, returnedOn: day('2026-12-17') })
  expect((await get(row.tenancyId)).state).toBe('active')
})

test('a notice without the right to protest is written down, marked and protested against; taken back, the home goes on', async () => {
  const row = await w.lives('Varslet')
  const signed = await get(row.tenancyId)
  const before = { ...noticeOf(row), givenOn: addNights(signed.signedOn, -1) }
  expect(await codeOf(w.team.tenancy.giveNotice(before))).toMatch('TENANCY_DATES_WRONG')
  const { noticeId, gaps } = await w.team.tenancy.giveNotice(noticeOf(row))
  expect(gaps).toEqual(['protest_right_told'])
  const [marked] = await w.world.admin`select has_gaps from m_3105.tenancy_notice where id = ${noticeId}`
  expect(marked).toEqual({ has_gaps: true })
  const raw = w.world.admin`update m_3105.tenancy_notice set given_on = lease_signed_on - 1 where id = ${noticeId}`
  await expect(raw).rejects.toMatchObject({ constraint_name: 'tenancy_notice_check' })
  const page = await get(row.tenancyId)
  expect(page.state).toBe('notice_given')
  expect(page.reminders).toEqual([{ kind: 'protest', due: '2026-12-09' }])
  const said = await w.team.tenancy.protest({ noticeId, version: 1, protestedOn: today, words: 'Jeg har betalt' })
  expect((await get(row.tenancyId)).state).toBe('protested')
  await w.team.tenancy.withdrawNotice({ ...said, withdrawnOn: today, words: '' })
  expect((await get(row.tenancyId)).state).toBe('active')
  expect(await codeOf(w.team.tenancy.withdrawNotice({ ...said, withdrawnOn: today, words: '' }))).toMatch(/^CONFLICT/)
})

test('F 12: a home that is lost makes a need in the same transaction, and nothing says that somebody is not ready', async () => {
  const row = await w.lives('Kastet')
  const ended = await end(row)
  const page = await get(row.tenancyId)
  expect(page).toMatchObject({ state: 'ended', can: [], endedBecause: 'eviction' })
  expect(page.need).toEqual({ needId: ended.needId, registeredOn: '2026-11-20', closedOn: null, ofThis: true })
  const [need] = await w.world.admin`
    select arises_from, former_tenancy_id, parked_until, closed_on from m_3105.housing_need where id = ${ended.needId}`
  expect(need).toEqual({
    arises_from: 'tenancy_ended',
    former_tenancy_id: row.tenancyId,
    parked_until: null,
    closed_on: null,
  })
  expect(await codeOf(end(row))).toBe('CONFLICT TENANCY_OVER')
  // The home can be let again the same day, also to the same person.
  const signed = await w.team.tenancy.signTenancy(
    leaseOf(row.personId, row.dwellingId, { signedOn: today, fromOn: today }),
  )
  expect(signed.warnings).toEqual([])
})

test('a need that is open already is used, and taken up again if it was set aside', async () => {
  const row = await w.lives('Åpen')
  const needId = '019aa000-0000-7000-8000-000000000001'
  await w.world.admin`
    insert into m_3105.housing_need (id, person_id, registered_on, arises_from, parked_until, parked_by_name, parked_reason, made_at, by_name)
    values (${needId}, ${row.personId}, '2026-11-01', 'unfit_home', '2027-03-01', 'Kari Team', 'Ville vente', now(), 'Kari Team')`
  expect(await end(row)).toMatchObject({ needId, needMade: false })
  const needs = await w.world.admin`
    select id, arises_from, parked_until from m_3105.housing_need where person_id = ${row.personId}`
  expect(needs).toEqual([{ id: needId, arises_from: 'unfit_home', parked_until: null }])
})

test('no need is made for whoever has died, and the wall holds an end that forgets one', async () => {
  expect(await end(await w.lives('Død'), 'died')).toMatchObject({ needId: null, needMade: false })
  const row = await w.lives('Glemt')
  const forgotten = w.world.admin`
    update m_3105.tenancy set ended_on = '2026-11-20', ended_because = 'eviction' where id = ${row.tenancyId}`
  await expect(forgotten.execute()).rejects.toMatchObject({ constraint_name: 'tenancy_rehoused' })
})

test('a landlord who calls is answered, and the time is measured against the promise', async () => {
  const row = await w.lives('Ringer')
  const promised = { agreedOn: today, answerWithinHours: 24, promises: 'Vi svarer', phone: '99 00 00 10' }
  await w.team.tenancy.makeAssurance({ tenancyId: row.tenancyId, version: row.version, ...promised })
  const call = await w.team.tenancy.logLandlordCall({
    ...{ tenancyId: row.tenancyId, calledAt: '2026-11-19T08:00:00Z', about: 'nuisance', words: 'Bråk i natt' },
  })
  expect((await get(row.tenancyId)).calls).toMatchObject([{ minutes: 2200, isLate: true, answeredAt: null }])
  await w.team.tenancy.answerLandlordCall({ ...call, answer: 'Vi drar dit i morgen' })
  const after = await get(row.tenancyId)
  expect(after.calls).toMatchObject([{ minutes: 2200, isLate: true, answeredByName: 'Kari Team' }])
  expect(after.assurance).toMatchObject({ answerWithinHours: 24, phone: '+4799000010' })
})

test('a guarantee pays no more than it holds, also after the lease', async () => {
  const row = await w.lives('Garantert')
  const { guaranteeId } = await w.team.tenancy.giveGuarantee({
    ...{ tenancyId: row.tenancyId, version: row.version, kind: 'nav', amountKr: 30_000, months: 3 },
    ...{ fromOn: day('2026-06-01'), expiresOn: day('2029-06-01'), claimBy: null },
  })
  await end(await again(row.tenancyId))
  const claim = { guaranteeId, claimedOn: today, reason: 'Skade på dør' }
  expect(await codeOf(w.team.tenancy.claimGuarantee({ ...claim, version: 1, amountKr: 30_001 }))).toMatch(
    /GUARANTEE_SMALLER/,
  )
  const { claimId } = await w.team.tenancy.claimGuarantee({ ...claim, version: 1, amountKr: 20_000 })
  await w.team.tenancy.settleClaim({ claimId, version: 1, paidKr: 12_000, settledOn: today })
  const page = await get(row.tenancyId)
  expect(page.guarantees).toMatchObject([{ claims: [{ amountKr: 20_000, paidKr: 12_000, settledOn: '2026-11-20' }] }])
})

test('a lease past its end has put nobody out: it is prolonged, and the rent changed, each in the history', async () => {
  const row = await w.lives('Forlenget', { untilOn: day('2026-11-01'), shortTermBasis: 'own_use' })
  expect((await get(row.tenancyId)).state).toBe('lease_over')
  const gone = await w.team.tenancy.prolong({
    ...{ tenancyId: row.tenancyId, version: row.version, untilOn: null, words: 'Uten sluttdato' },
  })
  await w.team.tenancy.adjustRent({
    ...{ tenancyId: row.tenancyId, version: gone.version, rentKr: 10_200, allowanceKr: 4_120, fromOn: today },
  })
  expect(await get(row.tenancyId)).toMatchObject({ state: 'active', untilOn: null, rentKr: 10_200, allowanceKr: 4_120 })
})

test('a strictly confidential person’s home is in no list and behind no link for whoever may not know, and the attempt is logged', async () => {
  const personId = await w.register('Skjult', 'Bosted', { addressProtection: 'strictly_confidential' }, w.leader)
  const dwellingId = await dwellingIn(w.world, 'Hemmeligveien 9')
  const { tenancyId } = await w.leader.tenancy.signTenancy(leaseOf(personId, dwellingId))
  const list = await w.team.tenancy.listTenancies()
  const text = JSON.stringify(list)
  for (const secret of ['Skjult', 'Hemmeligveien', tenancyId, personId, dwellingId]) expect(text).not.toContain(secret)
  expect(list.tenancies.filter(({ whose }) => whose.kind === 'restricted')).toMatchObject([
    { home: null, risks: [], state: null, reminders: [], noticeHasGaps: false },
  ])
  expect(await codeOf(get(tenancyId))).toBe('FORBIDDEN PERSON_PROTECTED')
  expect(await codeOf(w.team.tenancy.signTenancy(leaseOf(personId, dwellingId)))).toBe('FORBIDDEN PERSON_PROTECTED')
  expect((await get(tenancyId, w.leader)).home).toMatchObject({ street: 'Hemmeligveien 9' })
  const log = await w.log()
  expect(log.filter((line) => line.personId === personId && line.act === 'refused').length).toBeGreaterThan(0)
  expect(log.some((line) => line.act === 'list' && line.facts.list === 'tenancies')).toBe(true)
})

test('a confidential address is told in no list and on no page without the right to it', async () => {
  const personId = await w.register('Fortrolig', 'Bosted', { addressProtection: 'confidential' }, w.leader)
  const dwellingId = await dwellingIn(w.world, 'Fortroligveien 3')
  const { tenancyId } = await w.leader.tenancy.signTenancy(leaseOf(personId, dwellingId))
  const answers = [
    await w.team.tenancy.listTenancies(),
    await get(tenancyId),
    await w.team.tenancy.listTenanciesOfPerson({ personId, purpose }),
  ]
  expect(JSON.stringify(answers)).not.toContain('Fortroligveien')
  // Its page says where it is.
  expect(JSON.stringify(answers)).not.toContain(dwellingId)
  expect(JSON.stringify(await w.leader.tenancy.listTenancies())).toContain('Fortroligveien')
})
