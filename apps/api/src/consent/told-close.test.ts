import type { SharingCategory } from '@samplass/domain/consent/sharing'
import { asLocalDate } from '@samplass/domain/nights'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimOf } from '../../test/guest.ts'
import { makePersonWorld, type PersonWorld, personOf } from '../../test/person-builders.ts'
import { planThatHolds } from '../../test/plan-builders.ts'
import { endingOf } from '../../test/stay-builders.ts'
import type { Caller } from '../../test/world.ts'

const toRole = 'h_dps_fjordbyen'
let w: PersonWorld
let team: Caller
let liaison: Caller
beforeAll(async () => {
  w = await makePersonWorld('2026-11-20T20:40:00Z')
  team = await w.world.as('3105', ['team_member'], { name: 'Kari Team' })
  liaison = await w.world.as('dps-fjordbyen', ['liaison'], { name: 'Anders DPS' })
})
afterAll(() => w.world.drop())

const opened = async (personId: string, ...categories: SharingCategory[]) => {
  const { consentId } = await w.worker.consent.recordConsent({
    ...{
      personId,
      toRole,
      categories: ['admission', ...categories],
      purpose: 'Planlagt innleggelse',
      givenHow: 'oral',
    },
    untilOn: asLocalDate('2027-01-31'),
  })
  return { consentId, ...(await team.plannedAdmission.openAdmission({ personId, specialistRole: toRole })) }
}
const shown = async (admissionId: string, category: SharingCategory) =>
  (await liaison.plannedAdmission.getShared({ admissionId })).find((part) => part.category === category)
/** All that the service's role can select of what it is told, as text. */
const inSql = () =>
  w.world.verb('dps-fjordbyen', async ({ tx }) => JSON.stringify(await tx.sql`select content from pool.shared_part`))
const kin = (personId: string, change: object = {}) =>
  team.plan.noteNextOfKin({
    ...{ personId, nextOfKinId: null, version: null, name: 'Berit Tøfteby', relation: 'Mor', phone: '+4799000011' },
    ...{ mayContact: 'only_in_crisis', needsMapped: false, ...change },
  })
const child = (personId: string) =>
  team.plan.noteChild({
    ...{ personId, childDependantId: null, version: null, birthYear: 2019, followedUpBy: 'Helsestasjonen på Tøfteby' },
    needsLookedAfter: 'yes',
  })

test('next of kin and children are told each by its own category, kept true, and never by another', async () => {
  const personId = await w.register('Har', 'Familie')
  const { nextOfKinId, version } = await kin(personId)
  await child(personId)
  const { admissionId, consentId } = await opened(personId, 'next_of_kin')
  expect(await shown(admissionId, 'next_of_kin')).toMatchObject({
    told: true,
    content: { kin: [{ name: 'Berit Tøfteby', relation: 'Mor', phone: '+4799000011', mayContact: 'only_in_crisis' }] },
  })
  expect(await shown(admissionId, 'children')).toEqual({ category: 'children', told: false, content: null })
  expect(await inSql()).not.toContain('Helsestasjonen')

  await kin(personId, { nextOfKinId, version, name: 'Berit Tøfteby', mayContact: 'no' })
  expect(await shown(admissionId, 'next_of_kin')).toMatchObject({
    content: { kin: [{ phone: null, mayContact: 'no' }] },
  })
  await team.plan.removeNextOfKin({ nextOfKinId, version: version + 1 })
  expect(await shown(admissionId, 'next_of_kin')).toMatchObject({ content: { kin: [] } })
  expect(await inSql()).not.toContain('Tøfteby')

  const given = { purpose: 'Planlagt innleggelse', givenHow: 'oral' as const, untilOn: asLocalDate('2027-01-31') }
  await w.worker.consent.changeConsent({ consentId, version: 1, ...given, categories: ['admission', 'children'] })
  expect(await shown(admissionId, 'next_of_kin')).toMatchObject({ told: false })
  expect(await shown(admissionId, 'children')).toMatchObject({
    content: { children: [{ birthYear: 2019, followedUpBy: 'Helsestasjonen på Tøfteby', needsLookedAfter: 'yes' }] },
  })
  await w.worker.consent.withdrawConsent({ consentId })
  expect(await inSql()).not.toContain('Helsestasjonen')
})

