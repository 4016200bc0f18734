import { Button } from '@samplass/ui/button'
import { EntryList } from '@samplass/ui/entry-list'
import { TextField } from '@samplass/ui/form-field'
import { Panel } from '@samplass/ui/panel'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { serverNow } from '../shell/session.ts'
import type { Visit } from './words.ts'

/** Whom it is about, the most pressing first. */
export function WhoPicker({ visits, onPick }: { visits: readonly Visit[]; onPick: (enrolmentId: string) => void }) {
  const t = useTranslations('followUp.log')
  const day = useTranslations('followUp.day')
  const dates = useDates()
  const [text, setText] = useState('')
  const sought = text.trim().toLocaleLowerCase('nb')
  const named = visits.flatMap((visit) =>
    visit.whose.kind === 'full' && visit.shown
      ? [{ enrolmentId: visit.enrolmentId, name: visit.whose.name, seenOn: visit.shown.seenOn }]
      : [],
  )
  const found = named.filter(({ name }) => name.toLocaleLowerCase('nb').includes(sought))
  return (
    <>
      <TextField label={t('find')} autoComplete="off" value={text} onChange={(event) => setText(event.target.value)} />
      <Panel heading={t('who')} flush>
        {found.length === 0 && <p className="sp-panel__body">{t('nobody')}</p>}
        <EntryList
          short
          entries={found.map(({ enrolmentId, name, seenOn }) => ({
            id: enrolmentId,
            title: name,
            text: seenOn ? day('seen', { date: dates.nearDay(seenOn, serverNow()) }) : day('never'),
            act: (
              <Button variant="secondary" aria-label={day('logFor', { name })} onClick={() => onPick(enrolmentId)}>
                {day('log')}
              </Button>
            ),
          }))}
        />
      </Panel>
    </>
  )
}
