import type { RefusalCode } from '@samplass/domain/refusal'

/** What every "no" says. Facts fill the sentence; one that is not known arrives as `none`. */
const refusals: Record<RefusalCode, string> = {
  // Anywhere
  NOT_FOUND: 'Det finnes ikke, eller det er ikke ditt å se.',
  NOT_PERMITTED: 'Rollen din gir ikke adgang til dette.',
  VERSION_STALE: 'Noen endret dette mens du så på det. Se hva som er nytt, og prøv igjen.',
  KEY_USED_FOR_ANOTHER_ACT: 'Dette ble ikke lagret. Last siden på nytt og prøv igjen.',
  NAME_TAKEN: 'Navnet er i bruk. Velg et annet.',
  IN_THE_FUTURE: 'Tidspunktet er ikke kommet ennå. Skriv når det skjedde.',
  TOO_LONG_AGO: 'Tidspunktet er for lenge siden til å føres nå.',
  // Access
  SESSION_MISSING: 'Du er logget ut. Logg inn igjen.',
  LOGIN_FAILED: 'E-post eller passord stemmer ikke.',
  TOO_MANY_ATTEMPTS: 'For mange forsøk. Vent litt og prøv igjen.',
  PASSWORD_WRONG: 'Passordet stemmer ikke.',
  EMAIL_TAKEN: 'E-postadressen er i bruk.',
  ALREADY_MEMBER: 'Har tilgang her fra før.',
  ROLE_NOT_FOR_ORGANISATION: 'Rollen finnes ikke i denne typen virksomhet.',
  LAST_ADMINISTRATOR: 'Virksomheten må ha minst én administrator. Gi rollen til en annen først.',
  // Person
  NUMBER_LENGTH_WRONG: 'Et fødselsnummer har 11 siffer.',
  NUMBER_DATE_WRONG: 'De seks første sifrene er ikke en dato.',
  NUMBER_CHECKSUM_WRONG: 'Et siffer er feil. Sjekk nummeret.',
  NUMBER_NOT_SYNTHETIC: 'Her brukes bare syntetiske numre. Måneden er økt med 80.',
  NUMBER_TAKEN: 'En annen person er registrert med nummeret.',
  NUMBER_UNKNOWN: 'Nummeret er ikke kjent.',
  PERSON_PROTECTED: 'Personen har skjermet adresse. Ring bakvakt, som kan åpne når det trengs.',
  PURPOSE_MISSING: 'Skriv hvorfor du åpner dette.',
  MUNICIPALITY_UNKNOWN: 'Det finnes ingen kommune med det nummeret.',
  MEETING_ALREADY_HELD: 'Møtet er holdt.',
  MEETING_NOT_HELD_YET: 'Møtet er ikke holdt ennå.',
  CRITERIA_VERSION_STALE: 'Huset har endret kriteriene. Still spørsmålene på nytt.',
  // Houses and beds
  HOUSE_ARCHIVED: 'Huset er lagt ned.',
  HOUSE_NOT_SHARED: 'Huset er ikke delt med dere.',
  UNIT_KIND_ARCHIVED: 'Denne typen plass er lagt ned.',
  BED_ARCHIVED: 'Plassen er lagt ned.',
  BED_HAS_COMING_STAYS:
    '{stays, select, none {Noen skal ha plassen framover.} 1 {Ett opphold står på plassen.} other {{stays} opphold står på plassen.}}',
  BED_TAKEN: '{takenBy, select, none {Plassen ble nettopp tatt.} other {Plassen ble nettopp tatt av {takenBy}.}}',
  BED_OUT_OF_SERVICE:
    '{nextFreeOn, select, none {Ute av drift.} other {Ute av drift. Neste ledige natt er trolig {nextFreeOn}.}}',
  BED_NOT_OF_THIS_KIND: 'Plassen er av en annen type.',
  BED_IN_ANOTHER_HOUSE: 'Plassen er i et annet hus. Avslutt her og ta imot der.',
  PERIOD_OVER: 'Perioden er over.',
  ALREADY_CANCELLED: 'Det er trukket tilbake fra før.',
  RESERVATION_NOT_ALLOWED:
    '{lastOn, select, none {Huset tar ikke bestilling.} other {Huset tar imot i dag eller i morgen, ikke lenger fram.}}',
  HOLD_EXPIRED: 'Plassen holdes ikke lenger av.',
  HOLD_TOO_LONG:
    '{hoursMax, select, none {Så lenge kan ikke plassen holdes av.} other {Plassen kan holdes av i {hoursMax} timer.}}',
  NOT_IN_TURNAROUND: 'Plassen er klar fra før.',
  IMPORT_HAS_ERRORS: 'Fila har feil. Rett radene som er merket.',
  // Claiming a bed
  PERSON_HAS_BED: 'Har en plass fra før. Én person har én plass om gangen.',
  MEETING_MISSING: 'Har ikke vært i møte og fått godkjent kriteriene. Avtal et møte først.',
  MEETING_REVIEW_DUE:
    '{reviewOn, select, none {Godkjenningen må fornyes i et nytt møte.} other {Godkjenningen gikk ut {reviewOn}. Avtal et nytt møte.}}',
  REFERRAL_MISSING: 'Huset ber om henvisning.',
  AGREEMENT_MISSING: 'Har ikke avtale om brukerstyrt plass.',
  AGREEMENT_NOT_SIGNED: 'Avtalen er ikke underskrevet av begge ennå.',
  AGREEMENT_SUSPENDED: 'Avtalen er stanset for en tid.',
  AGREEMENT_OVER: 'Avtalen gjelder ikke lenger.',
  NOT_ASKED_BY_PERSON: 'Brukerstyrt plass er frivillig. Personen må spørre selv.',
  NIGHTS_THIS_YEAR_USED:
    '{most, plural, one {Natten som kan brukes i år, er brukt.} other {Alle # netter som kan brukes i år, er brukt.}}',
  AGREEMENT_ALREADY_SO: 'Avtalen er allerede slik. Siden er hentet på nytt.',
  AGREEMENT_ALREADY_THERE: 'Personen har en avtale her fra før. Avslutt den før du lager en ny.',
  AGREEMENT_NOT_USED_HERE: 'Disse plassene går ikke etter avtale.',
  ARRIVAL_BEFORE_TONIGHT: 'Velg i natt eller senere.',
  ARRIVAL_TOO_FAR_AHEAD:
    '{lastOn, select, none {Så langt fram tar ikke huset bestilling.} other {Huset tar bestilling til {lastOn}.}}',
  REST_PERIOD_NOT_OVER:
    '{overOn, select, none {Karantenetiden er ikke over.} other {Karantenetiden varer til {overOn}.}}',
  STAYS_THIS_YEAR_USED:
    '{most, select, none {Årets opphold er brukt.} other {Har hatt {stays} av {most} opphold i år.}}',
  ADDRESS_OUTSIDE_COOPERATION: 'Huset tar imot personer som bor i samarbeidets kommuner.',
  CRITERIA_UNANSWERED: 'Spør, og velg et svar.',
  CRITERION_EXCLUDES: 'Svaret betyr at huset ikke kan ta imot nå.',
  QUOTA_USED: '{of, select, none {Kvoten er brukt opp.} other {Alle {of} netter i kvoten er brukt.}}',
  NO_BED_MEETS_NEEDS: 'Ingen plass her har det som trengs.',
  NO_FREE_BED: '{nextFreeOn, select, none {Ingen ledig.} other {Ingen ledig. Neste trolig {nextFreeOn}.}}',
  STAY_TOO_LONG: 'Oppholdet blir lenger enn huset tillater.',
  OVERRIDE_NOT_POSSIBLE: 'Denne regelen kan ingen gjøre unntak fra.',
  OVERRIDE_NOT_NEEDED: 'Alle regler er oppfylt. Ta imot uten unntak.',
  // Running a stay
  STAY_OVER: 'Oppholdet er over.',
  ALREADY_ARRIVED: 'Er kommet.',
  NOT_ARRIVED: 'Er ikke kommet ennå.',
  CLAIM_LAPSED: 'Fristen for å møte er gått ut, og plassen er frigitt.',
  ARRIVAL_DAY_NOT_COME: 'Skal ikke komme i dag.',
  INTAKE_DONE: 'Inntakssamtalen er ført.',
  ALREADY_HOME: 'Har prøvenatt hjemme.',
  NOT_HOME: 'Har ikke prøvenatt hjemme.',
  HOME_TRIAL_NOT_OFFERED: 'Huset har ikke prøvenatt hjemme.',
  HOME_TRIAL_NIGHTS_USED: 'Prøvenettene er brukt.',
  HOME_TRIAL_OUTSIDE_STAY: 'Prøvenatten må ligge mellom i natt og avtalt utreise.',
  DEPARTURE_NOT_LATER: 'Velg en dag etter den som er avtalt.',
  DEPARTURE_PASSED: 'Velg i morgen eller senere.',
  NIGHTLY_REVIEW_ONE_NIGHT: 'Huset avgjør én natt om gangen.',
  SECOND_PERSON_MISSING: 'Så langt opphold må en leder si ja til. Velg hvem.',
  SECOND_PERSON_SAME: 'Det må være en annen enn deg.',
  SECOND_PERSON_NOT_PERMITTED: 'Den du valgte kan ikke si ja til dette.',
  END_BEFORE_ARRIVAL: 'Det er før ankomsten.',
  INCIDENT_MISSING: 'Før hendelsen i journalen først, og velg den her.',
  REASON_MISSING: 'Skriv grunnen.',
  WHERE_TO_MISSING: 'Skriv hvor personen drar.',
  COMPLAINT_RIGHT_NOT_TOLD: 'Fortell om retten til å klage, og kryss av.',
  CUT_OFF_NOT_PASSED: 'Kan fortsatt komme.',
  SAME_BED: 'Har denne plassen nå.',
  DISCLOSURE_BASIS_MISSING: 'Velg hva opplysningene bygger på.',
  NOT_CLAIMED_FOR_ANOTHER_HOUSE: 'Oppholdet er i deres eget hus.',
  GUEST_ALREADY_LINKED: 'Gjesten er registrert.',
  // Waiting list
  ALREADY_WAITING: 'Står på ventelista fra før.',
  REQUEST_OVER: 'Ventingen er avsluttet.',
  CRITERIA_NOT_MET: 'Møtet kom til at kriteriene ikke er oppfylt.',
  // Contact
  CONTACT_ALREADY_LINKED: 'Samtalen er knyttet til en person.',
  CONSENT_MISSING: 'Spør om samtykke først.',
  // Consent
  OBJECTION_STANDS: 'Personen har motsatt seg at dette deles. Det må trekkes tilbake først.',
  // Cooperation
  COOPERATION_OVER: 'Samarbeidet er avsluttet.',
  NOT_HOST: 'Bare vertskommunen kan gjøre dette.',
  NOT_A_MEMBER: 'Er ikke med i samarbeidet.',
  // Planned admission
  ADMISSION_OVER: 'Denne innleggelsen er avsluttet.',
  ADMISSION_NOT_THERE: 'Så langt er innleggelsen ikke kommet ennå.',
  NOT_YOUR_TURN: 'Det er den andre parten som skal svare nå.',
  PERSON_HAS_NOT_SAID_YES: 'Personen har ikke sagt ja. Innleggelsen er frivillig.',
  DISCHARGE_HAS_GAPS: 'Noe mangler ved utskrivingen. Skriv hvorfor det ikke kan vente.',
  // Evaluation
  EVALUATION_LINK_USED: 'Lenken er brukt.',
  EVALUATION_NOT_OFFERED: 'Huset spør ikke om tilbakemelding.',
}
export default refusals
