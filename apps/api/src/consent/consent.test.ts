import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { claimOf } from '../../test/guest.ts'
import { makePersonWorld, type PersonWorld } from '../../test/person-builders.ts'

let w: PersonWorld
beforeAll(async () => {
  w = await makePersonWorld()
})
afterAll(() => w.world.drop())

const to = (personId: string, change: object = {}) => ({
  personId,
  toRole: 'm_3101',
  categories: ['identity' as const],
  purpose: 'Overnatting på Tista',
  givenHow: 'oral' as const,
  untilOn: '2027-01-31',
  ...change,
})

test('what is told another municipality on consent is told on one that holds, and is taken back with it at once', async () => {
  const personId = await w.known('Sier', 'Ja Til Halden', { fixedAbode: true }, w.pool.tista)
  const { stayId } = await w.worker.bedPool.claimBed(
    claimOf(personId, w.pool.tista.bed('Plass 1'), { channel: 'on_behalf' }),
  )
  const disclosures = [{ category: 'identity' as const, basis: 'consent' as const, basisNote: 'Sa ja på telefon' }]
  const tell = () => codeOf(w.worker.stay.discloseToHouse({ stayId, disclosures }))
  expect(await tell()).toMatch('DISCLOSURE_BASIS_MISSING')
  await w.worker.consent.recordConsent(to(personId, { categories: ['contact'], purpose: 'Skyss til Tista' }))
  expect(await tell()).toMatch('DISCLOSURE_BASIS_MISSING')
  const { consentId } = await w.worker.consent.recordConsent(to(personId))
  expect(await tell()).toBe('ok')
  const halden = await w.world.as('3101', ['night_worker'])
  expect((await halden.stay.get({ stayId })).guest).toMatchObject({ kind: 'full', name: 'Sier Ja Til Halden' })
  expect(await w.worker.consent.withdrawConsent({ consentId })).toMatchObject({ disclosuresEnded: 1 })
  expect((await halden.stay.get({ stayId })).guest).toMatchObject({ kind: 'unknown' })
  expect(await tell()).toMatch('DISCLOSURE_BASIS_MISSING')
  expect(await codeOf(w.worker.consent.withdrawConsent({ consentId }))).toBe('NOT_FOUND NOT_FOUND')
})

test('a consent holds for a time, twelve months at most, and for somebody who exists', async () => {
  const personId = await w.register('Sier', 'Ja')
  const record = (change: object) => codeOf(w.worker.consent.recordConsent(to(personId, change)))
  expect(await record({ untilOn: '2026-11-19' })).toMatch(/^UNPROCESSABLE/)
  expect(await record({ untilOn: '2028-01-01' })).toMatch(/^UNPROCESSABLE/)
  expect(await record({ categories: [] })).toBe('BAD_REQUEST INPUT_NOT_VALID')
  expect(await record({ toRole: 'm_9999' })).toBe('NOT_FOUND NOT_FOUND')
  expect(await record({ personId: uuidv7() })).toBe('NOT_FOUND NOT_FOUND')
  expect(await record({})).toBe('ok')
  const halden = await w.world.as('3101', ['team_leader'])
  const page = await w.worker.person.get({ personId })
  const consentId = 'consents' in page ? (page.consents[0]?.consentId as string) : ''
  expect(await codeOf(halden.consent.withdrawConsent({ consentId }))).toBe('NOT_FOUND NOT_FOUND')
  const office = await w.world.as('3105', ['housing_office'])
  expect(await codeOf(office.consent.withdrawConsent({ consentId }))).toBe('FORBIDDEN NOT_PERMITTED')
})

test('an objection ends what a house was told on consent, and blocks it until it is lifted; law and danger stand above it', async () => {
  const personId = await w.known('Motsetter', 'Seg', { fixedAbode: true }, w.pool.tista)
  const { stayId } = await w.worker.bedPool.claimBed(
    claimOf(personId, w.pool.tista.bed('Plass 2'), { channel: 'on_behalf' }),
  )
  const tell = (basis: 'consent' | 'law') =>
    codeOf(
      w.worker.stay.discloseToHouse({ stayId, disclosures: [{ category: 'identity', basis, basisNote: 'Sa ja' }] }),
    )
  await w.worker.consent.recordConsent(to(personId))
  expect(await tell('consent')).toBe('ok')
  const halden = await w.world.as('3101', ['night_worker'])
  const guest = async () => (await halden.stay.get({ stayId })).guest
  expect(await guest()).toMatchObject({ kind: 'full' })

  const objected = { personId, toRole: 'm_3101', categories: [], note: 'Vil ikke at Halden vet' }
  const { objectionId, closed } = await w.worker.consent.object(objected)
  expect(closed).toBe(1)
  expect(await guest()).toMatchObject({ kind: 'unknown' })
  expect(await tell('consent')).toMatch('OBJECTION_STANDS')
  const page = await w.worker.person.get({ personId })
  expect('objections' in page && page.objections).toMatchObject([{ objectionId, toRole: 'm_3101', categories: [] }])
  expect(await tell('law')).toBe('ok')
  expect(await guest()).toMatchObject({ kind: 'full' })

  await w.worker.consent.liftObjection({ objectionId })
  expect(await tell('consent')).toBe('ok')
  expect(await codeOf(w.worker.consent.liftObjection({ objectionId }))).toBe('NOT_FOUND NOT_FOUND')
})

test('asked and declined is written down: it blocks nothing, and is nobody else’s', async () => {
  const personId = await w.register('Sier', 'Nei')
  const no = { personId, toRole: 'm_3101', categories: ['identity' as const], note: 'Ikke Halden' }
  const { declinedId } = await w.worker.consent.recordDeclined(no)
  const page = await w.worker.person.get({ personId })
  expect('declined' in page && page.declined).toMatchObject([{ declinedId, toRole: 'm_3101', note: 'Ikke Halden' }])
  expect(await codeOf(w.worker.consent.recordConsent(to(personId)))).toBe('ok')
  expect(await codeOf(w.worker.consent.recordDeclined({ ...no, categories: [] }))).toBe('BAD_REQUEST INPUT_NOT_VALID')
  expect(await codeOf(w.worker.consent.recordDeclined({ ...no, toRole: 'm_3105' }))).toBe('NOT_FOUND NOT_FOUND')
  const halden = await w.world.as('3101', ['team_leader'])
  expect(await codeOf(halden.consent.recordDeclined(no))).toBe('NOT_FOUND NOT_FOUND')
})
