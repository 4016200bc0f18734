import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { makeGuest } from '../../test/guest.ts'
import { makeStayWorld, type StayWorld } from '../../test/stay-builders.ts'
import type { Caller } from '../../test/world.ts'

let w: StayWorld
let leader: Caller
beforeAll(async () => {
  w = await makeStayWorld()
  leader = await w.world.as('3103', ['team_leader'], { name: 'Mona Lie' })
})
afterAll(() => w.world.drop())

async function signed(by: Caller, personId: string, reviewOn: string) {
  const { agreementId } = await by.selfAdmission.draftAgreement({
    ...{ personId, unitKindId: w.pool.kanalhuset.kinds[0]?.id as string, reviewOn, untilOn: '2027-12-01' },
    ...{ nightsMax: 5, restDays: 14, staysPerYear: null, nightsPerYear: null, contactPhone: '+4799000053', duties: '' },
  })
  for (const [version, signatory] of [
    [1, 'person'],
    [2, 'unit'],
  ] as const)
    await by.selfAdmission.signAgreement({
      agreementId,
      version,
      signatory,
      signedOn: '2026-11-20',
      signedBy: 'Mona Lie',
    })
  return agreementId
}

test('all that stand, whoever they are with, the next review first; ended ones and other houses’ are not there', async () => {
  const [late, soon, over, secret] = await Promise.all([
    makeGuest(w.world, { slug: '3103' }),
    makeGuest(w.world, { slug: '3103' }),
    makeGuest(w.world, { slug: '3103' }),
    makeGuest(w.world, { slug: '3103' }),
  ])
  const ids = {
    late: await signed(leader, late, '2027-09-01'),
    soon: await signed(leader, soon, '2027-02-01'),
    over: await signed(leader, over, '2027-03-01'),
    secret: await signed(leader, secret, '2027-04-01'),
  }
  await w.world.admin`update m_3103.person set address_protection = 'strictly_confidential' where id = ${secret}`
  await leader.selfAdmission.endAgreement({
    ...{ agreementId: ids.over, version: 3, signatory: 'person', reason: '', complaintRightTold: false },
  })
  const team = await w.world.as('3103', ['team_member'])
  const { agreements } = await team.selfAdmission.listStanding()
  expect(agreements.map(({ agreementId }) => agreementId)).toEqual([ids.soon, ids.secret, ids.late])
  expect(agreements[0]).toMatchObject({ state: 'active', kindName: 'Brukerstyrte rom', whose: { personId: soon } })
  expect(agreements[1]?.whose).toEqual({ kind: 'restricted' })
  const [logged] = await w.world.admin<{ facts: { hits: string[] } }[]>`
    select facts from m_3103.access_log where act = 'list' and purpose = 'agreements'`
  expect(logged?.facts.hits).toEqual([soon, late].sort())

  const elsewhere = await w.world.as('3103', ['team_leader'], { whole: false, houseIds: [w.pool.brygga.id] })
  expect((await elsewhere.selfAdmission.listStanding()).agreements).toEqual([])
  const sarpsborg = await w.world.as('3105', ['team_leader'])
  expect((await sarpsborg.selfAdmission.listStanding()).agreements).toEqual([])
  expect(await codeOf((await w.world.as('3103', ['night_worker'])).selfAdmission.listStanding())).toMatch(
    'NOT_PERMITTED',
  )
})

test('the copy on paper is logged as printed, and only when there is something on it', async () => {
  const personId = await makeGuest(w.world, { slug: '3103' })
  const printed = () => w.world.admin`select 1 from m_3103.access_log where act = 'print' and person_id = ${personId}`
  expect((await leader.selfAdmission.printAgreements({ personId, purpose: 'follow_up' })).agreements).toEqual([])
  expect(await printed()).toHaveLength(0)
  await signed(leader, personId, '2027-02-01')
  expect((await leader.selfAdmission.printAgreements({ personId, purpose: 'follow_up' })).agreements).toHaveLength(1)
  expect(await printed()).toHaveLength(1)
})
