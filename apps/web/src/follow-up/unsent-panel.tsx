import { Button } from '@samplass/ui/button'
import { type Entry, EntryList } from '@samplass/ui/entry-list'
import * as icons from '@samplass/ui/icon'
import { Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { useTranslations } from 'use-intl'
import { capital, sentence, useDates } from '../shell/dates.ts'
import { useRefusal } from '../shell/refusals.ts'
import { serverNow } from '../shell/session.ts'
import { type Draft, dropDraft, keepDraft, useDrafts } from './drafts.ts'
import { useDay } from './use-day.ts'
import { useOwner } from './use-sender.ts'

/** What lies on the phone and is not sent: what waits for a signal, and what was refused, with every word of it. */
export function UnsentPanel() {
  const t = useTranslations('followUp')
  const shell = useTranslations('shell.problem')
  const dates = useDates()
  const refused = useRefusal()
  const owner = useOwner()
  const drafts = useDrafts(owner)
  const visits = useDay().data?.visits ?? []
  if (drafts.length === 0) return null
  const entry = (draft: Draft): Entry => {
    const { contact, no } = draft
    const { contactId, outcome, place, words, withWhom, nextOn, occurredAt } = contact
    const whose = visits.find(({ enrolmentId }) => enrolmentId === contact.enrolmentId)?.whose
    const name = whose?.kind === 'full' ? whose.name : t('drafts.somebody')
    const said = [
      t(`outcome.${outcome}`),
      t(`place.${place}`),
      occurredAt && capital(dates.moment(occurredAt, serverNow())),
      withWhom && t('person.contacts.with', { whom: withWhom }),
      nextOn && t('person.contacts.next', { date: dates.short(nextOn) }),
    ].filter((one) => typeof one === 'string' && one !== '')
    return {
      id: contactId,
      title: name,
      text: (
        <>
          {sentence(said.join(' · '))}
          {words && (
            <>
              <br />
              {words}
            </>
          )}
          {no && (
            <>
              <br />
              <b>{no.kind === 'refusal' ? refused(no.code, no.facts) : shell('fields')}</b>
            </>
          )}
        </>
      ),
      mark: no ? (
        <StatusTag state="over">{t('drafts.refused')}</StatusTag>
      ) : (
        <StatusTag icon={icons.Offline}>{t('drafts.waits')}</StatusTag>
      ),
      act: no && (
        <div className="sp-actions">
          <Button
            size="sm"
            variant="secondary"
            aria-label={t('drafts.againOf', { name })}
            onClick={() => keepDraft(owner, { ...draft, no: null })}
          >
            {t('drafts.again')}
          </Button>
          <Button
            size="sm"
            variant="tertiary"
            aria-label={t('drafts.dropOf', { name })}
            onClick={() => dropDraft(owner, contactId)}
          >
            {t('drafts.drop')}
          </Button>
        </div>
      ),
    }
  }
  return (
    <Panel heading={t('drafts.heading')} aside={t('day.count', { count: drafts.length })} flush>
      <EntryList entries={drafts.map(entry)} label={t('drafts.heading')} />
    </Panel>
  )
}
