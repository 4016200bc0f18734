/** Varsler, på bokmål. Sier aldri hvem det gjelder, hva slags sted eller hvorfor. */
export default {
  title: 'Varsler',
  bell: '{count, plural, =0 {Varsler, ingen nye} =1 {Varsler, ett nytt} other {Varsler, # nye}}',
  none: 'Ingen nye varsler',
  all: 'Alle varsler',
  markAll: 'Merk alle som lest',
  noneUnread: 'Alt er lest.',
  isNew: 'Ny',
  heading: 'Det som er nytt',
  since: 'Siste 30 dager',
  reference: 'Sak {reference}',
  empty: {
    title: 'Ingen varsler ennå',
    body: 'Her ser du når den andre parten har gjort noe i en sak, og når en frist nærmer seg.',
  },
  kinds: {
    opened: '{other} har åpnet en sak',
    proposal: '{other} har sendt et forslag',
    question: '{other} har spurt om noe',
    answer: '{other} har svart',
    moved: '{other} har ført noe nytt i en sak',
    over: '{other} har avsluttet en sak',
    respond_soon: 'Svarfristen er snart ute',
    overdue: 'Svarfristen er over',
    overdue_coordinator: 'Svarfristen er over med ett døgn',
    consent_ending: 'Et samtykke går snart ut',
  },
} as const
