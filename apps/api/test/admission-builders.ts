import { asLocalDate } from '@samplass/domain/nights'
import { buildHouse } from './bed-pool-builders.ts'
import { makePersonWorld, type PersonWorld } from './person-builders.ts'
import type { Caller } from './world.ts'

export const specialistRole = 'h_dps_fjordbyen'
const friday = '2026-11-20T20:40:00Z'
const later = (hours: number) => new Date(Date.parse(friday) + hours * 3_600_000).toISOString()

export const terms = {
  windowFrom: asLocalDate('2026-11-23'),
  windowTo: asLocalDate('2026-11-25'),
  nights: 5,
  goal: 'Sove, spise og komme ut av uroen.',
  unit: 'Døgnenheten',
  transport: 'Teamet kjører',
  medication: 'DPS under oppholdet',
  keptReady: 'Husleie og katt',
  visits: 'Teamet mandag',
  ifWorse: 'Lege ved enheten vurderer samme dag.',
  afterwards: 'Teamet møter hjemme.',
}
export const proposal = { terms, respondBy: later(24), lapsesAt: later(48) }
export const bed = (bedId: string, arriveOn = '2026-11-23', nights = 3) => ({
  bedId,
  arriveOn: asLocalDate(arriveOn),
  nights,
})

/** Friday 20 November 2026 at 21.40: Sarpsborg's team and a DPS with a ward of its own, that plan admissions together. */
export async function makeAdmissionWorld() {
  const w = await makePersonWorld(friday)
  const ward = await buildHouse(w.world, {
    slug: 'dps-fjordbyen',
    name: 'Døgnpost 2',
    place: 'Fjordbyen',
    kinds: [
      { kind: 'institution_place', name: 'Døgnplass', beds: ['Rom 1', 'Rom 2', 'Rom 3'] },
      { kind: 'safety_bed', name: 'Akuttplass', beds: ['Akutt 1'] },
    ],
  })
  const team = await w.world.as('3105', ['team_leader'], { name: 'Kari Team' })
  const liaison = await w.world.as('dps-fjordbyen', ['liaison'], { name: 'Anders DPS' })
  return { ...w, ward, team, liaison, later, proposal, ...actsIn(w, team, liaison) }
}
export type AdmissionWorld = Awaited<ReturnType<typeof makeAdmissionWorld>>

function actsIn(w: PersonWorld, team: Caller, liaison: Caller) {
  /** A thread of a person who has consented, with nothing proposed. */
  const opened = async (givenName: string, change: Parameters<PersonWorld['register']>[2] = {}) => {
    const personId = await w.register(givenName, 'Fjellheim', change)
    const { consentId } = await w.worker.consent.recordConsent({
      personId,
      toRole: specialistRole,
      categories: ['admission'],
      purpose: 'Planlagt innleggelse',
      givenHow: 'oral',
      untilOn: asLocalDate('2027-01-31'),
    })
    const { admissionId, version } = await team.plannedAdmission.openAdmission({ personId, specialistRole })
    return { personId, consentId, admissionId, at: { admissionId, version, seen: 0 } }
  }
  /** The municipality proposes, the service answers with these beds. */
  const offered = async (givenName: string, ...beds: ReturnType<typeof bed>[]) => {
    const thread = await opened(givenName)
    const made = await team.plannedAdmission.propose({ ...thread.at, ...proposal, bedOf: 'specialist' })
    const answer = { admissionId: thread.admissionId, version: made.version, seen: 1 }
    const { version } = await liaison.plannedAdmission.propose({
      ...answer,
      ...proposal,
      bedOf: 'specialist',
      offers: beds,
    })
    const { proposals } = await team.plannedAdmission.get({ admissionId: thread.admissionId })
    return { ...thread, at: { admissionId: thread.admissionId, version, seen: 2 }, offers: proposals[1]?.offers ?? [] }
  }
  /** The first of the offered beds is agreed on, with the person's yes. */
  const agreed = async (givenName: string, ...beds: ReturnType<typeof bed>[]) => {
    const thread = await offered(givenName, ...beds)
    const { version } = await team.plannedAdmission.accept({ ...thread.at, offerId: thread.offers[0]?.id })
    const said = { ...thread.at, version, answer: 'yes' as const, reason: '' }
    const yes = await team.plannedAdmission.answerForPerson(said)
    return { ...thread, at: { ...thread.at, version: yes.version } }
  }
  const confirmed = async (givenName: string, ...beds: ReturnType<typeof bed>[]) => {
    const thread = await agreed(givenName, ...beds)
    const { version } = await liaison.plannedAdmission.confirmBed(thread.at)
    return { ...thread, at: { ...thread.at, version } }
  }
  /** What stands on a bed from that night on: kind, in the house or not, nights. */
  const standsOn = async (bedId: string) => {
    const rows = await w.world.admin<{ what: string }[]>`
      select kind || case when present then ' in house' else '' end || ' ' || from_on || ' ' || to_on as what
      from pool.occupancy where bed_id = ${bedId} and live order by from_on`
    return rows.map(({ what }) => what)
  }
  return { opened, offered, agreed, confirmed, standsOn }
}
