import type { RefusalCode } from '@samplass/domain/refusal'

const refusals: Record<RefusalCode, string> = {
  // Anywhere
  NOT_FOUND: 'Det finst ikkje, eller det er ikkje ditt å sjå.',
  NOT_PERMITTED: 'Rolla di gjev ikkje tilgang til dette.',
  VERSION_STALE: 'Nokon endra dette medan du såg på det. Sjå kva som er nytt, og prøv igjen.',
  KEY_USED_FOR_ANOTHER_ACT: 'Dette vart ikkje lagra. Last sida på nytt og prøv igjen.',
  NAME_TAKEN: 'Namnet er i bruk. Vel eit anna.',
  IN_THE_FUTURE: 'Tidspunktet er ikkje kome enno. Skriv når det hende.',
  TOO_LONG_AGO: 'Tidspunktet er for lenge sidan til å førast no.',
  // Access
  SESSION_MISSING: 'Du er logga ut. Logg inn igjen.',
  LOGIN_FAILED: 'E-post eller passord stemmer ikkje.',
  TOO_MANY_ATTEMPTS: 'For mange forsøk. Vent litt og prøv igjen.',
  PASSWORD_WRONG: 'Passordet stemmer ikkje.',
  EMAIL_TAKEN: 'E-postadressa er i bruk.',
  ALREADY_MEMBER: 'Har tilgang her frå før.',
  ROLE_NOT_FOR_ORGANISATION: 'Rolla finst ikkje i denne typen verksemd.',
  LAST_ADMINISTRATOR: 'Verksemda må ha minst éin administrator. Gje rolla til ein annan først.',
  // Person
  NUMBER_LENGTH_WRONG: 'Eit fødselsnummer har 11 siffer.',
  NUMBER_DATE_WRONG: 'Dei seks første siffera er ikkje ein dato.',
  NUMBER_CHECKSUM_WRONG: 'Eit siffer er feil. Sjekk nummeret.',
  NUMBER_NOT_SYNTHETIC: 'Her bruker vi berre syntetiske nummer. Månaden er auka med 80.',
  NUMBER_TAKEN: 'Ein annan person er registrert med nummeret.',
  NUMBER_UNKNOWN: 'Nummeret er ikkje kjent.',
  PERSON_PROTECTED: 'Personen har skjerma adresse. Ring bakvakt, som kan opne når det trengst.',
  PURPOSE_MISSING: 'Skriv kvifor du opnar dette.',
  MUNICIPALITY_UNKNOWN: 'Det finst ingen kommune med det nummeret.',
  MEETING_ALREADY_HELD: 'Møtet er halde.',
  MEETING_NOT_HELD_YET: 'Møtet er ikkje halde enno.',
  CRITERIA_VERSION_STALE: 'Huset har endra kriteria. Still spørsmåla på nytt.',
  // Houses and beds
  HOUSE_ARCHIVED: 'Huset er lagt ned.',
  HOUSE_NOT_SHARED: 'Huset er ikkje delt med dykk.',
  UNIT_KIND_ARCHIVED: 'Denne typen plass er lagd ned.',
  BED_ARCHIVED: 'Plassen er lagd ned.',
  BED_HAS_COMING_STAYS:
    '{stays, select, none {Nokon skal ha plassen framover.} 1 {Eitt opphald står på plassen.} other {{stays} opphald står på plassen.}}',
  BED_TAKEN: '{takenBy, select, none {Plassen vart nettopp teken.} other {Plassen vart nettopp teken av {takenBy}.}}',
  BED_OUT_OF_SERVICE:
    '{nextFreeOn, select, none {Ute av drift.} other {Ute av drift. Neste ledige natt er truleg {nextFreeOn}.}}',
  BED_NOT_OF_THIS_KIND: 'Plassen er av ein annan type.',
  BED_IN_ANOTHER_HOUSE: 'Plassen er i eit anna hus. Avslutt her og ta imot der.',
  PERIOD_OVER: 'Perioden er over.',
  ALREADY_CANCELLED: 'Det er trekt tilbake frå før.',
  RESERVATION_NOT_ALLOWED:
    '{lastOn, select, none {Huset tek ikkje bestilling.} other {Huset tek imot i dag eller i morgon, ikkje lenger fram.}}',
  HOLD_EXPIRED: 'Plassen er ikkje lenger halden av.',
  HOLD_TOO_LONG:
    '{hoursMax, select, none {Så lenge kan ikkje plassen haldast av.} other {Plassen kan haldast av i {hoursMax} timar.}}',
  NOT_IN_TURNAROUND: 'Plassen er klar frå før.',
  IMPORT_HAS_ERRORS: 'Fila har feil. Rett radene som er merkte.',
  // Claiming a bed
  PERSON_HAS_BED: 'Har ein plass frå før. Éin person har éin plass om gongen.',
  MEETING_MISSING: 'Har ikkje vore i møte og fått godkjent kriteria. Avtal eit møte først.',
  MEETING_REVIEW_DUE:
    '{reviewOn, select, none {Godkjenninga må fornyast i eit nytt møte.} other {Godkjenninga gjekk ut {reviewOn}. Avtal eit nytt møte.}}',
  REFERRAL_MISSING: 'Huset ber om tilvising.',
  AGREEMENT_MISSING: 'Har ikkje avtale om brukarstyrt plass.',
  ARRIVAL_BEFORE_TONIGHT: 'Vel i natt eller seinare.',
  ARRIVAL_TOO_FAR_AHEAD:
    '{lastOn, select, none {Så langt fram tek ikkje huset bestilling.} other {Huset tek bestilling til {lastOn}.}}',
  REST_PERIOD_NOT_OVER:
    '{overOn, select, none {Karantenetida er ikkje over.} other {Karantenetida varer til {overOn}.}}',
  STAYS_THIS_YEAR_USED:
    '{most, select, none {Opphalda i år er brukte.} other {Har hatt {stays} av {most} opphald i år.}}',
  ADDRESS_OUTSIDE_COOPERATION: 'Huset tek imot personar som bur i kommunane i samarbeidet.',
  CRITERIA_UNANSWERED: 'Spør, og vel eit svar.',
  CRITERION_EXCLUDES: 'Svaret tyder at huset ikkje kan ta imot no.',
  QUOTA_USED: '{of, select, none {Kvoten er brukt opp.} other {Alle {of} netter i kvoten er brukte.}}',
  NO_BED_MEETS_NEEDS: 'Ingen plass her har det som trengst.',
  NO_FREE_BED: '{nextFreeOn, select, none {Ingen ledig.} other {Ingen ledig. Neste truleg {nextFreeOn}.}}',
  STAY_TOO_LONG: 'Opphaldet vert lenger enn huset tillèt.',
  OVERRIDE_NOT_POSSIBLE: 'Denne regelen kan ingen gjere unntak frå.',
  OVERRIDE_NOT_NEEDED: 'Alle reglar er oppfylte. Ta imot utan unntak.',
  // Running a stay
  STAY_OVER: 'Opphaldet er over.',
  ALREADY_ARRIVED: 'Er komen.',
  NOT_ARRIVED: 'Er ikkje komen enno.',
  CLAIM_LAPSED: 'Fristen for å møte er gått ut, og plassen er frigjeven.',
  ARRIVAL_DAY_NOT_COME: 'Skal ikkje kome i dag.',
  INTAKE_DONE: 'Inntakssamtalen er ført.',
  ALREADY_HOME: 'Har prøvenatt heime.',
  NOT_HOME: 'Har ikkje prøvenatt heime.',
  HOME_TRIAL_NOT_OFFERED: 'Huset har ikkje prøvenatt heime.',
  HOME_TRIAL_NIGHTS_USED: 'Prøvenettene er brukte.',
  HOME_TRIAL_OUTSIDE_STAY: 'Prøvenatta må liggje mellom i natt og avtalt utreise.',
  DEPARTURE_NOT_LATER: 'Vel ein dag etter den som er avtalt.',
  DEPARTURE_PASSED: 'Vel i morgon eller seinare.',
  NIGHTLY_REVIEW_ONE_NIGHT: 'Huset avgjer éi natt om gongen.',
  SECOND_PERSON_MISSING: 'Så langt opphald må ein leiar seie ja til. Vel kven.',
  SECOND_PERSON_SAME: 'Det må vere ein annan enn deg.',
  SECOND_PERSON_NOT_PERMITTED: 'Den du valde kan ikkje seie ja til dette.',
  END_BEFORE_ARRIVAL: 'Det er før framkomsten.',
  INCIDENT_MISSING: 'Før hendinga i journalen først, og vel henne her.',
  REASON_MISSING: 'Skriv grunnen.',
  WHERE_TO_MISSING: 'Skriv kvar personen dreg.',
  COMPLAINT_RIGHT_NOT_TOLD: 'Fortel om retten til å klage, og kryss av.',
  CUT_OFF_NOT_PASSED: 'Kan framleis kome.',
  SAME_BED: 'Har denne plassen no.',
  DISCLOSURE_BASIS_MISSING: 'Vel kva opplysningane byggjer på.',
  NOT_CLAIMED_FOR_ANOTHER_HOUSE: 'Opphaldet er i dykkar eige hus.',
  GUEST_ALREADY_LINKED: 'Gjesten er registrert.',
  // Waiting list
  ALREADY_WAITING: 'Står på ventelista frå før.',
  REQUEST_OVER: 'Ventinga er avslutta.',
  CRITERIA_NOT_MET: 'Møtet kom til at kriteria ikkje er oppfylte.',
  // Contact
  CONTACT_ALREADY_LINKED: 'Samtalen er knytt til ein person.',
  CONSENT_MISSING: 'Spør om samtykke først.',
  // Consent
  OBJECTION_STANDS: 'Personen har motsett seg at dette blir delt. Det må trekkjast tilbake først.',
  // Cooperation
  COOPERATION_OVER: 'Samarbeidet er avslutta.',
  NOT_HOST: 'Berre vertskommunen kan gjere dette.',
  NOT_A_MEMBER: 'Er ikkje med i samarbeidet.',
  // Planned admission
  ADMISSION_OVER: 'Denne innlegginga er avslutta.',
  ADMISSION_NOT_THERE: 'Så langt er innlegginga ikkje komen enno.',
  NOT_YOUR_TURN: 'Det er den andre parten som skal svare no.',
  PERSON_HAS_NOT_SAID_YES: 'Personen har ikkje sagt ja. Innlegginga er frivillig.',
  DISCHARGE_HAS_GAPS: 'Noko manglar ved utskrivinga. Skriv kvifor det ikkje kan vente.',
  // Evaluation
  EVALUATION_LINK_USED: 'Lenkja er brukt.',
  EVALUATION_NOT_OFFERED: 'Huset spør ikkje om tilbakemelding.',
}
export default refusals
