import { asLocalDate } from '@samplass/domain/nights'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { makePersonWorld, type PersonWorld, personOf } from '../../test/person-builders.ts'
import { setClocks } from '../../test/set-clocks.ts'
import type { Caller } from '../../test/world.ts'

const specialistRole = 'h_dps_fjordbyen'
const friday = '2026-11-20T20:40:00Z'
/** The first instant after the last day of the consent, in Norway. */
const monday = '2026-11-22T23:00:00Z'

const offer = {
  terms: {
    windowFrom: asLocalDate('2026-11-24'),
    windowTo: asLocalDate('2026-11-26'),
    nights: 3,
    goal: 'Sove',
    unit: 'Døgnenheten',
    transport: 'Teamet kjører',
    medication: 'DPS',
    keptReady: 'Husleie',
    visits: 'Teamet',
    ifWorse: 'Lege ved enheten',
    afterwards: 'Teamet møter hjemme',
  },
  bedOf: 'municipality' as const,
  respondBy: '2026-11-24T12:00:00Z',
  lapsesAt: '2026-11-25T12:00:00Z',
}

let w: PersonWorld
let team: Caller
let liaison: Caller
beforeAll(async () => {
  w = await makePersonWorld(friday)
  team = await w.world.as('3105', ['team_member'])
  liaison = await w.world.as('dps-fjordbyen', ['liaison'])
})
afterAll(() => w.world.drop())

const consentTo = (personId: string) => ({
  personId,
  toRole: specialistRole,
  categories: ['admission' as const, 'identity' as const],
  purpose: 'Planlagt innleggelse',
  givenHow: 'oral' as const,
})
const consent = (personId: string, untilOn: string) =>
  w.worker.consent.recordConsent({ ...consentTo(personId), untilOn: asLocalDate(untilOn) })

const readBy = (slug: string, admissionId: string) =>
  w.world.verb(slug, async ({ tx }) => {
    const [admissions, events, parts] = await Promise.all([
      tx.sql`select 1 from pool.admission where id = ${admissionId}`,
      tx.sql`select 1 from pool.admission_event where admission_id = ${admissionId}`,
      tx.sql`select 1 from pool.shared_part`,
    ])
    return [admissions.length, events.length, parts.length]
  })

test('a consent that runs out closes the thread to the other side at midnight, and a new one opens it again', async () => {
  const personId = await w.register('Til', 'Søndag')
  await consent(personId, '2026-11-22')
  const { admissionId, version } = await team.plannedAdmission.openAdmission({ personId, specialistRole })
  const asked = await liaison.plannedAdmission.get({ admissionId })
  expect(asked).toMatchObject({ whose: { kind: 'full' }, consentOver: false })
  await team.plannedAdmission.propose({ admissionId, version, seen: 0, ...offer })

  await setClocks(w.world, monday)
  expect(await codeOf(liaison.plannedAdmission.get({ admissionId }))).toBe('NOT_FOUND NOT_FOUND')
  expect(await liaison.plannedAdmission.list()).toEqual([])
  expect(await readBy('dps-fjordbyen', admissionId)).toEqual([0, 0, 0])
  const ours = await team.plannedAdmission.get({ admissionId })
  expect(ours).toMatchObject({ consentOver: true, may: { withdraw: null, answer_for_person: 'CONSENT_MISSING' } })
  const answer = { admissionId, version: ours.version, seen: 1, answer: 'yes' as const, reason: '' }
  expect(await codeOf(team.plannedAdmission.answerForPerson(answer))).toMatch('CONSENT_MISSING')

  const { consentId } = await consent(personId, '2026-12-31')
  expect(await liaison.plannedAdmission.get({ admissionId })).toMatchObject({ whose: { kind: 'full' } })
  expect(await codeOf(team.plannedAdmission.answerForPerson(answer))).toBe('ok')
  await w.worker.consent.withdrawConsent({ consentId })
  expect(await readBy('dps-fjordbyen', admissionId)).toEqual([0, 0, 0])
  expect(await readBy('3105', admissionId)).toEqual([1, 2, 2])
})

test('only the municipality says how long a thread can be read, also by SQL', async () => {
  await setClocks(w.world, friday)
  const personId = await w.register('Ikke', 'Lenger')
  await consent(personId, '2026-11-22')
  const { admissionId } = await team.plannedAdmission.openAdmission({ personId, specialistRole })
  const longer = (slug: string) =>
    w.world.verb(slug, async ({ tx }) => {
      const made =
        await tx.sql`select * from pool.read_threads_until(${[admissionId]}::uuid[], ${specialistRole}, '2027-11-01')`
      return made.length
    })
  expect(await longer('dps-fjordbyen')).toBe(0)
  expect(await longer('3101')).toBe(0)
  const written = w.world.verb(
    'dps-fjordbyen',
    ({ tx }) => tx.sql`update pool.admission set readable_until = '2027-11-01' where id = ${admissionId}`,
  )
  expect(await written.catch((error: { code: string }) => error.code)).toBe('42501')
  expect(await longer('3105')).toBe(1)
})

test('a corrected name is the one that is told; once the whereabouts are secret, none is, nor told anew', async () => {
  await setClocks(w.world, friday)
  const personId = await w.register('Gammelt', 'Navn')
  await consent(personId, '2026-12-31')
  const { admissionId } = await team.plannedAdmission.openAdmission({ personId, specialistRole })
  const whose = async () => (await liaison.plannedAdmission.get({ admissionId })).whose
  const rename = (version: number, familyName: string, addressProtection: 'ungraded' | 'strictly_confidential') =>
    w.leader.person.change({ ...personOf('Nytt', familyName, { addressProtection }), personId, version })
  await rename(1, 'Navn', 'ungraded')
  expect(await whose()).toMatchObject({ kind: 'full', name: 'Nytt Navn' })
  await rename(2, 'Navn', 'strictly_confidential')
  expect(await whose()).toMatchObject({ kind: 'unknown' })
  await w.leader.consent.recordConsent({ ...consentTo(personId), untilOn: asLocalDate('2027-02-01') })
  expect(await whose()).toMatchObject({ kind: 'unknown' })
})
