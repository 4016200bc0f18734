/** What is written down on the way home from a visit. */
export const visitWords = [
  'Åpnet posten sammen. Ingenting som hastet.',
  'Kaffe og en tur med hunden. Sover bedre.',
  'Ringte NAV sammen om bostøtten.',
  'Handlet og lagde suppe til tre dager.',
  'Vil ha hjelp til å si nei til dem som kommer om natta.',
  'Snakket om fotball og om broren.',
  'Har byttet lyspærer og hengt opp gardiner.',
  'Gikk gjennom kriseplanen. Ingenting å endre.',
  'Fulgte til fastlegen.',
  'Sliten i dag. Ble sittende en halvtime.',
  'Var med på frivilligsentralen for første gang.',
  'Betalte husleia på telefonen mens vi var der.',
] as const
export const awayWords = [
  'La igjen lapp.',
  'Lys på kjøkkenet, ingen åpnet.',
  'Naboen så ham i går.',
  'Mobilen er av.',
  'Sendte melding.',
  '',
] as const
export const refusedWords = [
  'Ville ha fred i dag. Vi kommer igjen.',
  'Sa nei takk gjennom døra.',
  'Ville heller ha oss på torsdag.',
] as const

export const goals = [
  ['Sove i egen seng hele uka.', 'Har klart det før, i tre måneder i fjor.'],
  ['Ha dattera på besøk en lørdag.', 'De snakker sammen hver kveld.'],
  ['Få orden på gjelda.', 'Vet hvor alle brevene er.'],
  ['Komme meg ut før klokka tolv.', 'Hunden vil ut uansett.'],
  ['Slippe å ha folk på døra.', 'Er tydelig når noen står ved siden av.'],
  ['Begynne på verkstedet.', 'Utdannet sveiser.'],
  ['Drikke mindre når jeg er alene.', 'Har hatt to hvite uker.'],
  ['Lage mat selv.', 'Kokk på båt i åtte år.'],
] as const

export const onward = [
  { whereTo: 'Gjeldsrådgiver på NAV', kind: 'economy' },
  { whereTo: 'Frivilligsentralens onsdagskafé', kind: 'leisure' },
  { whereTo: 'Fastlegen, time om søvn', kind: 'health' },
  { whereTo: 'Verkstedet, to dager i uka', kind: 'work_and_activity' },
  { whereTo: 'Kurs i mestring, ni kvelder', kind: 'group_or_course' },
  { whereTo: 'Brukerorganisasjonens samtalegruppe', kind: 'peer_support' },
  { whereTo: 'Fri rettshjelp', kind: 'rights' },
] as const

export const askedBy = [
  'Personen selv',
  'NAV',
  'Døgnposten',
  'Boligkontoret',
  'Fengselet',
  'Fastlegen',
  'Søsteren',
] as const
