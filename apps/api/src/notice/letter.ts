import type { Locale } from '@samplass/domain/fields'

/** What every e-mail says, whatever it is about: that there is something, and where to look. */
const words = {
  nb: {
    subject: 'Det er noe nytt i Samplass',
    open: 'Det er noe nytt til deg i Samplass. Logg inn for å se hva det er:',
    why: 'Du bestemmer selv når du får e-post. Se Varsler i Samplass.',
  },
  nn: {
    subject: 'Det er noko nytt i Samplass',
    open: 'Det er noko nytt til deg i Samplass. Logg inn for å sjå kva det er:',
    why: 'Du bestemmer sjølv når du får e-post. Sjå Varsel i Samplass.',
  },
  en: {
    subject: 'There is something new in Samplass',
    open: 'There is something new for you in Samplass. Sign in to see what it is:',
    why: 'You decide when you get e-mail. See Notices in Samplass.',
  },
} as const satisfies Record<Locale, { subject: string; open: string; why: string }>

export type Letter = { to: string; subject: string; text: string; language: Locale; messageId: string }

/** The link leads to the organisation by its opaque id: its name and its kind stand in no e-mail. */
export function letterOf(
  { email, locale, mailId }: { email: string; locale: Locale; mailId: string },
  { origin, organisationId }: { origin: string; organisationId: string },
): Letter {
  const { subject, open, why } = words[locale]
  return {
    to: email,
    subject,
    text: `${open}\n${origin}/til/${organisationId}\n\n${why}\n`,
    language: locale,
    // The same when it is sent again, so that the second can be known for what it is.
    messageId: `<${mailId}@${new URL(origin).hostname}>`,
  }
}
