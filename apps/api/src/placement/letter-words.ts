import type { Locale } from '@samplass/domain/fields'
import type { appealOutcomes, decisionOutcomes } from '@samplass/domain/placement/kinds'

type Words = {
  title: string
  to: (name: string) => string
  headings: Record<'appliedFor' | 'outcome' | 'grounds' | 'legalBasis' | 'appeal', string>
  outcomes: Record<(typeof decisionOutcomes)[number], string>
  appeal: (body: string, until: string) => string
  appealed: (on: string) => string
  appealOutcomes: Record<(typeof appealOutcomes)[number], string>
  foot: string
}

/** The letter of a decision, in plain words, in the language of whoever writes it out. */
export const letterWords: Record<Locale, Words> = {
  nb: {
    title: 'Vedtak om hjelp til bolig',
    to: (name) => `Til ${name}`,
    headings: {
      appliedFor: 'Du har søkt om',
      outcome: 'Vi har bestemt',
      grounds: 'Grunnene våre',
      legalBasis: 'Loven vi bygger på',
      appeal: 'Du kan klage',
    },
    outcomes: { granted: 'Innvilget', partly_granted: 'Delvis innvilget', rejected: 'Avslag' },
    appeal: (body, until) =>
      `Er du ikke enig, kan du klage til ${body}. Send klagen til oss senest ${until}. Vi ser på saken på nytt. Endrer vi ikke vedtaket, sender vi klagen videre til ${body}. Du kan få hjelp til å skrive klagen, og du har rett til å se papirene i saken. Ta kontakt med oss.`,
    appealed: (on) => `Klagen kom ${on}.`,
    appealOutcomes: { upheld: 'Vedtaket står.', changed: 'Vedtaket ble endret.', withdrawn: 'Klagen ble trukket.' },
    foot: 'Brevet gjelder deg. Gi det ikke videre uten at du vil det selv.',
  },
  nn: {
    title: 'Vedtak om hjelp til bustad',
    to: (name) => `Til ${name}`,
    headings: {
      appliedFor: 'Du har søkt om',
      outcome: 'Vi har avgjort',
      grounds: 'Grunnane våre',
      legalBasis: 'Lova vi byggjer på',
      appeal: 'Du kan klage',
    },
    outcomes: { granted: 'Innvilga', partly_granted: 'Delvis innvilga', rejected: 'Avslag' },
    appeal: (body, until) =>
      `Er du ikkje samd, kan du klage til ${body}. Send klaga til oss seinast ${until}. Vi ser på saka på nytt. Endrar vi ikkje vedtaket, sender vi klaga vidare til ${body}. Du kan få hjelp til å skrive klaga, og du har rett til å sjå papira i saka. Ta kontakt med oss.`,
    appealed: (on) => `Klaga kom ${on}.`,
    appealOutcomes: { upheld: 'Vedtaket står.', changed: 'Vedtaket vart endra.', withdrawn: 'Klaga vart trekt.' },
    foot: 'Brevet gjeld deg. Gi det ikkje vidare utan at du vil det sjølv.',
  },
  en: {
    title: 'Decision on help with housing',
    to: (name) => `To ${name}`,
    headings: {
      appliedFor: 'You applied for',
      outcome: 'We have decided',
      grounds: 'Our reasons',
      legalBasis: 'The law we rely on',
      appeal: 'You can appeal',
    },
    outcomes: { granted: 'Granted', partly_granted: 'Partly granted', rejected: 'Rejected' },
    appeal: (body, until) =>
      `If you do not agree, you can appeal to ${body}. Send the appeal to us by ${until}. We look at the case again. If we do not change the decision, we pass the appeal on to ${body}. You can have help to write the appeal, and you have a right to see the papers in the case. Get in touch with us.`,
    appealed: (on) => `The appeal came on ${on}.`,
    appealOutcomes: {
      upheld: 'The decision stands.',
      changed: 'The decision was changed.',
      withdrawn: 'The appeal was withdrawn.',
    },
    foot: 'The letter is about you. Do not pass it on unless you want to.',
  },
}
