import { asLocalDate } from '@samplass/domain/nights'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { claimOf } from '../../test/guest.ts'
import { makePersonWorld, type PersonWorld } from '../../test/person-builders.ts'
import { setClocks } from '../../test/set-clocks.ts'
import type { Caller } from '../../test/world.ts'

const specialistRole = 'h_dps_fjordbyen'
const friday = '2026-11-20T20:40:00Z'
let w: PersonWorld
let team: Caller
let liaison: Caller
beforeAll(async () => {
  w = await makePersonWorld(friday)
  team = await w.world.as('3105', ['team_member'], { name: 'Kari Team' })
  liaison = await w.world.as('dps-fjordbyen', ['liaison'])
})
afterAll(() => w.world.drop())

const said = {
  purpose: 'Planlagt innleggelse',
  givenHow: 'oral' as const,
  categories: ['admission' as const, 'identity' as const, 'contact' as const],
  untilOn: asLocalDate('2027-01-31'),
}
const consentOf = async (givenName: string) => {
  const personId = await w.register(givenName, 'Versjon', { phone: '+4799001122' })
  const { consentId } = await w.worker.consent.recordConsent({ ...said, personId, toRole: specialistRole })
  const { admissionId } = await team.plannedAdmission.openAdmission({ personId, specialistRole })
  return { personId, consentId, admissionId }
}
const theirs = (admissionId: string) => liaison.plannedAdmission.get({ admissionId })
const toldThere = async () => {
  const rows = await w.world.verb(
    'dps-fjordbyen',
    ({ tx }) => tx.sql<{ category: string }[]>`
    select category from pool.shared_part order by category`,
  )
  return rows.map(({ category }) => category)
}
const pageOf = async (personId: string) => {
  const page = await w.leader.person.get({ personId, purpose: { purpose: 'follow_up', words: null } })
  if (!('consents' in page)) throw new Error('hidden')
  return page
}

test('what the next version does not name is closed at once, and what it said before is kept as it was said', async () => {
  const { personId, consentId, admissionId } = await consentOf('Snevrer')
  expect(await toldThere()).toEqual(['contact', 'identity'])
  const narrow = { consentId, version: 1, ...said, categories: ['admission' as const, 'contact' as const] }
  const preview = await w.worker.consent.previewChange({
    consentId,
    categories: narrow.categories,
    untilOn: said.untilOn,
  })
  expect(preview).toEqual({ dropped: ['identity'], sooner: false, parts: 1, threads: [], told: 0 })
  expect(await w.worker.consent.changeConsent(narrow)).toEqual({ consentId, version: 2, closed: 1 })
  expect(await toldThere()).toEqual(['contact'])
  expect((await theirs(admissionId)).whose).toMatchObject({ kind: 'unknown' })
  const [consent] = (await pageOf(personId)).consents
  expect(consent).toMatchObject({
    version: 2,
    categories: ['admission', 'contact'],
    witness: 'Ingrid Solvang',
    givenBy: 'person',
    processingBasis: 'care_task',
    earlier: [{ version: 1, categories: ['admission', 'identity', 'contact'] }],
  })
})

test('a form that shows an older version is told so, and changes nothing', async () => {
  const { consentId, personId } = await consentOf('Gammel Form')
  const change = { consentId, version: 1, ...said, purpose: 'Innleggelse og hjemreise' }
  expect(await codeOf(w.worker.consent.changeConsent(change))).toBe('ok')
  expect(await codeOf(w.worker.consent.changeConsent({ ...change, categories: ['contact'] }))).toMatch('VERSION_STALE')
  expect((await pageOf(personId)).consents[0]).toMatchObject({ version: 2, categories: said.categories })
})

