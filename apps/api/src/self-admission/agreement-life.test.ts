import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeAgreementWorld, paper } from '../../test/agreement-builders.ts'
import { codeOf } from '../../test/code-of.ts'
import { endingOf } from '../../test/stay-builders.ts'

let a: Awaited<ReturnType<typeof makeAgreementWorld>>
beforeAll(async () => {
  a = await makeAgreementWorld()
})
afterAll(() => a.w.world.drop())

test('a suspension has a reason and the right to complain, puts nobody out, and is lifted again', async () => {
  const { worker, team, leader, signed, claim, only } = a
  const { personId, agreementId, version } = await signed()
  const suspend = (change: object = {}, by = leader) =>
    by.selfAdmission.suspendAgreement({
      agreementId,
      version,
      reason: 'Rus i huset to ganger',
      complaintRightTold: true,
      ...change,
    })
  expect(await codeOf(suspend({}, team))).toMatch('NOT_PERMITTED')
  expect(await codeOf(suspend({ complaintRightTold: false }))).toMatch('COMPLAINT_RIGHT_NOT_TOLD')
  expect(await codeOf(suspend({ reason: ' ' }))).toMatch('INPUT_NOT_VALID')
  expect(await codeOf(suspend({ version: 9 }))).toMatch('VERSION_STALE')
  const { stayId } = await claim(personId)
  await suspend()
  expect(await codeOf(suspend())).toMatch('AGREEMENT_SUSPENDED')
  expect(await codeOf(worker.stay.arrive({ stayId, version: 1, arrivedAt: null, practicalGiven: true }))).toBe('ok')
  const { version: now } = await worker.stay.get({ stayId })
  await worker.stay.end({ stayId, version: now, ...endingOf() })
  expect(await only(personId)).toMatchObject({
    state: 'suspended',
    answer: { can: 'not_in_force', state: 'suspended' },
  })
  expect(await codeOf(claim(personId))).toMatch('AGREEMENT_SUSPENDED')
  expect(
    await codeOf(
      leader.selfAdmission.renewAgreement({
        agreementId,
        version: 4,
        reviewOn: '2027-01-01',
        untilOn: '2027-02-01',
        note: '',
      }),
    ),
  ).toMatch('AGREEMENT_SUSPENDED')
  await leader.selfAdmission.liftSuspension({ agreementId, version: 4, note: 'Snakket ut' })
  expect(await codeOf(leader.selfAdmission.liftSuspension({ agreementId, version: 5, note: '' }))).toMatch(
    'AGREEMENT_ALREADY_SO',
  )
  expect(await only(personId)).toMatchObject({ state: 'active', answer: { can: 'in_rest_period' } })
})

test('who ends it, and how: the person as they are, the unit with a reason', async () => {
  const { team, draft, signed, claim, only } = a
  const own = await signed()
  const end = (of: typeof own, change: object) =>
    team.selfAdmission.endAgreement({
      agreementId: of.agreementId,
      version: of.version,
      signatory: 'person',
      reason: '',
      complaintRightTold: false,
      ...change,
    })
  await end(own, {})
  expect(await only(own.personId)).toMatchObject({ state: 'ended', endedBy: 'person', endedReason: null, may: [] })
  expect(await codeOf(claim(own.personId))).toMatch('AGREEMENT_OVER')
  expect(await codeOf(end(own, { version: 4 }))).toMatch('AGREEMENT_OVER')
  // The next one is another agreement, from the same day.
  expect(await codeOf(draft(own.personId))).toBe('ok')

  const theirs = await signed()
  expect(await codeOf(end(theirs, { signatory: 'unit' }))).toMatch('REASON_MISSING')
  expect(await codeOf(end(theirs, { signatory: 'unit', reason: 'Huset legges ned' }))).toMatch(
    'COMPLAINT_RIGHT_NOT_TOLD',
  )
  expect(await codeOf(end(theirs, { signatory: 'unit', reason: 'Huset legges ned', complaintRightTold: true }))).toBe(
    'ok',
  )
})

