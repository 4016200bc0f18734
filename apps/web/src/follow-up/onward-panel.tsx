import { Button } from '@samplass/ui/button'
import { type Entry, EntryList } from '@samplass/ui/entry-list'
import * as icons from '@samplass/ui/icon'
import { Panel } from '@samplass/ui/panel'
import { StatusTag, type StatusTagProps } from '@samplass/ui/status-tag'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { AnswerOnwardDialog } from './dialogs/answer-onward-dialog.tsx'
import { OnwardDialog } from './dialogs/onward-dialog.tsx'
import type { FollowUpPage, Onward } from './words.ts'

const look: Record<NonNullable<Onward['landed']>, Pick<StatusTagProps, 'state' | 'icon'>> = {
  yes: { state: 'ok' },
  no: { icon: icons.Close },
  waiting: { state: 'venter' },
}

/** Where the person was guided, and whether it landed. */
export function OnwardPanel(props: { page: FollowUpPage; personId: string; mayWork: boolean }) {
  const { page, personId, mayWork } = props
  const t = useTranslations('followUp.person.onward')
  const dates = useDates()
  const [open, setOpen] = useState<Onward | 'new' | null>(null)
  const close = () => setOpen(null)
  const entry = (row: Onward): Entry => ({
    id: row.onwardId,
    title: row.whereTo,
    text: [t(`kind.${row.kind}`), dates.withYear(row.referredOn), row.wentAlong && t('along'), row.words]
      .filter((one) => one)
      .join(' · '),
    mark: row.landed ? (
      <StatusTag {...look[row.landed]}>{t(`landed.${row.landed}`)}</StatusTag>
    ) : (
      <StatusTag icon={icons.Help}>{t('unknown')}</StatusTag>
    ),
    act: mayWork && (row.landed === null || row.landed === 'waiting') && (
      <Button
        size="sm"
        variant="tertiary"
        aria-label={t('answerOf', { where: row.whereTo })}
        onClick={() => setOpen(row)}
      >
        {t('answer')}
      </Button>
    ),
  })
  return (
    <Panel heading={t('heading')} flush>
      {page.onward.length === 0 && (
        <div className="sp-panel__body">
          <p>{t('none')}</p>
          <p className="sp-small sp-muted">{t('noneBody')}</p>
        </div>
      )}
      <EntryList entries={page.onward.map(entry)} />
      {mayWork && (
        <div className="sp-panel__body">
          <Button size="sm" variant="secondary" onClick={() => setOpen('new')}>
            {t('add')}
          </Button>
        </div>
      )}
      {open === 'new' && <OnwardDialog personId={personId} onClose={close} />}
      {open && open !== 'new' && <AnswerOnwardDialog onward={open} onClose={close} />}
    </Panel>
  )
}
