import { asLocalDate } from '@samplass/domain/nights'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { planSays, planThatHolds } from '../../test/plan-builders.ts'
import { endingOf, makeStayWorld, type StayWorld } from '../../test/stay-builders.ts'
import type { Caller } from '../../test/world.ts'

const friday = '2026-11-20T20:40:00Z'
const today = asLocalDate('2026-11-20')
const purpose = 'follow_up' as const
let w: StayWorld
let team: Caller
let leader: Caller
let count = 0
beforeAll(async () => {
  w = await makeStayWorld(friday)
  team = await w.world.as('3105', ['team_member'], { name: 'Kari Team' })
  leader = await w.world.as('3105', ['team_leader'])
})
beforeEach(() => w.world.setNow(friday))
afterAll(() => w.world.drop())

const somebody = async () => {
  count += 1
  const given = { birthYear: null, number: null, phone: null, address: null, fixedAbode: null }
  const rest = { addressProtection: 'ungraded' as const, responsibleMunicipality: '3105' }
  return (await team.person.register({ givenName: 'Nummer', familyName: `Nr ${count}`, ...given, ...rest })).personId
}
const coordinator = (personId: string, name = 'Mona Lie', forWhom: 'person' | 'child' = 'person') =>
  team.plan.nameCoordinator({ personId, forWhom, name, organisation: 'NAV', phone: '99 00 00 53', fromOn: today })

test('F 21: a coordinator is a right without a plan; whoever declines the plan is left in peace on every list', async () => {
  const personId = await somebody()
  await coordinator(personId)
  for (const plan of ['individual_plan', 'crisis_plan'] as const)
    await team.plan.recordWish({ personId, plan, wish: 'declined', askAgainOn: null, words: 'Nei takk' })
  const asks = async () => {
    const [individual, crisis, list] = await Promise.all([
      team.plan.getIndividualPlan({ personId, purpose }),
      team.plan.getCrisisPlan({ personId, purpose }),
      team.plan.listRecommendations({ personId, purpose }),
    ])
    const listed = list.items.find(({ item }) => item === 'individual_plan')?.answer
    return [individual.mayAsk, crisis.mayAsk, listed]
  }
  const page = await team.plan.getIndividualPlan({ personId, purpose })
  expect(page).toMatchObject({ coordinators: [{ name: 'Mona Lie', phone: '+4799000053', endedOn: null }], plans: [] })
  expect(await asks()).toEqual([false, false, 'not_wanted'])
  // Nobody has it on a list of the day, of the night or of what is due, also after years.
  w.world.setNow('2030-11-20T20:40:00Z')
  expect(await asks()).toEqual([false, false, 'not_wanted'])
  const lists = [await team.stay.night({}), await team.stay.waitingList({}), await team.plannedAdmission.list()]
  expect(JSON.stringify(lists)).not.toContain(personId)
})

test('a no to the crisis plan is no gap of a discharge', async () => {
  const personId = await somebody()
  const liaison = await w.world.as('dps-fjordbyen', ['liaison'])
  const thread = await admitted(personId, liaison, 'municipality')
  const leaving = {
    ...{ dischargedAt: null, hasHome: true, gapReason: '', crisisPlanUpdatedAt: null },
    firstFollowUpAt: '2026-11-21T12:00:00Z',
  }
  expect(await codeOf(team.plannedAdmission.discharge({ ...thread, ...leaving }))).toMatch('DISCHARGE_HAS_GAPS')
  await team.plan.recordWish({ personId, plan: 'crisis_plan', wish: 'declined', askAgainOn: null, words: '' })
  const { crisisPlanKnown } = await team.plannedAdmission.get({ admissionId: thread.admissionId })
  expect(crisisPlanKnown).toEqual({ updatedAt: null, declined: true })
  expect(await codeOf(team.plannedAdmission.discharge({ ...thread, ...leaving }))).toBe('ok')
})

