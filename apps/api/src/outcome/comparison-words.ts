import type { Locale } from '@samplass/domain/fields'
import type { SharedMeasure, SharedState } from '@samplass/domain/outcome/shared-figures'

type Words = {
  file: string
  sheet: string
  head: readonly string[]
  measures: Record<SharedMeasure, string>
  states: Record<Exclude<SharedState, 'figure'>, string>
}

/** The words of the file of a cooperation, as the screen has them. */
export const comparisonWords: Record<Locale, Words> = {
  nb: {
    file: 'resultater-samarbeid',
    sheet: 'Samarbeidet',
    head: ['Hva', 'Kommune', 'Tall', 'Av om lag', 'I stedet for tall'],
    measures: {
      days_to_key: 'Halvparten hadde nøkkel innen, dager',
      ordinary_lease: 'Bor på vanlig leiekontrakt, prosent',
      home_after_12_months: 'Har hjemmet etter 12 måneder, prosent',
      home_after_24_months: 'Har hjemmet etter 24 måneder, prosent',
      home_again: 'Mistet hjemmet og har fått nytt, prosent',
      help_kept: 'Følges opp 90 dager etter utkastelse, innleggelse eller fengsel, prosent',
      several_homes_shown: 'Fikk vist mer enn én bolig, prosent',
      crowded_building: 'Bor i bygg der mer enn en femdel er kommunens, prosent',
      seen_each_week: 'Møtes ansikt til ansikt, ganger per uke',
    },
    states: {
      few: 'Færre enn fem',
      nearly_all: 'Alle, eller alle unntatt færre enn fem',
      held: 'For få til å vises',
      not_reached: 'Halvparten har ikke fått nøkkel ennå',
    },
  },
  nn: {
    file: 'resultat-samarbeid',
    sheet: 'Samarbeidet',
    head: ['Kva', 'Kommune', 'Tal', 'Av om lag', 'I staden for tal'],
    measures: {
      days_to_key: 'Halvparten hadde nøkkel innan, dagar',
      ordinary_lease: 'Bur på vanleg leigekontrakt, prosent',
      home_after_12_months: 'Har heimen etter 12 månader, prosent',
      home_after_24_months: 'Har heimen etter 24 månader, prosent',
      home_again: 'Mista heimen og har fått ny, prosent',
      help_kept: 'Blir følgde opp 90 dagar etter utkasting, innlegging eller fengsel, prosent',
      several_homes_shown: 'Fekk sjå meir enn éin bustad, prosent',
      crowded_building: 'Bur i bygg der meir enn ein femdel er kommunen sine, prosent',
      seen_each_week: 'Møtest andlet til andlet, gonger per veke',
    },
    states: {
      few: 'Færre enn fem',
      nearly_all: 'Alle, eller alle så nær som færre enn fem',
      held: 'For få til å visast',
      not_reached: 'Halvparten har ikkje fått nøkkel enno',
    },
  },
  en: {
    file: 'outcomes-cooperation',
    sheet: 'The cooperation',
    head: ['What', 'Municipality', 'Figure', 'Of about', 'In place of a figure'],
    measures: {
      days_to_key: 'Half had a key within, days',
      ordinary_lease: 'Live on an ordinary lease, per cent',
      home_after_12_months: 'Have the home after 12 months, per cent',
      home_after_24_months: 'Have the home after 24 months, per cent',
      home_again: 'Lost the home and have another, per cent',
      help_kept: 'Followed up 90 days after eviction, hospital or prison, per cent',
      several_homes_shown: 'Were shown more than one home, per cent',
      crowded_building: 'Live where more than a fifth is the municipality’s, per cent',
      seen_each_week: 'Met face to face, times a week',
    },
    states: {
      few: 'Fewer than five',
      nearly_all: 'All, or all but fewer than five',
      held: 'Too few to be shown',
      not_reached: 'Half have no key yet',
    },
  },
}
