import { invariant } from '@samplass/domain/invariant'
import { instantAt, type LocalDate, weekday } from '@samplass/domain/nights'
import { type ActParts, act, systemActor } from '../act.ts'
import { addBed } from '../bed-pool/add-bed.ts'
import { archiveBed } from '../bed-pool/archive-bed.ts'
import { cancelOutOfService } from '../bed-pool/cancel-out-of-service.ts'
import { claimBed } from '../bed-pool/claim-bed.ts'
import { takeOutOfService } from '../bed-pool/take-out-of-service.ts'
import type { Organisation } from '../directory.ts'
import { register } from '../person/register.ts'
import { arrive } from '../stay/arrive.ts'
import { cancel } from '../stay/cancel.ts'
import { end } from '../stay/end.ts'
import { moveBed } from '../stay/move-bed.ts'
import type { Verb } from '../trpc.ts'
import { inventedPerson } from './invented.ts'
import type { OpenBed, OpenHouse } from './open-houses.ts'
import { bedsOf, figuresOf, type PublishedHouse } from './published.ts'

type Guest = { personId: string; stayId: string; version: number; bed: OpenBed }
type Closure = { bed: OpenBed; occupancyId: string; version: number }

/** One house and what is in it. Everything that happens to it happens by a verb; this only remembers what to ask for. */
export class HouseLife {
  readonly #parts: ActParts
  readonly #organisation: Organisation
  readonly #house: OpenHouse
  readonly #published: PublishedHouse
  readonly #newPerson: () => number
  #free: OpenBed[]
  #guests: Guest[] = []
  #closures: Closure[] = []
  #gone: string[] = []
  #bedNumber: number
  #arrivals = 0
  verbs = 0

  constructor(
    parts: ActParts,
    organisation: Organisation,
    house: OpenHouse,
    published: PublishedHouse,
    newPerson: () => number,
  ) {
    this.#parts = parts
    this.#organisation = organisation
    this.#house = house
    this.#published = published
    this.#newPerson = newPerson
    this.#free = [...house.beds]
    this.#bedNumber = house.beds.length
  }

  /** Several verbs in one transaction, one after the other, as they would be in the house. */
  #at<T>(night: LocalDate, time: string, work: (verb: Verb) => Promise<T>): Promise<T> {
    return act(this.#parts, systemActor(this.#organisation, this.#published.name), instantAt(night, time), work)
  }

