import { asLocalDate } from '@samplass/domain/nights'
import { claimOf } from './guest.ts'
import { makePersonWorld, numberMaker, type PersonWorld } from './person-builders.ts'
import { threadsWith } from './thread-builders.ts'

export const service = { slug: 'dps-fjordbyen', role: 'h_dps_fjordbyen' } as const
export const neighbour = { slug: '3101', role: 'm_3101' } as const
export type Reader = typeof service.slug | typeof neighbour.slug

/** Somebody of 3105's whom both others may know, each word of theirs found nowhere else. */
export type Planted = {
  personId: string
  admissionId: string
  stayId: string | null
  consentId: string
  houseConsentId: string | null
  /** What the service, and what the neighbour, is told: to be found where it is shown, and nowhere once it is taken back. */
  words: Record<Reader, string[]>
  /** What nobody else is ever told. */
  never: string[]
}

const numbers = numberMaker()

/** 3105 with people whom it shares with a specialist service, and with the neighbour whose bed they have. */
export async function makeSharedWorld() {
  const w = await makePersonWorld()
  const { team, specialistRole, later } = await threadsWith(w)
  let made = 0
  const plant = async (bedName: string | null, untilOn = '2027-01-31'): Promise<Planted> => {
    made += 1
    const mark = `Xq${made}z`
    const name = `Zakarias${mark}`
    const phone = `+4799880${String(made).padStart(3, '0')}`
    const number = numbers()
    const personId = bedName
      ? await w.known(name, `Nordlys${mark}`, { phone, number, fixedAbode: true }, w.pool.tista)
      : await w.register(name, `Nordlys${mark}`, { phone, number })
    const given = { personId, givenHow: 'oral' as const, untilOn: asLocalDate(untilOn), purpose: 'Innleggelse' }
    const categories = ['admission', 'identity', 'contact', 'housing', 'stay_dates', 'next_of_kin', 'children'] as const
    const { consentId } = await w.worker.consent.recordConsent({
      ...given,
      toRole: service.role,
      categories: [...categories],
    })
    const body = `Bor alene ${mark}`
    await team.consent.writeText({ personId, toRole: service.role, category: 'housing', body, version: 0 })
    const kin = `Mormor ${mark}`
    await team.plan.noteNextOfKin({
      ...{ personId, nextOfKinId: null, version: null, name: kin, relation: 'Mormor', phone: null },
      ...{ mayContact: 'yes', needsMapped: false },
    })
    const followedUpBy = `Skolen ${mark}`
    await team.plan.noteChild({
      ...{ personId, childDependantId: null, version: null, birthYear: 2018, followedUpBy, needsLookedAfter: 'yes' },
    })
    const opened = await team.plannedAdmission.openAdmission({ personId, specialistRole })
    const { admissionId } = opened
    const goal = `Sove ${mark}`
    await team.plannedAdmission.propose({
      ...{ admissionId, version: opened.version, seen: 0, bedOf: 'specialist' as const },
      ...{ respondBy: later(24), lapsesAt: later(48) },
      terms: {
        ...{ windowFrom: asLocalDate('2026-11-23'), windowTo: asLocalDate('2026-11-25'), nights: 3, goal },
        ...{ unit: 'Post 2', transport: 'Teamet', medication: 'Egne', keptReady: '', visits: '' },
        ...{ ifWorse: 'Ring', afterwards: 'Hjem' },
      },
    })
    const house = bedName ? await inTista(w, personId, bedName, given, `Ankommer ${mark}`) : null
    return {
      ...{ personId, admissionId, consentId },
      stayId: house?.stayId ?? null,
      houseConsentId: house?.consentId ?? null,
      words: {
        [service.slug]: [name, phone, body, goal, kin, followedUpBy],
        [neighbour.slug]: house ? [name, phone, `Ankommer ${mark}`] : [],
      },
      never: [number],
    }
  }
  return { ...w, team, plant }
}
export type SharedWorld = Awaited<ReturnType<typeof makeSharedWorld>>

type Given = { personId: string; givenHow: 'oral'; untilOn: ReturnType<typeof asLocalDate>; purpose: string }

/** In the neighbour's house, which is told who it is, on consent. */
async function inTista(w: PersonWorld, personId: string, bedName: string, given: Given, message: string) {
  const categories = ['identity', 'contact', 'arrival_needs'] as const
  const { consentId } = await w.worker.consent.recordConsent({
    ...given,
    toRole: neighbour.role,
    categories: [...categories],
  })
  const disclosures = categories.map((category) => ({ category, basis: 'consent' as const, basisNote: 'Sa ja' }))
  const { stayId } = await w.worker.bedPool.claimBed(
    claimOf(personId, w.pool.tista.bed(bedName), { channel: 'on_behalf', disclosures, message }),
  )
  return { stayId, consentId }
}
