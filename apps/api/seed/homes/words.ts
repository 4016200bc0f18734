import type { NeedArising } from '@samplass/domain/placement/kinds'
import type { LivingSituationKind } from '@samplass/domain/placement/living-situation'

type Before = {
  kind: LivingSituationKind
  arisesFrom: Exclude<NeedArising, 'tenancy_ended'>
  costKrNight: number | null
  paidBy: 'nav' | 'state' | 'health_trust' | 'municipality' | null
  source: 'person' | 'nav' | 'own_staff' | 'hospital' | 'prison'
  words: string
}
const homeless = { arisesFrom: 'homeless', costKrNight: null, paidBy: null, source: 'person' } as const

/** Where somebody lived when the need came, with what it cost whom. */
export const lived: readonly Before[] = [
  { ...homeless, kind: 'with_kin_or_friends', words: 'Sover på sofaen hos en kamerat.' },
  { ...homeless, kind: 'temporary_accommodation', costKrNight: 950, paidBy: 'nav', source: 'nav', words: '' },
  { ...homeless, kind: 'hostel', costKrNight: 1150, paidBy: 'nav', source: 'nav', words: 'Hospits, én uke om gangen.' },
  {
    ...homeless,
    kind: 'institution',
    arisesFrom: 'leaves_institution',
    costKrNight: 3200,
    paidBy: 'health_trust',
    source: 'hospital',
    words: 'TSB.',
  },
  { ...homeless, kind: 'with_kin_or_friends', words: 'Hos søsteren, som har små barn.' },
  {
    ...homeless,
    kind: 'prison',
    arisesFrom: 'leaves_prison',
    costKrNight: 2800,
    paidBy: 'state',
    source: 'prison',
    words: '',
  },
  { ...homeless, kind: 'no_place', words: 'Bilen og båten til en kjenning.' },
  {
    ...homeless,
    kind: 'temporary_accommodation',
    costKrNight: 1050,
    paidBy: 'municipality',
    source: 'nav',
    words: 'Campinghytte.',
  },
  { ...homeless, kind: 'acute_shelter', costKrNight: 700, paidBy: 'municipality', source: 'own_staff', words: '' },
  { ...homeless, kind: 'subletting', arisesFrom: 'unfit_home', words: 'Fremleier et rom uten vindu.' },
  {
    ...homeless,
    kind: 'hospital',
    arisesFrom: 'leaves_institution',
    costKrNight: 5400,
    paidBy: 'health_trust',
    source: 'hospital',
    words: '',
  },
  { ...homeless, kind: 'crisis_centre', costKrNight: 1400, paidBy: 'municipality', words: '' },
]

export const wishWords = [
  'Et sted der jeg kan låse døra og slippe å forklare meg.',
  'Gå til butikken uten å møte de jeg ruset meg med.',
  'Ha hunden. Resten ordner seg.',
  'Første etasje. Kneet tåler ikke trapp.',
  'Egen inngang, så slipper jeg gangen om kvelden.',
  'Nær bussen til dattera mi.',
  'Bare ikke et rom på hospits en gang til.',
  'Kjøkken med plass til et bord.',
] as const
export const resources = [
  'Betaler regninger når de kommer på telefonen.',
  'Har bodd alene før, i seks år.',
  'Lager mat. Har nøkkelkort hos naboen.',
  'Søsteren hjelper med papirene.',
  '',
] as const

export const noWords = [
  'For langt fra dattera.',
  'Kjenner folk i oppgangen, vil ikke dit.',
  'Tredje etasje uten heis.',
  '',
  'Vil vente på noe i sentrum.',
  'For mange rom å varme opp.',
] as const
export const landlordNo = [
  'Vil ha leietaker i fast jobb.',
  'Har leid ut til en i familien.',
  'Vil ikke ha hund i huset.',
  'Ønsker depositum på seks måneder selv med garanti.',
] as const
export const unitLost = [
  'Vannskade oppdaget på visningen.',
  'Eieren solgte.',
  'Kontrakten med gårdeieren gikk ut.',
] as const

export const endWords = {
  own_wish: 'Flyttet til kjæresten i en annen by en periode.',
  moved_to_other_home: 'Fikk kjøpt egen leilighet med startlån.',
  lease_over: 'Kontrakten ble ikke fornyet. Huset skal pusses opp.',
  notice: 'Utleieren trengte leiligheten selv.',
  breach: 'Uro i oppgangen over lang tid. Vi fant ikke en løsning naboene kunne leve med.',
  eviction: 'Utkastelse etter restanse. Teamet var med på dagen og hjalp med tingene.',
  unit_lost: 'Brann i etasjen under. Ingen ble skadd.',
  died: 'Døde hjemme. Boet er avtalt med broren.',
} as const

/** Where somebody lives when a home is lost. */
export const after: Record<string, readonly LivingSituationKind[]> = {
  own_wish: ['with_kin_or_friends', 'with_kin_or_friends', 'subletting'],
  lease_over: ['temporary_accommodation', 'with_kin_or_friends'],
  notice: ['temporary_accommodation', 'with_kin_or_friends'],
  breach: ['hostel', 'prison', 'temporary_accommodation'],
  eviction: ['hostel', 'no_place', 'temporary_accommodation', 'with_kin_or_friends'],
  unit_lost: ['temporary_accommodation', 'with_kin_or_friends'],
}
