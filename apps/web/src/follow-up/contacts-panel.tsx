import { Button } from '@samplass/ui/button'
import { type Entry, EntryList } from '@samplass/ui/entry-list'
import { Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { capital, sentence, useDates } from '../shell/dates.ts'
import { serverNow } from '../shell/session.ts'
import { TakeBackDialog } from './dialogs/take-back-dialog.tsx'
import { type Contact, type FollowUpPage, outcomeIcons } from './words.ts'

/** Every contact and attempt, the newest first. What was wrong stays, struck out. */
export function ContactsPanel({ page, mayWork }: { page: FollowUpPage; mayWork: boolean }) {
  const t = useTranslations('followUp.person.contacts')
  const [wrong, setWrong] = useState<Contact | null>(null)
  const entry = useEntry(mayWork ? setWrong : null)
  return (
    <Panel heading={t('heading')} flush>
      {page.contacts.length === 0 && <p className="sp-panel__body">{t('none')}</p>}
      <EntryList entries={page.contacts.map(entry)} label={t('heading')} />
      {page.more && <p className="sp-panel__body sp-small sp-muted">{t('more')}</p>}
      {wrong && <TakeBackDialog contact={wrong} onClose={() => setWrong(null)} />}
    </Panel>
  )
}

function useEntry(onWrong: ((contact: Contact) => void) | null) {
  const t = useTranslations('followUp')
  const dates = useDates()
  return (contact: Contact): Entry => {
    const { outcome, place, withWhom, help, helpArea, minutes, nextOn } = contact
    const when = dates.moment(contact.occurredAt, serverNow())
    const struck = contact.takenBackAt !== null
    const how = [
      t(`place.${place}`),
      withWhom && t('person.contacts.with', { whom: withWhom }),
      help && helpArea && t('person.contacts.helped', { help: t(`help.${help}`), area: t(`area.${helpArea}`) }),
      minutes !== null && t('person.contacts.minutes', { minutes }),
      contact.byName,
    ].filter((one) => typeof one === 'string' && one !== '')
    const said = (
      <>
        {how.join(' · ')}
        {contact.words && (
          <>
            <br />
            {contact.words}
          </>
        )}
        {nextOn && !struck && (
          <>
            <br />
            {sentence(t('person.contacts.next', { date: dates.short(nextOn) }))}
          </>
        )}
      </>
    )
    return {
      id: contact.contactId,
      title: struck ? <s>{capital(when)}</s> : capital(when),
      text: struck ? (
        <>
          <s>{said}</s>
          <br />
          {t('person.contacts.takenBack', {
            name: contact.takenBackByName ?? '',
            words: contact.takenBackWords ?? '',
          })}
        </>
      ) : (
        said
      ),
      mark: <StatusTag icon={outcomeIcons[outcome]}>{t(`outcome.${outcome}`)}</StatusTag>,
      act: !struck && onWrong && (
        <Button
          size="sm"
          variant="tertiary"
          aria-label={t('person.contacts.takeBackOf', { when })}
          onClick={() => onWrong(contact)}
        >
          {t('person.contacts.takeBack')}
        </Button>
      ),
    }
  }
}