test('without the admission itself the thread is gone for the other side, and what had not begun is withdrawn', async () => {
  const { consentId, admissionId } = await consentOf('Uten Sak')
  const narrow = { consentId, version: 1, ...said, categories: ['identity' as const] }
  const { threads } = await w.worker.consent.previewChange({
    consentId,
    categories: narrow.categories,
    untilOn: said.untilOn,
  })
  expect(threads).toHaveLength(1)
  await w.worker.consent.changeConsent(narrow)
  expect(await codeOf(theirs(admissionId))).toBe('NOT_FOUND NOT_FOUND')
  expect(await team.plannedAdmission.get({ admissionId })).toMatchObject({ state: 'withdrawn' })
})

test('a shorter time is the time on every row: part, thread and what a house was told', async () => {
  const { consentId, admissionId, personId } = await consentOf('Kortere Tid')
  await w.worker.consent.changeConsent({ consentId, version: 1, ...said, untilOn: asLocalDate('2026-11-22') })
  expect(await codeOf(theirs(admissionId))).toBe('ok')
  await setClocks(w.world, '2026-11-22T23:00:00Z')
  expect(await codeOf(theirs(admissionId))).toBe('NOT_FOUND NOT_FOUND')
  expect((await pageOf(personId)).consents[0]).toMatchObject({ version: 2, untilOn: '2026-11-22' })
  await setClocks(w.world, friday)

  const guest = await w.known('Kortere', 'I Huset', { fixedAbode: true }, w.pool.tista)
  const { stayId } = await w.worker.bedPool.claimBed(
    claimOf(guest, w.pool.tista.bed('Plass 1'), { channel: 'on_behalf' }),
  )
  const scope = { ...said, categories: ['identity' as const], purpose: 'Overnatting', toRole: 'm_3101' }
  const house = await w.worker.consent.recordConsent({ ...scope, personId: guest })
  const disclosures = [{ category: 'identity' as const, basis: 'consent' as const, basisNote: 'Sa ja' }]
  await w.worker.stay.discloseToHouse({ stayId, disclosures })
  const { toRole: _, ...change } = scope
  await w.worker.consent.changeConsent({ ...house, ...change, untilOn: asLocalDate('2026-11-20') })
  const readable = () =>
    w.world
      .verb('3101', ({ tx }) => tx.sql`select 1 from pool.disclosure where stay_id = ${stayId}`)
      .then((rows) => rows.length)
  expect(await readable()).toBe(1)
  await setClocks(w.world, '2026-11-20T23:00:00Z')
  expect(await readable()).toBe(0)
  await setClocks(w.world, friday)
})

test('said again with as much it is the next version; with less it is a change, and is not done unseen', async () => {
  const { personId, consentId, admissionId } = await consentOf('Sier Igjen')
  const again = { ...said, personId, toRole: specialistRole }
  const less = { ...again, categories: ['admission' as const] }
  expect(await codeOf(w.worker.consent.recordConsent(less))).toMatch('CONSENT_ALREADY_THERE')
  const upper = { ...again, purpose: 'PLANLAGT innleggelse', untilOn: asLocalDate('2027-03-31') }
  expect(await w.worker.consent.recordConsent(upper)).toEqual({ consentId, version: 2 })
  expect((await theirs(admissionId)).whose).toMatchObject({ kind: 'full' })
  const once = () => codeOf(w.worker.consent.recordConsent({ ...again, purpose: 'Noe annet' }))
  expect((await Promise.all([once(), once()])).sort()[1]).toBe('ok')
  expect((await pageOf(personId)).consents).toHaveLength(2)
})

