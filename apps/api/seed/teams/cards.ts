import type { BoardFrequency, BoardGroup } from '@samplass/domain/board/board'
import type { RiskKind } from '@samplass/domain/tenancy/kinds'

/** Why somebody is on the board, what is done about it, and what each day asks. */
export type DemoCard = {
  group: BoardGroup
  /** Of which risk to the home. */
  about?: readonly RiskKind[]
  reason: string
  plan: string
  frequency: BoardFrequency
  tasks: readonly string[]
  notes: readonly string[]
}

export const demoCards: readonly DemoCard[] = [
  {
    ...{ group: 'home_at_risk', reason: 'Skylder husleie', frequency: 'twice_weekly' },
    about: ['arrears'],
    plan: 'Møte med utleier. Søke bostøtte. Være med når brevene åpnes.',
    tasks: ['Ringe utleier, søke bostøtte', 'Møte med boligkontoret kl. 10'],
    notes: ['Utleieren vil vente til torsdag.', 'NAV har fått papirene.'],
  },
  {
    ...{ group: 'hard_to_reach', reason: 'Ikke sett på over en uke', frequency: 'every_other_day' },
    plan: 'Innom til faste tider. Vi går ikke inn uten et ja.',
    tasks: ['Innom etter jobb, ta med avisa', 'Besøk sammen med vaktmester kl. 13'],
    notes: ['Lys på i går kveld.', 'Søsteren har snakket med ham på telefon.'],
  },
  {
    ...{ group: 'crisis', reason: 'Sover ikke, tidlige tegn 2 og 3', frequency: 'daily' },
    plan: 'Besøk hver dag. Følge kriseplanen. Trygghetsplass når hun ønsker det.',
    tasks: ['Besøk kl. 11, se på kriseplanen', 'Handle, være der til kl. 18'],
    notes: ['Sov fem timer i natt.', 'Vil selv ringe døgnposten ved behov.'],
  },
  {
    ...{ group: 'admitted_or_prison', reason: 'Borte for en tid', frequency: 'weekly' },
    plan: 'Avtale hjemreise. Avklare hvem som betaler imens.',
    tasks: ['Ringe om hjemreise', 'Avklare økonomien med NAV'],
    notes: ['De vil ha møte med oss neste uke.', 'Plantene er vannet.'],
  },
  {
    ...{ group: 'new', reason: 'Henvendte seg selv', frequency: 'twice_weekly' },
    plan: 'Bli kjent der personen er.',
    tasks: ['Møtes på kafeen kl. 12', 'Gå tur, vise lokalene'],
    notes: ['Vil helst bli ringt etter klokka ti.', 'Ønsker Mads som kontakt.'],
  },
  {
    ...{ group: 'home_at_risk', reason: 'Uro rundt boligen', frequency: 'twice_weekly' },
    about: ['nuisance', 'exploitation', 'safety'],
    plan: 'Husmøte med naboene. Hjelp til å si nei på døra.',
    tasks: ['Husmøte kl. 16', 'Snakke med naboen under'],
    notes: ['Stille siden søndag.', 'Ny lås er satt inn.'],
  },
  {
    ...{ group: 'crisis', reason: 'Tredje akutte besøk på en måned', frequency: 'twice_daily' },
    plan: 'To besøk om dagen ut uka. Én av oss følger til DPS.',
    tasks: ['Morgenbesøk kl. 9 og kveld kl. 19', 'Følge til DPS kl. 13'],
    notes: ['Mat i kjøleskapet til søndag.', 'Fastlegen har endret medisinen.'],
  },
  {
    ...{ group: 'hard_to_reach', reason: 'Sier nei på døra', frequency: 'twice_weekly' },
    plan: 'Komme igjen. Spørre om noen andre skal komme i stedet.',
    tasks: ['Sende melding og bli med hunden ut', 'Innom med post'],
    notes: ['Tok imot posten.', 'Nei i dag, velkommen i morgen.'],
  },
  {
    ...{ group: 'legal_measure', reason: 'Dom på samfunnsstraff', frequency: 'weekly' },
    plan: 'Hjelpe til å holde timene. Varsle tidlig om noe kolliderer.',
    tasks: ['Følge til første oppmøte', 'Ringe kriminalomsorgen'],
    notes: ['To av åtte timer gjennomført.', 'Vil gjerne male.'],
  },
  {
    ...{ group: 'new', reason: 'Teamet ble spurt denne uka', frequency: 'twice_weekly' },
    plan: 'Første besøk sammen med den som spurte.',
    tasks: ['Ringe og avtale sted', 'Første møte hos NAV kl. 14'],
    notes: ['Svarer på melding.', 'Har bodd i bil siden september.'],
  },
  {
    ...{ group: 'other', reason: 'Faren døde', frequency: 'every_other_day' },
    plan: 'Være til stede. Hjelp til begravelsen.',
    tasks: ['Ringe presten, finne dress', 'Innom med middag'],
    notes: ['Broren kommer på fredag.', 'Vil ha det rolig.'],
  },
  {
    ...{ group: 'admitted_or_prison', reason: 'Borte lenger enn ventet', frequency: 'weekly' },
    plan: 'Besøk annenhver uke. Hjemmet skal være klart til dagen.',
    tasks: ['Avtale besøk', 'Avklare hvem som følger hjem'],
    notes: ['Posten er hentet.', 'Gleder seg til å komme hjem.'],
  },
]
/** Up for a while, and taken off by the team. */
export const takenOff: DemoCard = {
  ...{ group: 'crisis', reason: 'Uro etter flytting', frequency: 'daily' },
  plan: 'Daglige besøk den første uka.',
  tasks: ['Besøk kl. 10', 'Handle sammen'],
  notes: ['Sover om natta igjen.', 'Ro i huset.'],
}
