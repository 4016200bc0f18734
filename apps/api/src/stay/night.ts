import { tonight } from '@samplass/domain/nights'
import type { Need } from '@samplass/domain/stay/needs'
import type { nightInput } from '@samplass/domain/stay/schema'
import type { infer as Infer } from 'zod/mini'
import { logList } from '../audit/log-list.ts'
import type { Verb } from '../trpc.ts'
import type { StayRecord } from './load.ts'
import { guestOf, loadGuests, personsIn } from './load-guests.ts'
import { loadNeeds } from './load-needs.ts'
import type { RequestRecord } from './load-requests.ts'
import { loadWords } from './load-sources.ts'
import { housesTonight } from './load-tonight.ts'
import type { NightNeed, NightPage } from './night-shapes.ts'

/** What needs me now, late above and coming below, and what is free tonight in every house the reader may see. */
export async function night(verb: Verb, { houseIds }: Infer<typeof nightInput>): Promise<NightPage> {
  const { now } = verb
  const { needs, stays, requests, turnarounds, occupancies, meetings, beds, places } = await loadNeeds(verb, houseIds)

  const asked = new Set(needs.map(({ subjectId }) => subjectId))
  const shownStays = stays.filter(({ id }) => asked.has(id))
  const [guests, { messages, phones }] = await Promise.all([loadGuests(verb, shownStays), loadWords(verb, [...asked])])
  const houseOf = new Map(
    beds.map((bed) => [
      bed.houseId,
      { id: bed.houseId, name: bed.houseName, place: bed.place, own: bed.houseRole === verb.actor.organisation.role },
    ]),
  )
  const subjects = new Map<string, Subject>()
  for (const stay of shownStays) {
    const guest = guests.get(stay.id) ?? null
    const hidden = guest?.kind === 'restricted'
    subjects.set(stay.id, {
      ...blank,
      version: stay.version,
      house: placeOf(stay),
      bedName: stay.bedName,
      guest,
      phone: hidden ? null : (phones.get(stay.id) ?? null),
      message: hidden ? null : (messages.get(stay.id) ?? null),
    })
  }
  for (const request of requests) {
    const { position = null, freeBed = null } = places.get(request.id) ?? {}
    const { version, guest, phone } = request
    subjects.set(request.id, { ...blank, version, house: placeOf(request), guest, phone, position, freeBed })
  }
  for (const { id, houseId, bedName } of turnarounds)
    subjects.set(id, { ...blank, house: houseOf.get(houseId), bedName })
  for (const row of [...occupancies.hold, ...occupancies.out_of_service]) {
    const { version, bedName, reason } = row
    subjects.set(row.occupancyId, { ...blank, version, house: houseOf.get(row.houseId), bedName, reason })
  }
  for (const meeting of meetings) {
    const guest = guestOf(verb, meeting.personId, meeting)
    const phone = guest.kind === 'full' ? meeting.phone : null
    subjects.set(meeting.meetingId, {
      ...blank,
      version: meeting.version,
      house: houseOf.get(meeting.houseId),
      guest,
      phone,
    })
  }

  const shown = needs.flatMap((need) => toRow(need, subjects.get(need.subjectId)))
  logList(verb, 'night', [...new Set(personsIn(shown.map(({ guest }) => guest)))])
  const waiting = new Map(
    [...Map.groupBy(requests, ({ unitKindId }) => unitKindId)].map(([id, list]) => [id, list.length]),
  )
  const houses = await housesTonight(verb, beds, waiting)
  const sum = (count: (house: (typeof houses)[number]) => number) =>
    houses.reduce((total, house) => total + count(house), 0)
  return {
    asOf: now,
    tonight: tonight(now),
    needs: shown,
    late: shown.filter(({ late }) => late).length,
    houses,
    beds: sum(({ beds }) => beds),
    free: sum(({ free }) => free),
  }
}

type Subject = Omit<NightNeed, 'kind' | 'at' | 'late' | 'subjectId' | 'facts' | 'house'> & {
  house: NightNeed['house'] | undefined
}
const blank: Subject = {
  version: null,
  house: undefined,
  bedName: null,
  guest: null,
  phone: null,
  message: null,
  position: null,
  freeBed: null,
  reason: null,
}

const placeOf = (row: StayRecord | RequestRecord): NightNeed['house'] => ({
  id: row.houseId,
  name: row.houseName,
  place: row.place,
  own: 'forHouse' in row ? row.forHouse : row.ofHouse,
})

function toRow({ houseId: _, ...need }: Need, subject: Subject | undefined): NightNeed[] {
  return subject?.house ? [{ ...need, ...subject, house: subject.house }] : []
}