test('the discharge knows from the plan that it was gone through, and asks nobody to say so', async () => {
  const personId = await somebody()
  w.world.setNow('2026-11-01T12:00:00Z')
  const row = await planThatHolds(team, personId, { on: '2026-11-01' })
  w.world.setNow(friday)
  const liaison = await w.world.as('dps-fjordbyen', ['liaison'])
  const thread = await admitted(personId, liaison, 'specialist')
  const { admissionId } = thread
  expect((await liaison.plannedAdmission.get({ admissionId })).crisisPlanKnown.updatedAt).toEqual(
    new Date('2026-11-01T12:00:00Z'),
  )
  const leaving = { dischargedAt: null, hasHome: true, firstFollowUpAt: '2026-11-21T12:00:00Z', gapReason: '' }
  const typed = { ...thread, ...leaving, crisisPlanUpdatedAt: friday }
  expect(await codeOf(liaison.plannedAdmission.discharge(typed))).toMatch('DISCHARGE_HAS_GAPS')
  await team.plan.renewCrisisPlan({ ...row, reviewOn: asLocalDate('2027-11-20') })
  expect(await codeOf(liaison.plannedAdmission.discharge({ ...typed, crisisPlanUpdatedAt: null }))).toBe('ok')
  const { items } = await team.plan.listRecommendations({ personId, purpose })
  const inPlace = items.filter(({ answer, by }) => answer === 'in_place' && by === 'facts').map(({ item }) => item)
  expect(inPlace).toEqual(['follow_up_without_break', 'coordinated_intake', 'cooperation_throughout'])
  const { remapping } = await team.plan.getRemapping({ personId, purpose })
  expect(remapping).toMatchObject({ after: 'admission', fromOn: '2026-12-04', toOn: '2026-12-18', state: 'later' })
})

/** Agreed, a bed, and in: a thread as far as that. */
async function admitted(personId: string, liaison: Caller, bedOf: 'specialist' | 'municipality') {
  const host = bedOf === 'specialist' ? liaison : team
  const specialistRole = 'h_dps_fjordbyen'
  await team.consent.recordConsent({
    ...{
      personId,
      toRole: specialistRole,
      categories: ['admission', 'crisis_plan'],
      purpose: 'Innleggelse',
      givenHow: 'oral',
    },
    untilOn: asLocalDate('2027-01-31'),
  })
  const { admissionId, version } = await team.plannedAdmission.openAdmission({ personId, specialistRole })
  const words = { goal: 'Ro', unit: 'Post 2', transport: 'Buss', medication: 'Egne', keptReady: '', visits: '' }
  const terms = { ...words, ifWorse: 'Ring', afterwards: 'Hjem', nights: 5, windowFrom: today, windowTo: today }
  const until = { respondBy: '2026-11-21T12:00:00Z', lapsesAt: '2026-11-22T12:00:00Z' }
  let row = await team.plannedAdmission.propose({ admissionId, version, seen: 0, bedOf, terms, ...until })
  const at = () => ({ admissionId, version: row.version, seen: 1 })
  row = { ...row, ...(await liaison.plannedAdmission.accept(at())) }
  row = { ...row, ...(await team.plannedAdmission.answerForPerson({ ...at(), answer: 'yes', reason: '' })) }
  row = { ...row, ...(await host.plannedAdmission.confirmBed({ ...at(), elsewhere: 'Rom 4' })) }
  row = { ...row, ...(await host.plannedAdmission.admit({ ...at(), admittedAt: null, hasHome: 'yes' })) }
  row = { ...row, ...(await host.plannedAdmission.planDischarge({ ...at(), dischargeOn: today })) }
  return at()
}

test('after a stay it is time to map anew from the day the municipality has set, until somebody says it is done', async () => {
  const { stayId, personId } = await w.claimed('Plass 1')
  const read = async () => (await team.plan.getRemapping({ personId, purpose })).remapping
  expect(await read()).toBeNull()
  await w.worker.stay.arrive({ stayId, version: 1, arrivedAt: null, practicalGiven: true })
  expect(await read()).toBeNull()
  const { version } = await w.worker.stay.get({ stayId })
  await w.worker.stay.end({ stayId, version, ...endingOf({ outcome: 'own_wish' }) })
  expect(await read()).toMatchObject({ afterId: stayId, state: 'later', fromOn: '2026-12-04', answer: null })
  const { settings } = await leader.plan.getRemapping({ personId, purpose })
  await leader.plan.setPlanSettings({ ...settings, remapFromDays: 7, remapToDays: 10 })
  expect(await codeOf(leader.plan.setPlanSettings(settings))).toMatch('VERSION_STALE')
  expect(await codeOf(team.plan.setPlanSettings(settings))).toMatch('NOT_PERMITTED')
  expect(await leader.plan.getPlanSettings()).toMatchObject({ remapFromDays: 7, remapToDays: 10, whyNot: null })
  expect(await team.plan.getPlanSettings()).toMatchObject({ remapFromDays: 7, whyNot: 'NOT_PERMITTED' })
  w.world.setNow('2026-12-10T12:00:00Z')
  expect(await read()).toMatchObject({ state: 'late', fromOn: '2026-11-27', toOn: '2026-11-30' })
  const answer = { personId, afterId: stayId, outcome: 'not_done' as const }
  expect(await codeOf(team.plan.answerRemapping({ ...answer, words: '' }))).toMatch('INPUT_NOT_VALID')
  await team.plan.answerRemapping({ ...answer, words: 'Vil ikke nå.' })
  expect(await read()).toMatchObject({ answer: { outcome: 'not_done', words: 'Vil ikke nå.' } })
  expect(await codeOf(team.plan.answerRemapping({ ...answer, words: 'Igjen' }))).toMatch('PLAN_ALREADY_SO')
})

