import { readyActions } from '@samplass/domain/planned-admission/ready'
import { Button } from '@samplass/ui/button'
import { Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { serverNow } from '../shell/session.ts'
import { type Opened, ReadyDialog } from './dialogs/ready-dialog.tsx'
import type { Admission } from './words.ts'

/** Ready for discharge: the clock since, what is needed, and the answer that is owed. Both sides see the same. */
export function ReadyPanel({ admission }: { admission: Admission }) {
  const t = useTranslations('admissions.ready')
  const dates = useDates()
  const [open, setOpen] = useState<Opened | null>(null)
  const { ready, mayReady } = admission
  const acts = readyActions.filter((act) => mayReady[act] === null)
  if (!ready && acts.length === 0) return null
  const now = serverNow()
  return (
    <Panel heading={t('title')} aside={ready && <Clock ready={ready} />}>
      {ready ? (
        <>
          <p>
            {t('since', { when: dates.moment(ready.readyAt, now), hours: hoursSince(ready.readyAt, now) })}
            <br />
            <span className="sp-muted">{t('needs')}</span> {ready.needs}
          </p>
          <p>
            {ready.answer === null
              ? t(ready.late ? 'owedLate' : 'owed', { when: dates.moment(ready.answerBy, now) })
              : ready.answer.answer === 'takes_over'
                ? t('takesOver', { day: dates.long(ready.answer.takesOverOn ?? '') })
                : t('notYet', { reason: ready.answer.reason })}
          </p>
        </>
      ) : (
        <p className="sp-muted">{t('none')}</p>
      )}
      {acts.length > 0 && (
        <div className="sp-actions sp-gap">
          {acts.map((act) => (
            <Button
              key={act}
              variant={act === 'take_back_ready' ? 'tertiary' : 'secondary'}
              onClick={() => setOpen({ act, on: admission })}
            >
              {t(`acts.${act}`)}
            </Button>
          ))}
        </div>
      )}
      {open && <ReadyDialog key={open.act} {...open} onClose={() => setOpen(null)} />}
    </Panel>
  )
}

const HOUR_MS = 3_600_000
const hoursSince = (at: string | Date, now: Date) =>
  Math.max(0, Math.floor((now.getTime() - Date.parse(String(at))) / HOUR_MS))

function Clock({ ready }: { ready: NonNullable<Admission['ready']> }) {
  const t = useTranslations('admissions.ready')
  const late = ready.answer === null && new Date(ready.answerBy) <= serverNow()
  return (
    <StatusTag state={late ? 'over' : ready.answer?.answer === 'takes_over' ? 'ok' : 'holdt'}>
      {late ? t('late') : ready.answer ? t(`answers.${ready.answer.answer}`) : t('waits')}
    </StatusTag>
  )
}
