export default {
  lead: 'Kommunene i samarbeidet side om side, ett år om gangen. Hver kommune bestemmer selv om den deler. Tallene er rundet av til nærmeste fem. Er det færre enn fem av noe, står det i ord og ikke som tall. Det finnes ingen sum og ingen rekkefølge etter hvem som er best.',
  year: 'I året',
  chart: 'Kommune for kommune, {year, number, ::group-off}',
  municipality: 'Kommune',
  own: 'Din kommune',
  who: 'Hvem som har delt, {name}',
  hasTold: 'Delte tallene for {year, number, ::group-off} {on}',
  hasNotTold: 'Har ikke delt tall for {year, number, ::group-off}',
  notTold: 'Ikke delt',
  publish: 'Del tallene',
  publishTo: 'Del tallene for {year, number, ::group-off} med {name}',
  publishNote:
    'Dette og bare dette får de andre kommunene lese. Hver person er talt én gang. Tallene fryses første gang de deles, og kan trekkes tilbake når som helst. Det andre allerede har lastet ned, kan ikke hentes tilbake.',
  publishYes: 'Ja, del disse tallene',
  published: 'Tallene er delt med {name}',
  withdraw: 'Trekk tilbake',
  withdrawn: 'Tallene for {year, number, ::group-off} er trukket tilbake. Ingen andre leser dem nå.',
  whyNotPublish: 'Teamleder deler tallene',
  whyNotYear: 'Tallene for et år kan deles fra 1. april året etter',
  nothingToTake: 'Ingen har delt tall for dette året',
  reading: 'Henter tallene',
  frozen: 'Frosset {on}. Det er de samme tallene som ble delt da.',
  preview: 'Tallene for {year, number, ::group-off}',
  others: 'Dette leser de andre',
  none: {
    title: 'Kommunen er ikke med i noe samarbeid',
    body: 'Her kan kommuner som samarbeider, holde tallene sine opp mot hverandre. Samarbeid legges inn av vertskommunen, under Samarbeid.',
  },
  figure: '{figure} (av om lag {of, number})',
  units: {
    days: '{count, plural, one {# dag} other {# dager}}',
    percent: '{value} %',
    weekly: '{value} per uke',
  },
  states: {
    few: 'Færre enn fem (av om lag {of, number})',
    nearly_all: 'Alle, eller alle unntatt færre enn fem (av om lag {of, number})',
    held: 'For få til å vises',
    not_reached: 'Halvparten har ikke fått nøkkel ennå (av om lag {of, number})',
  },
  measures: {
    days_to_key: 'Halvparten hadde nøkkel innen',
    ordinary_lease: 'Bor på vanlig leiekontrakt',
    home_after_12_months: 'Har hjemmet etter 12 måneder',
    home_after_24_months: 'Har hjemmet etter 24 måneder',
    home_again: 'Mistet hjemmet og har fått nytt',
    help_kept: 'Følges opp etter utkastelse, innleggelse eller fengsel',
    several_homes_shown: 'Fikk vist mer enn én bolig',
    crowded_building: 'Bor i bygg der mer enn en femdel er kommunens',
    seen_each_week: 'Møtes ansikt til ansikt',
  },
  how: {
    days_to_key:
      'Det første behovet til hver person registrert i året, med dem som fortsatt venter så lenge de har ventet, sett 31. mars året etter. Rundet til nærmeste fem dager. Vises når minst ti hadde et behov og minst fem har fått nøkkel.',
    ordinary_lease:
      'De som bodde i et hjem med nøkkel 31. desember, med og uten sluttdato. Vises når minst fem har det og minst fem ikke.',
    home_after_12_months:
      'De som fikk nøkkel to år før, fulgt i to år. De som flyttet til et annet hjem eller døde i de to årene, er utelatt. Holdes tilbake når det ellers kunne regnes ut hvor få som mistet hjemmet mellom 12 og 24 måneder.',
    home_after_24_months:
      'De som fikk nøkkel to år før, fulgt i to år. De som flyttet til et annet hjem eller døde i de to årene, er utelatt.',
    home_again:
      'De som mistet et hjem i året, og har fått nøkkel til et nytt innen 31. mars året etter. Hver person én gang, med det første tapet.',
    help_kept:
      'De som ble fulgt opp da de ble kastet ut, innlagt eller kom i fengsel, og fortsatt ble det 90 dager etter, av samme team eller et annet. Hver person én gang, med det første som skjedde. De som døde, er utelatt.',
    several_homes_shown: 'De som fikk vist minst én bolig i året.',
    crowded_building: 'Av dem som bor i bygg vi vet størrelsen på, 31. desember.',
    seen_each_week:
      'Møter per uke for hver som ble fulgt opp i året. Vises ikke når én person har mer enn halvparten av møtene.',
  },
} as const