test('who says yes for whom: competence, guardian and parents, with name, ground and the person’s own view', async () => {
  const personId = await w.register('Med', 'Verge')
  const give = (change: object) =>
    w.worker.consent.recordConsent({ ...said, personId, toRole: specialistRole, ...change })
  const no = { competence: 'no' as const, assessedBy: 'Lege Vik', assessedOn: asLocalDate('2026-11-18') }
  expect(await codeOf(give(no))).toMatch('COMPETENCE_LACKING')
  const guardian = { givenBy: 'guardian', givenByName: 'Tor Verge', givenByGround: 'Vergefullmakt' }
  expect(await codeOf(give({ ...no, ...guardian }))).toBe('BAD_REQUEST INPUT_NOT_VALID')
  expect(await codeOf(give({ ...no, ...guardian, ownView: 'Er med på det' }))).toBe('ok')
  expect(await codeOf(give({ competence: 'doubtful', purpose: 'a' }))).toBe('BAD_REQUEST INPUT_NOT_VALID')
  expect(await codeOf(give({ givenHow: 'written', purpose: 'b' }))).toBe('BAD_REQUEST INPUT_NOT_VALID')
  expect(await codeOf(give({ ...no, assessedOn: '2026-11-21', competence: 'yes', purpose: 'c' }))).toMatch(
    'IN_THE_FUTURE',
  )
  const child = await w.register('For', 'Ung', { birthYear: 2014 })
  expect(await codeOf(give({ personId: child }))).toMatch('PERSON_UNDER_AGE')
  const parents = {
    givenBy: 'parents',
    givenByName: 'Mor og far',
    givenByGround: 'Foreldreansvar',
    ownView: 'Vil ha hjelp',
  }
  expect(await codeOf(give({ personId: child, ...parents }))).toBe('ok')
  expect((await pageOf(personId)).consents[0]).toMatchObject({
    competence: 'no',
    assessedBy: 'Lege Vik',
    givenByName: 'Tor Verge',
    ownView: 'Er med på det',
  })
})

test('in SQL too: a version stays as it was said, what stands is one of them, and each says how', async () => {
  const { consentId, personId } = await consentOf('I Basen')
  const tried = (sql: (tx: Parameters<Parameters<typeof w.world.verb>[1]>[0]['tx']) => PromiseLike<unknown>) =>
    w.world
      .verb('3105', async ({ tx }) => sql(tx))
      .then(
        () => 'ok',
        (error: { code: string; constraint_name?: string }) => error.constraint_name ?? error.code,
      )
  expect(
    await tried(({ sql }) => sql`update consent_version set until_on = '2030-01-01' where consent_id = ${consentId}`),
  ).toBe('42501')
  expect(await tried(({ sql }) => sql`delete from consent_version where consent_id = ${consentId}`)).toBe('42501')
  expect(await tried(({ sql }) => sql`update consent set until_on = '2027-10-01' where id = ${consentId}`)).toBe(
    'consent_as_said',
  )
  const version = (columns: Record<string, unknown>) =>
    tried(
      ({ sql }) =>
        sql`insert into consent_version ${sql({
          consent_id: consentId,
          version: 9,
          person_id: personId,
          to_role: specialistRole,
          categories: ['identity'],
          purpose: 'x',
          until_on: '2027-01-01',
          given_at: friday,
          made_by_name: 'x',
          given_how: 'oral',
          witness: 'x',
          given_by: 'person',
          processing_basis: 'care_task',
          ...columns,
        })}`,
    )
  expect(await version({ witness: null })).toBe('consent_version_heard')
  expect(await version({ given_how: 'written' })).toBe('consent_version_written')
  const assessed = { competence_by_name: 'x', competence_on: '2026-11-20' }
  expect(await version({ competence: 'doubtful', ...assessed })).toBe('consent_version_assessed')
  expect(await version({ competence: 'no', ...assessed })).toBe('consent_version_competent')
  expect(await version({ given_by: 'parents', given_by_name: 'x' })).toBe('consent_version_giver')
  const cut = (slug: string) =>
    w.world.verb(slug, async ({ tx }) => {
      const [row] = await tx.sql<{ n: number }[]>`
        select pool.cut_threads_until(array(select id from pool.admission), '2026-11-01') as n`
      return row?.n
    })
  expect(await cut('dps-fjordbyen')).toBe(0)
})
