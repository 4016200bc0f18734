import { addNights, instantAt, localDateOf } from '@samplass/domain/nights'
import { changeConsent } from '../src/consent/change-consent.ts'
import { object } from '../src/consent/object.ts'
import { recordConsent } from '../src/consent/record-consent.ts'
import { recordDeclined } from '../src/consent/record-declined.ts'
import { withdrawConsent } from '../src/consent/withdraw-consent.ts'
import { writeText } from '../src/consent/write-text.ts'
import { recordInformed } from '../src/emergency/record-informed.ts'
import { tell } from '../src/emergency/tell.ts'
import { newcomer } from './newcomer.ts'
import type { Town } from './town.ts'

const toRole = 'h_dps_fjordbyen'
const purpose = 'Samtale om hjelp videre'

/** Consent of every kind in the first town, by the verbs, and two emergencies that wait for the leader. */
export async function addConsents(town: Town, now: Date): Promise<void> {
  const today = localDateOf(now)
  const on = (daysAgo: number) => instantAt(addNights(today, -daysAgo), '10:20')
  const next = () => newcomer(town, addNights(today, -190))
  const give = (daysAgo: number, personId: string, change: Partial<Parameters<typeof recordConsent>[1]> = {}) =>
    town.must(on(daysAgo), (verb) =>
      recordConsent(verb, {
        ...{ personId, toRole, purpose, givenHow: 'oral', categories: ['identity', 'contact', 'housing'] },
        ...{ competence: 'yes', untilOn: addNights(today, 200) },
        ...change,
      }),
    )

  const written = await next()
  await give(40, written, { givenHow: 'written', keptAt: 'Låst skap, kontoret i andre etasje' })
  const body = 'Bor alene i kommunal leilighet. Husleia er betalt til og med neste måned.'
  await town.must(on(39), (verb) =>
    writeText(verb, { personId: written, toRole, category: 'housing', body, version: 0 }),
  )

  await give(21, await next(), { witness: 'Nina Torp' })

  const narrowed = await next()
  const wide = await give(60, narrowed, { categories: ['identity', 'contact', 'housing', 'economy'] })
  const less = { purpose, givenHow: 'oral' as const, untilOn: addNights(today, 90), competence: 'yes' as const }
  await town.must(on(12), (verb) => changeConsent(verb, { ...wide, ...less, categories: ['identity', 'contact'] }))

  const withdrawn = await give(30, await next())
  await town.must(on(9), (verb) => withdrawConsent(verb, withdrawn))

  await give(170, await next(), { untilOn: addNights(today, 11) })

  const refusing = {
    personId: await next(),
    toRole,
    categories: ['identity' as const],
    note: 'Vil først snakke med søsteren sin',
  }
  await town.must(on(5), (verb) => recordDeclined(verb, refusing))

  const objecting = await next()
  await give(50, objecting)
  const against = {
    personId: objecting,
    toRole,
    categories: ['housing' as const],
    note: 'De trenger ikke vite hvor jeg bor',
  }
  await town.must(on(4), (verb) => object(verb, against))

  await give(15, await next(), {
    ...{ competence: 'no', assessedBy: 'Fastlege', competenceWords: 'Forstår ikke hva som deles, spurt to ganger' },
    ...{ givenBy: 'guardian', givenByName: 'Tor Lunde', givenByGround: 'Vergefullmakt, sett av oss' },
    ownView: 'Synes det er greit at Tor sier ja',
  })

  const reason = 'Ringte og sa farvel, svarer ikke lenger. Ambulanse er varslet.'
  const telling = { toRole, categories: ['identity' as const, 'contact' as const], reason }
  const first = await next()
  const over = await town.must(on(3), (verb) => tell(verb, { ...telling, personId: first }))
  const told = { told: true, informedAt: null, how: 'Ved senga dagen etter', whyNot: '' }
  await town.must(on(2), (verb) => recordInformed(verb, { emergencyId: over.emergencyId, ...told }))
  const last = await next()
  await town.must(new Date(now.getTime() - 50 * 60_000), (verb) => tell(verb, { ...telling, personId: last }))
}
