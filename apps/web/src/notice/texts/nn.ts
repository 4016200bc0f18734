import type { Texts } from '../../shell/texts.ts'
import type nb from './nb.ts'

/** Varsel, på nynorsk. */
export default {
  title: 'Varsel',
  bell: '{count, plural, =0 {Varsel, ingen nye} =1 {Varsel, eitt nytt} other {Varsel, # nye}}',
  none: 'Ingen nye varsel',
  all: 'Alle varsel',
  markAll: 'Merk alle som lesne',
  noneUnread: 'Alt er lese.',
  isNew: 'Ny',
  heading: 'Det som er nytt',
  since: 'Siste 30 dagane',
  reference: 'Sak {reference}',
  empty: {
    title: 'Ingen varsel enno',
    body: 'Her ser du når den andre parten har gjort noko i ei sak, og når ein frist nærmar seg.',
  },
  kinds: {
    opened: '{other} har opna ei sak',
    proposal: '{other} har sendt eit framlegg',
    question: '{other} har spurt om noko',
    answer: '{other} har svara',
    moved: '{other} har ført noko nytt i ei sak',
    over: '{other} har avslutta ei sak',
    respond_soon: 'Svarfristen er snart ute',
    overdue: 'Svarfristen er over',
    overdue_coordinator: 'Svarfristen er over med eitt døgn',
    consent_ending: 'Eit samtykke går snart ut',
  },
} as const satisfies Texts<typeof nb>