test('a renewal goes on with the same terms; a draft that cannot be is refused by name', async () => {
  const { w, worker, team, person, draft, signed, only } = a
  const { agreementId, version, personId } = await signed()
  const renew = (change: object) =>
    codeOf(
      team.selfAdmission.renewAgreement({
        agreementId,
        version,
        reviewOn: '2027-11-20',
        untilOn: '2028-05-20',
        note: '',
        ...change,
      }),
    )
  expect(await renew({ reviewOn: '2026-11-20' })).toMatch('PERIOD_OVER')
  expect(await renew({ untilOn: '2040-01-01' })).toMatch('IN_THE_FUTURE')
  expect(await renew({ untilOn: '2027-11-19' })).toMatch('INPUT_NOT_VALID')
  expect(await renew({})).toBe('ok')
  expect(await only(personId)).toMatchObject({ reviewOn: '2027-11-20', untilOn: '2028-05-20', nightsMax: 5 })
  expect(await codeOf(draft(personId))).toMatch('AGREEMENT_ALREADY_THERE')
  const somebody = await person()
  expect(await codeOf(draft(somebody, { nightsMax: 6 }))).toMatch('STAY_TOO_LONG')
  expect(await codeOf(draft(somebody, { reviewOn: '2026-11-20' }))).toMatch('PERIOD_OVER')
  expect(await codeOf(draft(somebody, { untilOn: '2040-01-01' }))).toMatch('IN_THE_FUTURE')
  expect(await codeOf(draft(somebody, { unitKindId: w.pool.brygga.kinds[0]?.id as string }))).toMatch(
    'AGREEMENT_NOT_USED_HERE',
  )
  expect(await codeOf(draft(somebody, { unitKindId: somebody }))).toMatch('NOT_FOUND')
  expect(await codeOf(draft(somebody, {}, worker))).toMatch('NOT_PERMITTED')
})

test('a signature is put once, by whom it says, and not tomorrow', async () => {
  const { team, person, draft } = a
  const { agreementId } = await draft(await person())
  const sign = (change: object) =>
    codeOf(team.selfAdmission.signAgreement({ agreementId, version: 1, signatory: 'unit', ...paper, ...change }))
  expect(await sign({ signedBy: null })).toMatch('INPUT_NOT_VALID')
  expect(await sign({ signedOn: '2026-11-21' })).toMatch('IN_THE_FUTURE')
  expect(await sign({})).toBe('ok')
  expect(await sign({ version: 2 })).toMatch('AGREEMENT_ALREADY_SO')
  expect(await sign({ signatory: 'person', signedBy: null, version: 2 })).toBe('ok')
  expect(await sign({ version: 3 })).toMatch('AGREEMENT_ALREADY_SO')
})

test('what one municipality agreed is nobody else’s: not another’s, not another house’s', async () => {
  const { w, signed } = a
  const { personId, agreementId, version } = await signed()
  const sarpsborg = await w.world.as('3105', ['team_leader'])
  const elsewhere = await w.world.as('3103', ['team_leader'], { whole: false, houseIds: [w.pool.brygga.id] })
  for (const other of [sarpsborg, elsewhere]) {
    const acts = [
      () => other.selfAdmission.signAgreement({ agreementId, version, signatory: 'person', ...paper }),
      () => other.selfAdmission.suspendAgreement({ agreementId, version, reason: 'x', complaintRightTold: true }),
      () => other.selfAdmission.liftSuspension({ agreementId, version, note: '' }),
      () =>
        other.selfAdmission.renewAgreement({
          agreementId,
          version,
          reviewOn: '2027-01-01',
          untilOn: '2027-02-01',
          note: '',
        }),
      () =>
        other.selfAdmission.endAgreement({
          agreementId,
          version,
          signatory: 'person',
          reason: '',
          complaintRightTold: false,
        }),
      () => other.selfAdmission.logTalk({ agreementId, minutes: 1, note: '' }),
    ]
    for (const act of acts) expect(await codeOf(act())).toMatch('NOT_FOUND')
  }
  expect(await codeOf(sarpsborg.selfAdmission.listAgreements({ personId, purpose: 'take_in' }))).toMatch('NOT_FOUND')
  expect((await elsewhere.selfAdmission.listAgreements({ personId, purpose: 'take_in' })).agreements).toEqual([])
})
