import { EntryList } from '@samplass/ui/entry-list'
import { Panel } from '@samplass/ui/panel'
import { useTranslations } from 'use-intl'
import { topicOf } from '../contact/words.ts'
import { capital, useDates } from '../shell/dates.ts'
import { usePerson } from './use-person.tsx'

/** Talks that stand under the person's name, by consent. */
export function ContactsPanel() {
  const t = useTranslations('person.page.contacts')
  const words = useTranslations('contact')
  const dates = useDates()
  const { page } = usePerson()
  const now = new Date(page.asOf)
  return (
    <Panel heading={t('title')} flush={page.contacts.length > 0}>
      {page.contacts.length === 0 ? (
        <p className="sp-small sp-muted">{t('none')}</p>
      ) : (
        <EntryList
          entries={page.contacts.map((contact) => ({
            id: contact.contactId,
            title: words(`topic.${topicOf(contact.topic)}`),
            text: `${capital(dates.moment(contact.occurredAt, now))}, ${words('minutes', { count: contact.minutes })}. ${contact.byName}`,
          }))}
        />
      )}
    </Panel>
  )
}
