import { whyNotPublish } from '@samplass/domain/capacity/window'
import { addNights, localDateOf } from '@samplass/domain/nights'
import { type ActParts, act, systemActor } from '../src/act.ts'
import { loadBeds, loadOccupancies } from '../src/bed-pool/load.ts'
import { publishWindow } from '../src/capacity/publish-window.ts'

const published = 6
const nightsMax = 5
/** Days from one window to the next. */
const apart = 2
const notes = ['Enerom, åpen post', '', 'Inntak før kl. 14', '']

/** When the specialist services can receive somebody in the days to come: on beds that are free then, to all or to some. */
export async function addWindows(parts: ActParts, now: Date): Promise<void> {
  const today = localDateOf(now)
  for (const service of (await parts.directory.all()).filter(({ kind }) => kind === 'specialist')) {
    await act(parts, systemActor(service), now, async (verb) => {
      const beds = (await loadBeds(verb, today, null)).filter(
        ({ houseRole, unitKind }) => houseRole === service.role && unitKind === 'institution_place',
      )
      let made = 0
      for (const bed of beds) {
        const fromOn = addNights(today, 2 + made * apart)
        const window = { fromOn, toOn: addNights(fromOn, 2), nightsMax }
        const standing = await loadOccupancies(verb, fromOn, addNights(window.toOn, nightsMax), [bed.bedId])
        if (made === published || whyNotPublish(window, bed, standing, now) !== null) continue
        const to = made % 3 === 2 ? ['m_3105', 'm_3107'] : null
        const note = notes[made % notes.length] ?? ''
        await publishWindow(verb, { ...window, bedId: bed.bedId, offeredTo: window.toOn, note, to })
        made += 1
      }
    })
  }
}
