import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { makeAgreementWorld, paper } from '../../test/agreement-builders.ts'
import { codeOf } from '../../test/code-of.ts'
import { claimOf, makeGuest } from '../../test/guest.ts'

let a: Awaited<ReturnType<typeof makeAgreementWorld>>
beforeAll(async () => {
  a = await makeAgreementWorld()
})
afterAll(() => a.w.world.drop())

test('nothing holds before both have signed; then the person rings and comes, for as long as was agreed', async () => {
  const { w, worker, team, person, draft, claim, only, goneHome } = a
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
  const place = found.places.find(({ unitKindId }) => unitKindId === w.pool.kanalhuset.kinds[0]?.id)
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
  const { w, worker, signed, claim, only, goneHome } = a
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
  const { w, worker, signed, claim, only, goneHome } = a
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

test('voluntary: only the person asks', async () => {
  const { signed, claim } = a
  const { personId } = await signed()
  expect(await codeOf(claim(personId, { initiatedBy: 'professional' }))).toMatch('NOT_ASKED_BY_PERSON')
  expect(await codeOf(claim(personId, { initiatedBy: 'next_of_kin' }))).toMatch('NOT_ASKED_BY_PERSON')
})

test('two calls at once for one person: one bed, and the year’s last stay is used once', async () => {
  const { w, worker, signed } = a
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

test('the home municipality agrees for its own person with a house next door, and rest counts what the house ended', async () => {
  const { w, worker, draft, claim, only, goneHome } = a
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

const stayOf = async (personId: string) => {
  const [row] = await a.w.world.admin<
    { id: string }[]
  >`select stay_id as id from m_3103.person_stay where person_id = ${personId} order by created_at desc`
  return row?.id as string
}
