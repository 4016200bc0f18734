import type { EligibilityRule } from '@samplass/domain/bed-pool/claim-rules'
import type { Locale } from '@samplass/domain/fields'

type OccupancyColumn =
  | 'house'
  | 'place'
  | 'night'
  | 'beds'
  | 'outOfService'
  | 'inService'
  | 'occupied'
  | 'onTrial'
  | 'held'
  | 'free'
type OverrideColumn = 'when' | 'house' | 'group' | 'rules' | 'approved' | 'asked' | 'reason'
type Headings = {
  occupancy: { file: string; sheet: string; head: Record<OccupancyColumn, string> }
  overrides: { file: string; sheet: string; head: Record<OverrideColumn, string> }
  rules: Record<EligibilityRule, string>
}

/** The words of the files that are taken out, as the screen has them. A night has the date of its evening. */
export const headingsIn: Record<Locale, Headings> = {
  nb: {
    occupancy: {
      file: 'belegg',
      sheet: 'Belegg',
      head: {
        house: 'Hus',
        place: 'Sted',
        night: 'Kveld',
        beds: 'Plasser',
        outOfService: 'Ute av drift',
        inService: 'I drift',
        occupied: 'Inne',
        onTrial: 'Prøvenatt hjemme',
        held: 'Holdt av',
        free: 'Ledig',
      },
    },
    overrides: {
      file: 'unntak',
      sheet: 'Unntak',
      head: {
        when: 'Tidspunkt',
        house: 'Hus',
        group: 'Gruppe',
        rules: 'Regler',
        approved: 'Godkjent av',
        asked: 'Spurt av',
        reason: 'Begrunnelse',
      },
    },
    rules: {
      may_use_house: 'Kan bruke huset',
      address: 'Adresse',
      referral: 'Henvisning',
      meeting: 'Møte',
      agreement: 'Avtale',
      no_other_bed: 'Har plass et annet sted',
      arrival_window: 'Ankomst',
      rest_period: 'Karantenetid',
      stays_this_year: 'Opphold i året',
      nights_this_year: 'Netter i året',
      criterion: 'Spørsmål',
      quota: 'Kvote',
      in_service: 'I drift',
      needs: 'Behov',
      free_first_night: 'Ledig første natt',
      free_all_nights: 'Ledig alle netter',
    },
  },
  nn: {
    occupancy: {
      file: 'belegg',
      sheet: 'Belegg',
      head: {
        house: 'Hus',
        place: 'Stad',
        night: 'Kveld',
        beds: 'Plassar',
        outOfService: 'Ute av drift',
        inService: 'I drift',
        occupied: 'Inne',
        onTrial: 'Prøvenatt heime',
        held: 'Halden av',
        free: 'Ledig',
      },
    },
    overrides: {
      file: 'unntak',
      sheet: 'Unntak',
      head: {
        when: 'Tidspunkt',
        house: 'Hus',
        group: 'Gruppe',
        rules: 'Reglar',
        approved: 'Godkjend av',
        asked: 'Spurd av',
        reason: 'Grunngjeving',
      },
    },
    rules: {
      may_use_house: 'Kan bruke huset',
      address: 'Adresse',
      referral: 'Tilvising',
      meeting: 'Møte',
      agreement: 'Avtale',
      no_other_bed: 'Har plass ein annan stad',
      arrival_window: 'Framkome',
      rest_period: 'Karantenetid',
      stays_this_year: 'Opphald i året',
      nights_this_year: 'Netter i året',
      criterion: 'Spørsmål',
      quota: 'Kvote',
      in_service: 'I drift',
      needs: 'Behov',
      free_first_night: 'Ledig fyrste natt',
      free_all_nights: 'Ledig alle netter',
    },
  },
  en: {
    occupancy: {
      file: 'occupancy',
      sheet: 'Occupancy',
      head: {
        house: 'House',
        place: 'Place',
        night: 'Evening',
        beds: 'Beds',
        outOfService: 'Out of service',
        inService: 'In service',
        occupied: 'In',
        onTrial: 'Trial at home',
        held: 'Held',
        free: 'Free',
      },
    },
    overrides: {
      file: 'exceptions',
      sheet: 'Exceptions',
      head: {
        when: 'When',
        house: 'House',
        group: 'Group',
        rules: 'Rules',
        approved: 'Approved by',
        asked: 'Asked by',
        reason: 'Reason',
      },
    },
    rules: {
      may_use_house: 'May use the house',
      address: 'Address',
      referral: 'Referral',
      meeting: 'Meeting',
      agreement: 'Agreement',
      no_other_bed: 'Has a bed elsewhere',
      arrival_window: 'Arrival',
      rest_period: 'Rest period',
      stays_this_year: 'Stays this year',
      nights_this_year: 'Nights this year',
      criterion: 'Question',
      quota: 'Quota',
      in_service: 'In service',
      needs: 'Needs',
      free_first_night: 'Free the first night',
      free_all_nights: 'Free all nights',
    },
  },
}
