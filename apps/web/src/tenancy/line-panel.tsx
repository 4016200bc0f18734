import { formatPhone } from '@samplass/domain/person/phone'
import { Button } from '@samplass/ui/button'
import { EntryList } from '@samplass/ui/entry-list'
import { Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import type { Open } from './dialogs/act-dialog.tsx'
import type { Tenancy } from './words.ts'

/** The landlord's line: what was promised, who has called, and how long the answer took. */
export function LinePanel({ tenancy, onAct }: { tenancy: Tenancy; onAct: ((open: Open) => void) | null }) {
  const t = useTranslations('tenancy')
  const dates = useDates()
  const { assurance, calls, endedOn } = tenancy
  const span = (minutes: number) =>
    minutes < 60
      ? t('page.minutes', { count: minutes })
      : minutes < 48 * 60
        ? t('page.hours', { count: Math.floor(minutes / 60) })
        : t('page.days', { count: Math.floor(minutes / 1440) })
  return (
    <Panel heading={t('page.line')} flush>
      <div className="sp-panel__body">
        <p className="sp-small">
          {assurance
            ? t('page.lineIs', {
                phone: formatPhone(assurance.phone),
                hours: assurance.answerWithinHours,
                promises: assurance.promises,
              })
            : t('page.lineNone')}
        </p>
        {onAct && (
          <div className="sp-actions">
            <Button size="sm" variant="secondary" onClick={() => onAct({ act: 'call' })}>
              {t('page.call')}
            </Button>
            {endedOn === null && (
              <Button size="sm" variant="tertiary" onClick={() => onAct({ act: 'assurance' })}>
                {t('acts.assurance')}
              </Button>
            )}
          </div>
        )}
      </div>
      <EntryList
        label={t('page.calls')}
        entries={calls.map((call) => ({
          id: call.callId,
          title: `${t(`about.${call.about}`)}, ${dates.stamp(call.calledAt)}`,
          text: [
            call.words,
            call.answeredByName &&
              t('page.answered', { time: span(call.minutes), name: call.answeredByName, answer: call.answer }),
          ]
            .filter(Boolean)
            .join(' '),
          mark: call.isLate ? (
            <StatusTag state="over">{t('page.late')}</StatusTag>
          ) : (
            call.answeredAt === null && (
              <StatusTag state="venter">{t('page.waiting', { time: span(call.minutes) })}</StatusTag>
            )
          ),
          act: call.answeredAt === null && onAct && (
            <Button size="sm" variant="secondary" onClick={() => onAct({ act: 'answer', call })}>
              {t('page.answer')}
              <span className="sp-sr">, {call.words}</span>
            </Button>
          ),
        }))}
      />
    </Panel>
  )
}
