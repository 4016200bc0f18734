import type { Locale } from '@samplass/domain/fields'
import type { LocalDate } from '@samplass/domain/nights'
import { letterWords } from './letter-words.ts'
import type { DecisionRow } from './load-decisions.ts'

export type Letter = {
  locale: Locale
  title: string
  stamp: string
  to: string
  parts: { heading: string; text: string }[]
  signed: string
  foot: string
}

/** The letter as it is read, on screen and on paper alike: what was decided and why, where it is appealed and until when. */
export function letterOf(decision: DecisionRow & { name: string }, municipality: string, locale: Locale): Letter {
  const words = letterWords[locale]
  const day = (date: LocalDate) =>
    new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'nb-NO', { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${date}T12:00:00Z`),
    )
  const { appealBody, appealUntil, appealedOn, appealOutcome } = decision
  const appeal = [
    words.appeal(appealBody, day(appealUntil)),
    appealedOn && words.appealed(day(appealedOn)),
    appealOutcome && words.appealOutcomes[appealOutcome],
  ]
  return {
    locale,
    title: words.title,
    stamp: `${municipality}, ${day(decision.decidedOn)}`,
    to: words.to(decision.name),
    parts: [
      { heading: words.headings.appliedFor, text: decision.appliedFor },
      { heading: words.headings.outcome, text: words.outcomes[decision.outcome] },
      { heading: words.headings.grounds, text: decision.grounds },
      { heading: words.headings.legalBasis, text: decision.legalBasis },
      { heading: words.headings.appeal, text: appeal.filter(Boolean).join(' ') },
    ],
    signed: `${decision.byName}, ${municipality}`,
    foot: words.foot,
  }
}