  /** The day before the night, and the evening: who leaves, what is mended and what breaks, who moves, who comes. */
  async liveThrough(night: LocalDate): Promise<void> {
    const wanted = figuresOf(this.#published, night)
    await this.#depart(night, this.#guests.length - wanted.occupied)
    await this.#mend(night, this.#closures.length - wanted.outOfService)
    const beds = this.#free.length + this.#guests.length + this.#closures.length
    await this.#close(night, beds - bedsOf(wanted))
    await this.#open(night, bedsOf(wanted) - beds)
    await this.#break(night, wanted.outOfService - this.#closures.length)
    await this.#changeMind(night)
    if (weekday(night) === 3) await this.#move(night)
    await this.#receive(night, wanted.occupied - this.#guests.length)
  }

  async #depart(night: LocalDate, count: number) {
    if (count <= 0) return
    const leaving = this.#guests.splice(0, count)
    await this.#at(night, '10:00', async (verb) => {
      for (const { stayId, version } of leaving) await end(verb, { stayId, version, ...goodbye })
    })
    this.verbs += count
    this.#free.push(...leaving.map(({ bed }) => bed))
    this.#gone.push(...leaving.map(({ personId }) => personId))
  }

  async #mend(night: LocalDate, count: number) {
    if (count <= 0) return
    const mended = this.#closures.splice(0, count)
    await this.#at(night, '11:00', async (verb) => {
      for (const { occupancyId, version } of mended) await cancelOutOfService(verb, { occupancyId, version })
    })
    this.verbs += count
    this.#free.push(...mended.map(({ bed }) => bed))
  }

  async #close(night: LocalDate, count: number) {
    if (count <= 0) return
    const closing = this.#free.splice(-count)
    invariant(closing.length === count, `${this.#published.name} has ${count} free beds to close on ${night}`)
    await this.#at(night, '12:00', async (verb) => {
      for (const bed of closing) await archiveBed(verb, { bedId: bed.id, version: bed.version, archivedOn: night })
    })
    this.verbs += count
  }

  async #open(night: LocalDate, count: number) {
    if (count <= 0) return
    await this.#at(night, '12:30', async (verb) => {
      for (let n = 0; n < count; n++) {
        const name = `Bed ${++this.#bedNumber}`
        const { unitKindId } = this.#house
        const made = await addBed(verb, { unitKindId, openedOn: night, name, attributes: [], description: '' })
        this.#free.push({ id: made.bedId, version: 1 })
      }
    })
    this.verbs += count
  }

  async #break(night: LocalDate, count: number) {
    if (count <= 0) return
    const broken = this.#free.splice(-count)
    await this.#at(night, '13:00', async (verb) => {
      for (const bed of broken) {
        const period = { reason: 'maintenance' as const, fromOn: night, toOn: lastDay, costCentre: null }
        this.#closures.push({ bed, ...(await takeOutOfService(verb, { bedId: bed.id, ...period })) })
      }
    })
    this.verbs += count
  }

  /** Now and then somebody is given a bed in the morning and does not need it after all. */
  async #changeMind(night: LocalDate) {
    const bed = this.#free[0]
    const [personId] = this.#gone
    if (!bed || !personId || weekday(night) !== 6) return
    const claimed = await this.#at(night, '13:30', (verb) => claimBed(verb, this.#claim(night, personId, bed)))
    const reason = 'Found another place'
    await this.#at(night, '14:00', (verb) => cancel(verb, { stayId: claimed.stayId, version: 1, reason }))
    this.verbs += 2
  }

  async #move(night: LocalDate) {
    const guest = this.#guests.at(-1)
    const to = guest && this.#free.shift()
    if (!guest || !to) return
    const { stayId, version } = guest
    const reason = 'A quieter room'
    const moved = await this.#at(night, '14:30', (verb) => moveBed(verb, { stayId, version, bedId: to.id, reason }))
    this.#free.push(guest.bed)
    Object.assign(guest, { bed: to, version: moved.version })
    this.verbs += 1
  }

  async #receive(night: LocalDate, count: number) {
    if (count <= 0) return
    const persons = await this.#registered(night, count)
    const beds = this.#free.splice(0, count)
    const coming = await this.#at(night, '15:00', async (verb) => {
      const claims: Guest[] = []
      for (const [index, bed] of beds.entries()) {
        const personId = persons[index] as string
        const { stayId } = await claimBed(verb, this.#claim(night, personId, bed))
        claims.push({ personId, stayId, version: 1, bed })
      }
      return claims
    })
    await this.#at(night, '19:00', async (verb) => {
      for (const guest of coming) {
        const { stayId, version } = guest
        const arrived = await arrive(verb, { stayId, version, arrivedAt: null, practicalGiven: true })
        guest.version = arrived.version
      }
    })
    this.verbs += 2 * count
    this.#guests.push(...coming)
  }

  /** Every third has been here before. */
  async #registered(night: LocalDate, count: number): Promise<string[]> {
    const before: string[] = []
    let strangers = 0
    for (let n = 0; n < count; n++) {
      const known = this.#arrivals++ % 3 === 0 ? this.#gone.shift() : undefined
      if (known) before.push(known)
      else strangers++
    }
    if (strangers === 0) return before
    const made = await this.#at(night, '14:45', async (verb) => {
      const ids: string[] = []
      for (let n = 0; n < strangers; n++) ids.push((await register(verb, inventedPerson(this.#newPerson()))).personId)
      return ids
    })
    this.verbs += strangers
    return [...before, ...made]
  }

  #claim(night: LocalDate, personId: string, bed: OpenBed) {
    const { criteriaVersion } = this.#house
    return { personId, bedId: bed.id, arriveOn: night, nights: 366, criteriaVersion, ...atTheDoor }
  }
}

const lastDay = '2026-12-31' as LocalDate
const atTheDoor = {
  channel: 'walk_in' as const,
  initiatedBy: 'person' as const,
  answers: {},
  expectAt: null,
  message: '',
  responsibleMunicipality: null,
  disclosures: [],
}
const goodbye = {
  endedAt: null,
  outcome: 'home' as const,
  followUpAgreed: false,
  note: '',
  incidentId: null,
  reason: '',
  whereTo: '',
  complaintRightTold: false,
}
