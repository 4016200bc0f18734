import { claimOf, makeGuest } from './guest.ts'
import { endingOf, makeStayWorld } from './stay-builders.ts'

export const terms = {
  nightsMax: 5,
  restDays: 14,
  staysPerYear: 2 as number | null,
  nightsPerYear: null as number | null,
  contactPhone: '+4799000053',
  duties: 'Jeg ringer før jeg kommer, og er edru når jeg er der.',
  reviewOn: '2027-05-01',
  untilOn: '2027-11-01',
}
export const paper = { signedOn: '2026-11-20', signedBy: 'Mona Lie' }

/** Kanalhuset's rooms, which go by agreements, and 3103's people who make and use them. */
export async function makeAgreementWorld() {
  const w = await makeStayWorld()
  const worker = await w.world.as('3103', ['night_worker'], { name: 'Trine Vik' })
  const team = await w.world.as('3103', ['team_member'], { name: 'Geir Holm' })
  const leader = await w.world.as('3103', ['team_leader'], { name: 'Mona Lie' })
  const unitKindId = w.pool.kanalhuset.kinds[0]?.id as string
  const person = () => makeGuest(w.world, { slug: '3103' })
  const draft = (personId: string, change: Partial<typeof terms> & { unitKindId?: string } = {}, by = team) =>
    by.selfAdmission.draftAgreement({ personId, unitKindId, ...terms, ...change })
  return {
    ...{ w, worker, team, leader, person, draft },
    async signed(change: Partial<typeof terms> = {}) {
      const personId = await person()
      const { agreementId } = await draft(personId, change)
      await team.selfAdmission.signAgreement({ agreementId, version: 1, signatory: 'person', ...paper })
      await team.selfAdmission.signAgreement({ agreementId, version: 2, signatory: 'unit', ...paper })
      return { personId, agreementId, version: 3 }
    },
    claim: (personId: string, change: object = {}, by = worker) =>
      by.bedPool.claimBed(claimOf(personId, w.pool.kanalhuset.bed('Rom 1'), change)),
    async only(personId: string, by = worker) {
      const { agreements } = await by.selfAdmission.listAgreements({ personId, purpose: 'take_in' })
      return agreements[0]
    },
    async goneHome(stayId: string) {
      await worker.stay.arrive({ stayId, version: 1, arrivedAt: null, practicalGiven: true })
      const { version } = await worker.stay.get({ stayId })
      await worker.stay.end({ stayId, version, ...endingOf({ outcome: 'own_wish' }) })
    },
  }
}
