import { addNights, asLocalDate, localDateOf } from '@samplass/domain/nights'
import type { PersonWorld } from './person-builders.ts'
import type { Caller } from './world.ts'

export type At = { admissionId: string; version: number; seen: number }
type Changed = { admissionId: string; version: number }

/** Negotiations between Sarpsborg's team and one specialist service, each as far as a test asks. */
export async function threadsWith(w: PersonWorld, slug: 'dps-fjordbyen' | 'tsb-havna' = 'dps-fjordbyen') {
  const team = await w.world.as('3105', ['team_member'], { name: 'Kari Team' })
  const liaison = await w.world.as(slug, ['liaison'], { name: 'Anders Liaison' })
  const specialistRole = `h_${slug.replaceAll('-', '_')}`
  const later = (hours: number) => new Date(w.world.now().getTime() + hours * 3_600_000).toISOString()

  const offer = (nights: number) => ({
    bedOf: 'specialist' as const,
    respondBy: later(24),
    lapsesAt: later(48),
    terms: {
      windowFrom: addNights(localDateOf(w.world.now()), 1),
      windowTo: addNights(localDateOf(w.world.now()), 3),
      nights,
      goal: 'Sove og spise',
      unit: 'Døgnenheten',
      transport: 'Teamet kjører',
      medication: 'Enheten under oppholdet',
      keptReady: 'Husleie og katt',
      visits: 'Teamet onsdag',
      ifWorse: 'Lege samme dag',
      afterwards: 'Teamet møter hjemme',
    },
  })
  const opened = async (givenName: string, until = '2027-11-01') => {
    const personId = await w.register(givenName, 'Fjellheim')
    const { consentId } = await w.worker.consent.recordConsent({
      personId,
      toRole: specialistRole,
      categories: ['admission'],
      purpose: 'Planlagt innleggelse',
      givenHow: 'oral',
      untilOn: asLocalDate(until),
    })
    const { admissionId, version } = await team.plannedAdmission.openAdmission({ personId, specialistRole })
    return { personId, consentId, admissionId, at: { admissionId, version, seen: 0 } as At }
  }
  /** So many versions on the table, the municipality's first, then each side in turn. */
  const versions = async (at: At, count: number, nights = 5): Promise<At> => {
    let now = at
    for (let made = at.seen; made < count; made++) {
      const side: Caller = made % 2 === 0 ? team : liaison
      const { version, proposal } = await side.plannedAdmission.propose({ ...now, ...offer(nights) })
      now = { ...at, version, seen: proposal }
    }
    return now
  }
  const after = (at: At, { version }: Changed): At => ({ ...at, version })
  /** Agreed on, said yes to, confirmed. */
  const confirmed = async (at: At, nights = 5): Promise<At> => {
    const one = await versions(at, 1, nights)
    const two = after(one, await liaison.plannedAdmission.accept(one))
    const three = after(two, await team.plannedAdmission.answerForPerson({ ...two, answer: 'yes', reason: '' }))
    return after(three, await liaison.plannedAdmission.confirmBed({ ...three, elsewhere: 'Døgnenheten, rom 4' }))
  }
  const admitted = async (at: At, hasHome: 'yes' | 'no' | 'unknown', nights = 5): Promise<At> => {
    const ready = await confirmed(at, nights)
    return after(ready, await liaison.plannedAdmission.admit({ ...ready, admittedAt: null, hasHome }))
  }
  return { team, liaison, specialistRole, later, opened, versions, confirmed, admitted, after }
}
