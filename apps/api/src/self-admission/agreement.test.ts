import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { claimOf, makeGuest } from '../../test/guest.ts'
import { endingOf, makeStayWorld, type StayWorld } from '../../test/stay-builders.ts'
import type { Caller } from '../../test/world.ts'

let w: StayWorld
let worker: Caller
let team: Caller
let leader: Caller
let kind: string
beforeAll(async () => {
  w = await makeStayWorld()
  worker = await w.world.as('3103', ['night_worker'], { name: 'Trine Vik' })
  team = await w.world.as('3103', ['team_member'], { name: 'Geir Holm' })
  leader = await w.world.as('3103', ['team_leader'], { name: 'Mona Lie' })
  kind = w.pool.kanalhuset.kinds[0]?.id as string
})
afterAll(() => w.world.drop())

const terms = {
  nightsMax: 5,
  restDays: 14,
  staysPerYear: 2 as number | null,
  nightsPerYear: null as number | null,
  contactPhone: '+4799000053',
  duties: 'Jeg ringer før jeg kommer, og er edru når jeg er der.',
  reviewOn: '2027-05-01',
  untilOn: '2027-11-01',
}
const person = () => makeGuest(w.world, { slug: '3103' })
const draft = (personId: string, change: Partial<typeof terms> & { unitKindId?: string } = {}, by = team) =>
  by.selfAdmission.draftAgreement({ personId, unitKindId: kind, ...terms, ...change })
const paper = { signedOn: '2026-11-20', signedBy: 'Mona Lie' }
async function signed(change: Partial<typeof terms> = {}) {
  const personId = await person()
  const { agreementId } = await draft(personId, change)
  await team.selfAdmission.signAgreement({ agreementId, version: 1, signatory: 'person', ...paper })
  await team.selfAdmission.signAgreement({ agreementId, version: 2, signatory: 'unit', ...paper })
  return { personId, agreementId, version: 3 }
}
const claim = (personId: string, change: object = {}, by = worker) =>
  by.bedPool.claimBed(claimOf(personId, w.pool.kanalhuset.bed('Rom 1'), change))
const only = async (personId: string, by = worker) => {
  const { agreements } = await by.selfAdmission.listAgreements({ personId, purpose: 'take_in' })
  return agreements[0]
}
const goneHome = async (stayId: string) => {
  await worker.stay.arrive({ stayId, version: 1, arrivedAt: null, practicalGiven: true })
  const { version } = await worker.stay.get({ stayId })
  await worker.stay.end({ stayId, version, ...endingOf({ outcome: 'own_wish' }) })
}

test('nothing holds before both have signed; then the person rings and comes, for as long as was agreed', async () => {
  const personId = await person()
  expect(await codeOf(claim(personId))).toMatch('AGREEMENT_MISSING')
  const { agreementId } = await draft(personId)
  expect(await codeOf(claim(personId))).toMatch('AGREEMENT_NOT_SIGNED')
  await team.selfAdmission.signAgreement({ agreementId, version: 1, signatory: 'person', ...paper })
  expect(await only(personId)).toMatchObject({ state: 'draft', answer: { can: 'not_in_force', state: 'draft' } })
  await team.selfAdmission.signAgreement({ agreementId, version: 2, signatory: 'unit', ...paper })
  expect(await only(personId)).toMatchObject({
    state: 'active',
    answer: { can: 'available', nights: 5 },
    kindName: 'Brukerstyrte rom',
  })
  const found = await worker.bedPool.search({ personId, arriveOn: '2026-11-20', nights: 7, needs: [] })
  const place = found.places.find(({ unitKindId }) => unitKindId === kind)
  expect(place).toMatchObject({ departOn: '2026-11-25' })
  expect(place?.rules.find(({ rule }) => rule === 'agreement')).toMatchObject({
    outcome: 'passed',
    facts: { until: '2027-11-01' },
  })
  const stay = await claim(personId)
  expect(stay.departOn).toBe('2026-11-25')
  expect(await only(personId)).toMatchObject({ answer: { can: 'already_in' }, events: [{ kind: 'used' }, {}, {}, {}] })
  await goneHome(stay.stayId)
})

test('rest counts from the actual end, in the answer, in the claim and in the database', async () => {
  const { personId, agreementId } = await signed()
  const { stayId } = await claim(personId)
  await goneHome(stayId)
  expect(await only(personId)).toMatchObject({
    answer: { can: 'in_rest_period', nextOn: '2026-12-04' },
    staysThisYear: 1,
  })
  expect(await codeOf(claim(personId, { arriveOn: '2026-11-21' }))).toMatch('REST_PERIOD_NOT_OVER')
  const talk = await worker.selfAdmission.logTalk({ agreementId, minutes: 8, note: 'Ville heller prate' })
  expect(talk).toMatchObject({ answer: 'in_rest_period', nextOn: '2026-12-04' })
  expect((await only(personId))?.events[0]).toMatchObject({
    kind: 'talked',
    words: 'Ville heller prate',
    facts: { nextOn: '2026-12-04' },
  })
  const [counted] = await w.world
    .admin`select person_id, handle, note, minutes from m_3103.contact order by occurred_at desc limit 1`
  expect(counted).toMatchObject({ person_id: null, handle: null, note: '', minutes: 8 })
})