test('those close to somebody whose whereabouts are secret are told to nobody: in SQL too', async () => {
  const personId = await w.register('Blir', 'Hemmelig')
  await kin(personId)
  await child(personId)
  await opened(personId, 'next_of_kin', 'children')
  expect(await inSql()).toMatch(/Tøfteby.*Helsestasjonen|Helsestasjonen.*Tøfteby/)
  const protection = { addressProtection: 'strictly_confidential' as const, number: undefined }
  await w.leader.person.change({ personId, version: 1, ...personOf('Blir', 'Hemmelig'), ...protection })
  expect(await inSql()).not.toContain('Tøfteby')
  const contents = ['{"protection": "strictly_confidential"}', '{}']
  for (const [category, content] of ['next_of_kin', 'children', 'identity', 'crisis_plan'].flatMap((one) =>
    contents.map((text) => [one, text] as const),
  ))
    await expect(
      w.world.admin`
        insert into pool.shared_part (id, owner_role, to_role, subject_id, category, content, basis, basis_note, consent_id, made_at,
          made_by_name, readable_by, readable_until)
        values (gen_random_uuid(), 'm_3105', ${toRole}, gen_random_uuid(), ${category}, ${content}::text::jsonb, 'consent',
          'x', gen_random_uuid(), now(), 'x', array[${toRole}], now() + interval '1 day')`,
    ).rejects.toMatchObject({ constraint_name: 'shared_part_secret' })
})

test('the days of stays are those of the stays: claimed, moved and ended, also by another’s house, and no reader sees which they are', async () => {
  const personId = await w.known('Bor', 'Borte', { fixedAbode: true }, w.pool.tista)
  const { admissionId } = await opened(personId, 'stay_dates')
  const days = async () => (await shown(admissionId, 'stay_dates'))?.content
  expect(await days()).toEqual({ stays: [] })
  const { stayId } = await w.worker.bedPool.claimBed(
    claimOf(personId, w.pool.tista.bed('Plass 1'), { channel: 'on_behalf' }),
  )
  expect(await days()).toEqual({ stays: [{ arriveOn: '2026-11-20', departOn: '2026-11-27' }] })
  const why = { reason: 'other' as const, note: 'Trenger en natt til', secondPersonId: null }
  const halden = await w.world.as('3101', ['night_worker'])
  const { version } = await halden.stay.arrive({ stayId, version: 1, arrivedAt: null, practicalGiven: true })
  const moved = await halden.stay.extend({ stayId, version, departOn: asLocalDate('2026-11-29'), ...why })
  expect(await days()).toEqual({ stays: [{ arriveOn: '2026-11-20', departOn: '2026-11-29' }] })
  await halden.stay.end({ stayId, version: moved.version, ...endingOf() })
  expect(await days()).toEqual({ stays: [{ arriveOn: '2026-11-20', departOn: '2026-11-20' }] })
  expect(await inSql()).not.toContain('2026-11-20')
  const asked = (columns: string) =>
    w.world.verb('dps-fjordbyen', ({ tx }) => tx.sql`select ${tx.sql.unsafe(columns)} from pool.shared_part`)
  await expect(asked('stay_ids')).rejects.toMatchObject({ code: '42501' })
  const [part] = await w.world.admin`select id from pool.shared_part where category = 'stay_dates' and ended_at is null`
  const seenBy = (slug: string) =>
    w.world.verb(slug, async ({ tx }) => JSON.stringify(await tx.sql`select pool.told_stays(${part?.id})`))
  expect(await seenBy('dps-fjordbyen')).toContain('2026-11-20')
  expect(await seenBy('tsb-havna')).not.toContain('2026-11-20')
  await w.worker.consent.object({ personId, toRole, categories: ['stay_dates'], note: '' })
  expect(await seenBy('dps-fjordbyen')).not.toContain('2026-11-20')
})

test('an objection that is lifted lets what the consent names be told again: the plan, with the cards of next of kin', async () => {
  const personId = await w.register('Ombestemmer', 'Seg')
  await planThatHolds(team, personId)
  await kin(personId)
  const { admissionId } = await opened(personId, 'crisis_plan', 'next_of_kin', 'identity')
  const plan = async () => (await liaison.plannedAdmission.get({ admissionId })).crisisPlan
  const objected = async (categories: SharingCategory[]) =>
    (await w.worker.consent.object({ personId, toRole, categories, note: '' })).objectionId
  const kinOnly = await objected(['next_of_kin'])
  expect(await plan()).toMatchObject({ plan: { contacts: [{ kind: 'out_of_hours' }] } })
  const whole = await objected(['crisis_plan', 'identity'])
  expect(await plan()).toEqual({ reading: 'not_told' })
  await w.worker.consent.liftObjection({ objectionId: kinOnly })
  expect(await plan()).toEqual({ reading: 'not_told' })
  expect(await shown(admissionId, 'next_of_kin')).toMatchObject({ told: true })
  await w.worker.consent.liftObjection({ objectionId: whole })
  expect(await plan()).toMatchObject({ plan: { contacts: [{}, { kind: 'next_of_kin' }] } })
  expect(await shown(admissionId, 'identity')).toMatchObject({ told: true })
})
