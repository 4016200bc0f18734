import { permissionsOf } from '@samplass/domain/access/roles'
import { Button } from '@samplass/ui/button'
import { EntryList } from '@samplass/ui/entry-list'
import { StatusTag } from '@samplass/ui/status-tag'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { capital, sentence, useDates } from '../shell/dates.ts'
import { serverNow } from '../shell/session.ts'
import { useMembership } from '../shell/trpc.ts'
import type { Contact } from './contact-page.tsx'
import { contactIcons } from './icons.ts'
import { LinkDialog } from './link-dialog.tsx'

/** Talks, each with what it was about, how it ended and, by consent, whose it was. */
export function ContactList({ rows, onChanged }: { rows: readonly Contact[]; onChanged: () => void }) {
  const t = useTranslations('contact')
  const dates = useDates()
  const membership = useMembership()
  const mayLink = permissionsOf(membership.roles).has('contact.link')
  const [linking, setLinking] = useState<Contact | null>(null)
  const now = serverNow()
  const org = membership.slug
  return (
    <>
      <EntryList
        label={t('list')}
        entries={rows.map((row) => {
          const facts = [
            capital(dates.moment(row.occurredAt, now)),
            within(t(`channel.${row.channel}`)),
            t('minutes', { count: row.minutes }),
            row.ageBand && row.ageBand !== 'unknown' && t(`age.${row.ageBand}`),
            row.initiatedBy !== 'person' && within(t(`initiated.${row.initiatedBy}`)),
            row.houseName,
            row.handle && within(t('calls', { handle: row.handle })),
          ]
          return {
            id: row.contactId,
            title: t(`topic.${row.topic}`),
            text: (
              <>
                {sentence(`${facts.filter(Boolean).join(', ')}. ${t('by', { name: row.byName })}.`)} {row.note}{' '}
                {row.person?.kind === 'restricted' && t('linkedHidden')}
                {row.person?.kind === 'full' && (
                  <Link to="/$org/person/$personId" params={{ org, personId: row.person.personId }}>
                    {t('linked', { name: row.person.name })}
                  </Link>
                )}
              </>
            ),
            mark: <StatusTag icon={contactIcons[row.outcome]}>{t(`outcome.${row.outcome}`)}</StatusTag>,
            act: mayLink && row.person === null && (
              <Button size="sm" variant="tertiary" onClick={() => setLinking(row)}>
                {t('link.act')}
              </Button>
            ),
          }
        })}
      />
      {linking && <LinkDialog contact={linking} onClose={() => setLinking(null)} onLinked={onChanged} />}
    </>
  )
}

/** Inside a sentence. */
const within = (text: string) => text.charAt(0).toLocaleLowerCase('nb') + text.slice(1)