test('the year’s stays and nights are the agreement’s, and an approver can still open the door', async () => {
  const { personId } = await signed({ restDays: 0, staysPerYear: 1 })
  await goneHome((await claim(personId)).stayId)
  expect(await only(personId)).toMatchObject({ answer: { can: 'yearly_quota_used', nextOn: '2027-01-01' } })
  expect(await codeOf(claim(personId))).toMatch('STAYS_THIS_YEAR_USED')
  const approver = (await worker.bedPool.listApprovers()).find(({ name }) => name === 'Mona Lie')
  const override = { approvedBy: approver?.accountId as string, reason: 'Kan ikke være alene i natt' }
  const stay = await claim(personId, { override })
  // It stands on the approver's word: the agreement's walls are not touched.
  expect(await w.world.admin`select 1 from m_3103.agreement_use where stay_id = ${stay.stayId}`).toHaveLength(0)
  await goneHome(stay.stayId)

  const other = await signed({ restDays: 0, staysPerYear: null, nightsPerYear: 3 })
  expect((await claim(other.personId)).departOn).toBe('2026-11-23')
  await worker.stay.cancel({ ...(await w.at(await stayOf(other.personId), worker)), reason: 'Ombestemte seg' })
  expect(await only(other.personId)).toMatchObject({ answer: { can: 'available', nights: 3 }, staysThisYear: 0 })
})
const stayOf = async (personId: string) => {
  const [row] = await w.world.admin<
    { id: string }[]
  >`select stay_id as id from m_3103.person_stay where person_id = ${personId} order by created_at desc`
  return row?.id as string
}

test('voluntary: only the person asks', async () => {
  const { personId } = await signed()
  expect(await codeOf(claim(personId, { initiatedBy: 'professional' }))).toMatch('NOT_ASKED_BY_PERSON')
  expect(await codeOf(claim(personId, { initiatedBy: 'next_of_kin' }))).toMatch('NOT_ASKED_BY_PERSON')
})

test('a suspension has a reason and the right to complain, puts nobody out, and is lifted again', async () => {
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

test('two calls at once for one person: one bed, and the year’s last stay is used once', async () => {
  const { personId } = await signed({ restDays: 0, staysPerYear: 1 })
  const { admin } = w.world
  // Both have begun before either writes: the person's row is held until both wait for it.
  const tries = await admin.begin(async (sql) => {
    await sql`select from m_3103.person where id = ${personId} for update`
    const begun = ['Rom 1', 'Rom 2'].map((bed, index) =>
      codeOf(
        worker.bedPool.claimBed(
          claimOf(personId, w.pool.kanalhuset.bed(bed), { nights: 1, arriveOn: `2026-11-2${index}` }),
        ),
      ),
    )
    await vi.waitFor(async () => {
      const [waiting] = await admin`
        select count(*)::integer as many from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
      expect(waiting).toEqual({ many: 2 })
    }, 5000)
    return begun
  })
  const answers = (await Promise.all(tries)).sort()
  expect(answers.filter((answer) => answer === 'ok')).toHaveLength(1)
  await worker.stay.cancel({ ...(await w.at(await stayOf(personId), worker)), reason: 'Ombestemte seg' })
})

test('what one municipality agreed is nobody else’s: not another’s, not another house’s', async () => {
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

test('the home municipality agrees for its own person with a house next door, and rest counts what the house ended', async () => {
  const home = await w.world.as('3105', ['team_leader'])
  const personId = await makeGuest(w.world, { slug: '3105' })
  const { agreementId } = await draft(personId, {}, home)
  await home.selfAdmission.signAgreement({ agreementId, version: 1, signatory: 'person', ...paper })
  await home.selfAdmission.signAgreement({ agreementId, version: 2, signatory: 'unit', ...paper })
  const { stayId } = await claim(personId, { channel: 'on_behalf' }, home)
  await goneHome(stayId)
  expect(await only(personId, home)).toMatchObject({ answer: { can: 'in_rest_period', nextOn: '2026-12-04' } })
  expect(await codeOf(claim(personId, { channel: 'on_behalf', arriveOn: '2026-11-21' }, home))).toMatch(
    'REST_PERIOD_NOT_OVER',
  )
  const words = JSON.stringify(await worker.stay.get({ stayId }))
  expect(words).not.toContain(agreementId)
})
