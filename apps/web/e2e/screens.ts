import type { Page } from 'playwright-core'
import type { FileRouteTypes } from '../src/routeTree.gen.ts'
import type { Demo } from './demo.ts'

export type Screen = {
  /** Whose screen: one of the demo's people. Null: nobody is signed in. */
  who: string | null
  at: string | ((demo: Demo) => string)
  /** Where the address leads; such a screen is another's. */
  leadsTo?: string
  /** What is done there before one looks. */
  after?: (page: Page) => Promise<unknown>
  /** Buttons whose dialogs are looked at too. */
  opens?: readonly string[]
}

const unfold = (page: Page) =>
  page.locator('details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true
  })
const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()

/** Every address of the product, with somebody who may see it. A new route does not compile before it stands here. */
export const screens: Record<FileRouteTypes['to'], readonly Screen[]> = {
  '/': [{ who: 'hilde', at: '/', leadsTo: '/3105/natt' }],
  '/logg-inn': [
    { who: null, at: '/logg-inn' },
    { who: null, at: '/logg-inn', after: press('Logg inn') },
  ],
  '/tilgjengelighet': [{ who: null, at: '/tilgjengelighet' }],
  '/svar/$org/$token': [
    { who: null, at: (demo) => `/svar/3203/${demo.evaluation}` },
    { who: null, at: '/svar/3203/finnes-ikke' },
  ],
  '/$org': [
    { who: 'marte', at: '/3105', leadsTo: '/3105/tavle' },
    { who: 'hilde', at: '/0000/natt' },
  ],
  '/$org/natt': [
    { who: 'hilde', at: '/3105/natt', opens: ['Ta imot , Ayan Warsame'] },
    { who: 'lene', at: '/3101/natt' },
    { who: 'hilde', at: '/3105/natt', after: (page) => page.keyboard.press('Control+k') },
    { who: 'hilde', at: '/3105/natt', after: (page) => page.keyboard.press('?') },
  ],
  '/$org/tavle': [
    { who: 'hilde', at: '/3105/tavle' },
    { who: 'lene', at: '/3101/tavle?vis=liste' },
    { who: 'dps', at: '/dps-fjordbyen/tavle' },
    { who: 'hilde', at: (demo) => `/3105/tavle?opphold=${demo.stay.overdue}` },
    { who: 'hilde', at: (demo) => `/3105/tavle?plass=${demo.flat}`, opens: ['Hold av plassen'] },
  ],
  '/$org/ta-imot': [
    { who: 'hilde', at: '/3105/ta-imot', after: (page) => page.getByRole('combobox').fill('lillemoen') },
    { who: 'hilde', at: '/3105/ta-imot', after: unfold },
    {
      who: 'hilde',
      at: (demo) => `/3105/ta-imot?person=${demo.firstTimer}`,
      after: unfold,
      opens: ['Gjør unntak på Fyrlykta, trygghetsplass', 'Sett på venteliste'],
    },
    { who: 'hilde', at: (demo) => `/3105/ta-imot?person=${demo.known}` },
    { who: 'hilde', at: (demo) => `/3105/ta-imot?person=${demo.agreed}`, opens: ['Før samtalen'] },
    { who: 'ingrid', at: (demo) => `/3105/ta-imot?person=${demo.protected}` },
  ],
  '/$org/finn-plass': [
    { who: 'marte', at: '/3105/finn-plass?ved=Halden&behov=accessible', after: unfold },
    { who: 'dps', at: '/dps-fjordbyen/finn-plass' },
  ],
  '/$org/venteliste': [
    { who: 'hilde', at: '/3105/venteliste', opens: ['Legg til på ventelista', 'Før samtale', 'Ta av lista'] },
    { who: 'lene', at: '/3101/venteliste' },
  ],
  '/$org/opphold/$stayId': [
    {
      who: 'hilde',
      at: (demo) => `/3105/opphold/${demo.stay.expected}`,
      opens: ['Registrer ankomst', 'Kom ikke', 'Gi plassen tilbake', 'Bytt plass'],
    },
    {
      who: 'hilde',
      at: (demo) => `/3105/opphold/${demo.stay.overdue}`,
      opens: ['Utvid', 'Skriv i loggen', 'Avslutt opphold'],
    },
    { who: 'hilde', at: (demo) => `/3105/opphold/${demo.stay.away}`, opens: ['Tilbake fra prøvenatt'] },
    { who: 'siri', at: (demo) => `/3203/opphold/${demo.stay.over}` },
  ],
  '/$org/innleggelser': [
    { who: 'hilde', at: '/3105/innleggelser' },
    { who: 'dps', at: '/dps-fjordbyen/innleggelser' },
    { who: 'lene', at: '/3101/innleggelser' },
  ],
  '/$org/innleggelser/$admissionId': [
    {
      who: 'hilde',
      at: (demo) => `/3105/innleggelser/${demo.admission}`,
      opens: ['Foreslå endring', 'Spør om noe', 'Si nei', 'Godta forslag 2', 'Før personens svar', 'Trekk saken'],
    },
  ],
  '/$org/avtaler': [{ who: 'hilde', at: '/3105/avtaler' }],
  '/$org/gjentatte': [{ who: 'hilde', at: '/3105/gjentatte' }],
  '/$org/besok': [
    { who: 'hilde', at: '/3105/besok', opens: ['Avtal besøk'] },
    { who: 'dps', at: '/dps-fjordbyen/besok' },
  ],
  '/$org/kontakt': [
    { who: 'hilde', at: '/3105/kontakt' },
    { who: 'dps', at: '/dps-fjordbyen/kontakt' },
  ],
  '/$org/felles': [
    { who: 'hilde', at: '/3105/felles' },
    { who: 'dps', at: '/dps-fjordbyen/felles' },
  ],
  '/$org/utskrivinger': [
    { who: 'hilde', at: '/3105/utskrivinger' },
    { who: 'dps', at: '/dps-fjordbyen/utskrivinger' },
  ],
  '/$org/uka': [{ who: 'dps', at: '/dps-fjordbyen/uka' }],
  '/$org/vinduer': [{ who: 'lene', at: '/3101/vinduer' }],
  '/$org/hus': [{ who: 'marte', at: '/3105/hus', opens: ['Legg til hus'] }],
  '/$org/hus/$houseId': [
    {
      who: 'marte',
      at: (demo) => `/3105/hus/${demo.house}`,
      opens: [
        ...['Legg til gruppe', 'Endre huset', 'Arkiver huset', 'Ta ut av drift, Plass 2', 'Endre Plass 2'],
        ...['Endre reglene', 'Endre spørsmålene'],
      ],
    },
  ],
  '/$org/hus/importer': [{ who: 'marte', at: '/3105/hus/importer' }],
  '/$org/bolig': [
    { who: 'admin', at: '/3105/bolig', opens: ['Legg til bolig'] },
    { who: 'hilde', at: '/3105/bolig?status=empty' },
  ],
  '/$org/bolig/import': [{ who: 'admin', at: '/3105/bolig/import' }],
  '/$org/ledige': [{ who: 'hilde', at: '/3105/ledige' }],
  '/$org/leieforhold': [
    { who: 'hilde', at: '/3105/leieforhold' },
    { who: 'lene', at: '/3101/leieforhold' },
  ],
  '/$org/leieforhold/$tenancyId': [{ who: 'hilde', at: (demo) => `/3105/leieforhold/${demo.tenancy}` }],
  '/$org/bolig/$dwellingId': [{ who: 'hilde', at: (demo) => `/3105/bolig/${demo.dwelling}` }],
  '/$org/samtaler': [{ who: 'hilde', at: '/3105/samtaler', opens: ['Knytt til person'] }],
  '/$org/samtaler/ny': [{ who: 'ingrid', at: '/3105/samtaler/ny', after: press('Lagre') }],
  '/$org/ny-person': [{ who: 'ingrid', at: '/3105/ny-person', after: press('Registrer') }],
  '/$org/person/$personId': [
    {
      who: 'hilde',
      at: (demo) => `/3105/person/${demo.known}`,
      opens: ['Avslutt Fyrlykta', 'Avtal møte', 'Skriv inn samtykke', 'Motsetter seg deling'],
    },
    {
      who: 'hilde',
      at: (demo) => `/3105/person/${demo.agreed}`,
      after: unfold,
      opens: ['Lag avtale', 'Forny', 'Stans', 'Avslutt avtalen'],
    },
    { who: 'ingrid', at: (demo) => `/3105/person/${demo.firstTimer}` },
    { who: 'ingrid', at: (demo) => `/3105/person/${demo.protected}` },
  ],
  '/$org/person/$personId/endre': [{ who: 'hilde', at: (demo) => `/3105/person/${demo.known}/endre` }],
  '/$org/person/$personId/avtale': [{ who: 'hilde', at: (demo) => `/3105/person/${demo.agreed}/avtale` }],
  '/$org/person/$personId/samme': [
    { who: 'hilde', at: (demo) => `/3105/person/${demo.known}/samme` },
    { who: 'hilde', at: (demo) => `/3105/person/${demo.known}/samme?med=${demo.firstTimer}` },
  ],
  '/$org/person/$personId/planer': [
    {
      who: 'hilde',
      at: (demo) => `/3105/person/${demo.known}/planer`,
      after: unfold,
      opens: ['Skriv ny versjon', 'Avslutt planen', 'Ny koordinator', 'Legg til pårørende', 'Legg til barn'],
    },
    { who: 'ingrid', at: (demo) => `/3105/person/${demo.agreed}/planer` },
  ],
  '/$org/person/$personId/oppfolging': [
    {
      who: 'hilde',
      at: (demo) => `/3105/person/${demo.known}/oppfolging`,
      opens: ['Begynn oppfølging', 'Nytt mål', 'Vis videre'],
    },
  ],
  '/$org/tavlemote': [{ who: 'hilde', at: '/3105/tavlemote' }],
  '/$org/tavlemote/vegg': [{ who: 'hilde', at: '/3105/tavlemote/vegg' }],
  '/$org/tavlemote/referat/$meetingId': [{ who: 'hilde', at: (demo) => `/3105/tavlemote/referat/${demo.meeting}` }],
  '/$org/utskrift/tavle': [{ who: 'hilde', at: '/3105/utskrift/tavle' }],
  '/$org/oppfolging': [{ who: 'hilde', at: '/3105/oppfolging' }],
  '/$org/oppfolging/team': [{ who: 'hilde', at: '/3105/oppfolging/team', opens: ['Lag et team'] }],
  '/$org/logg': [{ who: 'hilde', at: '/3105/logg' }],
  '/$org/person/$personId/bolig': [
    {
      who: 'hilde',
      at: (demo) => `/3105/person/${demo.known}/bolig`,
      opens: [
        'Før opp noen',
        'Registrer boligbehov',
        'Skriv ned ønskene',
        'Skriv hvor personen bor',
        'Skriv mønster over tid',
      ],
    },
  ],
  '/$org/person/$personId/vedtak/$decisionId': [
    {
      who: 'hilde',
      at: ({ decision }) => `/3105/person/${decision.personId}/vedtak/${decision.decisionId}`,
    },
  ],
  '/$org/boligbehov': [{ who: 'hilde', at: '/3105/boligbehov' }],
  '/$org/resultater': [
    { who: 'hilde', at: '/3105/resultater', after: unfold },
    { who: 'admin', at: '/3105/resultater?fra=2026-11-19&til=2026-11-20' },
    { who: 'hilde', at: '/3105/resultater?vis=housing-first', opens: ['Svar for teamet', 'Last inn skjema'] },
    { who: 'hilde', at: '/3105/resultater?vis=samarbeid&aar=2024', after: unfold },
    { who: 'hilde', at: '/3105/resultater?vis=samarbeid&aar=2023', opens: ['Del tallene'] },
  ],
  '/$org/person/$personId/kriseplan': [{ who: 'hilde', at: (demo) => `/3105/person/${demo.known}/kriseplan` }],
  '/$org/person/$personId/innsyn': [{ who: 'hilde', at: (demo) => `/3105/person/${demo.known}/innsyn` }],
  '/$org/rapport': [{ who: 'marte', at: '/3105/rapport', opens: ['Åpne kalenderen'] }],
  '/$org/samarbeid': [
    {
      who: 'marte',
      at: '/3105/samarbeid',
      opens: [
        ...[
          'Nytt samarbeid',
          'Endre samarbeidet',
          'Legg til deltaker',
          'Endre Moss kommune',
          'Endre deling av Fyrlykta',
        ],
        'Avslutt deling av Fyrlykta',
      ],
    },
  ],
  '/$org/tilbakemeldinger': [
    { who: 'hilde', at: '/3105/tilbakemeldinger', opens: ['Før svar på papir'] },
    { who: 'hilde', at: '/3105/tilbakemeldinger?vis=skjema' },
  ],
  '/$org/utskrift/natt': [{ who: 'ingrid', at: '/3105/utskrift/natt' }],
  '/$org/utskrift/overlevering': [{ who: 'ingrid', at: '/3105/utskrift/overlevering' }],
  '/$org/vegg': [
    { who: 'ingrid', at: '/3105/vegg?vis=initialer' },
    { who: 'hilde', at: '/3105/vegg?hus=alle' },
  ],
  '/$org/administrasjon': [
    { who: 'admin', at: '/3105/administrasjon', opens: ['Gi tilgang', 'Endre , Ingrid Solvang'] },
  ],
  '/$org/innsyn': [{ who: 'per', at: '/3105/innsyn', leadsTo: '/3105/innsyn/ukekontroll' }],
  '/$org/innsyn/person/$personId': [{ who: 'per', at: (demo) => `/3105/innsyn/person/${demo.known}` }],
  '/$org/innsyn/ukekontroll': [{ who: 'per', at: '/3105/innsyn/ukekontroll' }],
  '/$org/innsyn/nodsfall': [{ who: 'hilde', at: '/3105/innsyn/nodsfall', opens: ['Gå gjennom'] }],
  '/$org/innsyn/oppslag': [{ who: 'per', at: '/3105/innsyn/oppslag' }],
  '/$org/innsyn/hendelser': [{ who: 'per', at: '/3105/innsyn/hendelser' }],
  '/$org/innsyn/tilganger': [{ who: 'per', at: '/3105/innsyn/tilganger' }],
  '/$org/samtykker': [{ who: 'hilde', at: '/3105/samtykker' }],
  '/$org/innstillinger': [
    { who: 'ingrid', at: '/3105/innstillinger' },
    { who: 'hilde', at: '/3105/innstillinger' },
  ],
  '/$org/varsler': [
    { who: 'dps', at: '/dps-fjordbyen/varsler' },
    { who: 'hilde', at: '/3105/varsler' },
  ],
  '/til/$organisationId': [{ who: 'hilde', at: '/til/finnes-ikke' }],
  '/$org/mer': [{ who: 'ingrid', at: '/3105/mer' }],
}

export const addressOf = ({ at }: Screen, demo: Demo): string => (typeof at === 'string' ? at : at(demo))