test('a new coordinator takes the place of the one before, who is kept; two named at once are one', async () => {
  const personId = await somebody()
  await coordinator(personId, 'Første')
  await coordinator(personId, 'Andre')
  await coordinator(personId, 'For barnet', 'child')
  const { coordinators } = await team.plan.getIndividualPlan({ personId, purpose })
  const now = coordinators.filter(({ endedOn }) => endedOn === null).map(({ name }) => name)
  expect(now.sort()).toEqual(['Andre', 'For barnet'])
  expect(coordinators).toHaveLength(3)
  const codes = await Promise.all([codeOf(coordinator(personId, 'En')), codeOf(coordinator(personId, 'To'))])
  expect(codes.filter((code) => code !== 'ok' && code !== 'CONFLICT VERSION_STALE')).toEqual([])
  expect(codes).toContain('ok')
})

test('next of kin are as little as is needed, and gone for good when they are removed', async () => {
  const personId = await somebody()
  const kin = { personId, nextOfKinId: null, version: null, name: 'Berit', relation: 'søster', phone: '99 00 00 53' }
  const noted = await team.plan.noteNextOfKin({ ...kin, mayContact: 'only_in_crisis', needsMapped: false })
  expect(await codeOf(team.plan.noteNextOfKin({ ...kin, phone: '12', mayContact: 'yes', needsMapped: false }))).toMatch(
    'INPUT_NOT_VALID',
  )
  const child = { personId, childDependantId: null, version: null, birthYear: 2014, followedUpBy: 'Helsesykepleier' }
  const noticed = await team.plan.noteChild({ ...child, needsLookedAfter: 'yes' })
  expect(await codeOf(team.plan.noteChild({ ...child, birthYear: 2040, needsLookedAfter: 'yes' }))).toMatch(
    'IN_THE_FUTURE',
  )
  const missing = async () =>
    (await team.plan.listRecommendations({ personId, purpose })).items.find(
      ({ item }) => item === 'next_of_kin_and_children',
    )?.answer
  expect(await missing()).toBe('missing')
  const changed = await team.plan.noteNextOfKin({ ...kin, ...noted, mayContact: 'yes', needsMapped: true })
  expect(await missing()).toBe('in_place')
  expect(await codeOf(team.plan.noteNextOfKin({ ...kin, ...noted, mayContact: 'no', needsMapped: true }))).toMatch(
    'VERSION_STALE',
  )
  expect(await w.worker.plan.listNextOfKin({ personId, purpose })).toMatchObject({
    kin: [{ phone: '+4799000053', mayContact: 'yes' }],
    children: [{ birthYear: 2014, askedOn: '2026-11-20' }],
  })
  await team.plan.removeNextOfKin(changed)
  await team.plan.removeChild(noticed)
  const left = await w.world.admin`select 1 from m_3105.next_of_kin where person_id = ${personId}`
  expect(left).toHaveLength(0)
})

test('an answer by hand says who and when; the plan’s own facts need none', async () => {
  const personId = await somebody()
  await team.plan.answerRecommendation({ personId, item: 'work_or_education', answer: 'not_wanted', words: 'Ikke nå' })
  await team.plan.noteIndividualPlan({ personId, sinceOn: today, keptWhere: 'Permen på kontoret' })
  const { items, missing } = await team.plan.listRecommendations({ personId, purpose })
  expect(items.find(({ item }) => item === 'work_or_education')).toMatchObject({
    answer: 'not_wanted',
    said: { byName: 'Kari Team', answeredOn: '2026-11-20', words: 'Ikke nå' },
  })
  expect(items[0]).toMatchObject({ item: 'individual_plan', answer: 'in_place', by: 'facts' })
  expect(missing).toBe(4)
})

test('none of it is read or written of somebody whom one may not know', async () => {
  const personId = await somebody()
  await coordinator(personId)
  await w.world.admin`update m_3105.person set address_protection = 'strictly_confidential' where id = ${personId}`
  const reads = [
    () => team.plan.getIndividualPlan({ personId, purpose }),
    () => team.plan.listNextOfKin({ personId, purpose }),
    () => team.plan.listRecommendations({ personId, purpose }),
    () => team.plan.getRemapping({ personId, purpose }),
    () => team.plan.writeCrisisPlan({ personId, seen: 0, ...planSays }),
    () => coordinator(personId, 'Ny'),
  ]
  for (const read of reads) expect(await codeOf(read())).toMatch('PERSON_PROTECTED')
  expect((await leader.plan.getIndividualPlan({ personId, purpose })).coordinators).toHaveLength(1)
})
