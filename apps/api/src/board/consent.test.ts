import { asLocalDate } from '@samplass/domain/nights'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AdmissionWorld, bed, makeAdmissionWorld } from '../../test/admission-builders.ts'
import { cardOf, rowOf } from '../../test/board-builders.ts'
import { enrolmentOf, teamOf } from '../../test/follow-up-builders.ts'
import { setClocks } from '../../test/set-clocks.ts'

const monday = '2026-11-23T12:00:00Z'
let w: AdmissionWorld
let teamId: string
beforeAll(async () => {
  w = await makeAdmissionWorld()
  teamId = (await w.team.followUp.setUpTeam(teamOf())).teamId
})
afterAll(() => w.world.drop())

const board = () => w.team.board.getBoard({ teamId })
/** Admitted on Monday by consent until the end of January, and followed up by the team. */
async function admitted(name: string, room: string) {
  await setClocks(w.world, '2026-11-20T20:40:00Z')
  const thread = await w.confirmed(name, bed(w.ward.bed(room)))
  await w.team.followUp.enrol(enrolmentOf(thread.personId, teamId))
  await w.world.admin`update m_3105.enrolment set made_at = '2026-10-01T08:00:00Z' where person_id = ${thread.personId}`
  await setClocks(w.world, monday)
  const { version } = await w.liaison.plannedAdmission.admit({ ...thread.at, admittedAt: null, hasHome: 'yes' })
  return { ...thread, at: { ...thread.at, version } }
}
const pointedOut = async (personId: string) =>
  (await board()).suggestions
    .filter((one) => one.personId === personId)
    .flatMap(({ reasons }) => reasons.map(({ what }) => what))

test('F 7: what the other side has told is gone from the board at the next read, by a consent withdrawn or one that has run out', async () => {
  const of = await admitted('Inne', 'Rom 1')
  expect(await pointedOut(of.personId)).toEqual(['admitted', 'silent'])
  const { cardId } = await w.team.board.putOnBoard(cardOf(teamId, of.personId))
  const where = async () => rowOf(await board(), cardId)?.shown?.where
  expect(await where()).toEqual({ at: 'admitted', dischargeOn: null })
  await setClocks(w.world, '2027-02-01T12:00:00Z')
  expect(await where()).toEqual({ at: 'unknown' })
  await setClocks(w.world, monday)
  expect(await where()).toMatchObject({ at: 'admitted' })
  await w.worker.consent.withdrawConsent({ consentId: of.consentId })
  expect(await where()).toEqual({ at: 'unknown' })
})

test('somebody who went home is pointed out, and is not when the consent is withdrawn', async () => {
  const of = await admitted('Hjem', 'Rom 2')
  const day = { ...of.at, dischargeOn: asLocalDate('2026-11-25') }
  const { version } = await w.liaison.plannedAdmission.planDischarge(day)
  await setClocks(w.world, '2026-11-25T12:00:00Z')
  await w.liaison.plannedAdmission.discharge({
    ...{ ...of.at, version, dischargedAt: null, hasHome: true, firstFollowUpAt: '2026-11-26T12:00:00Z' },
    ...{ crisisPlanUpdatedAt: '2026-11-24T12:00:00Z', gapReason: '' },
  })
  expect(await pointedOut(of.personId)).toEqual(['discharged', 'silent'])
  await w.worker.consent.withdrawConsent({ consentId: of.consentId })
  expect(await pointedOut(of.personId)).toEqual(['silent'])
})
