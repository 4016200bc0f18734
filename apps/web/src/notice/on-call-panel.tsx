import { addNights, instantAt, localDateOf } from '@samplass/domain/nights'
import { Button } from '@samplass/ui/button'
import { SelectField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { Panel } from '@samplass/ui/panel'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { useProblemText } from '../shell/refusals.ts'
import { serverNow } from '../shell/session.ts'
import { useTRPC } from '../shell/trpc.ts'

const spans = ['morning', 'evening', 'day', 'week'] as const
type Span = (typeof spans)[number]

/** The end of a watch that begins now. */
function endOf(span: Span, now: Date): Date {
  const today = localDateOf(now)
  const next = (time: string) => {
    const at = instantAt(today, time)
    return at > now ? at : instantAt(addNights(today, 1), time)
  }
  if (span === 'morning') return next('08:00')
  if (span === 'evening') return next('22:00')
  const hours = span === 'day' ? 24 : 7 * 24 - 1
  return new Date(now.getTime() + hours * 3_600_000)
}

/** "I am on call": told at once, whatever else is chosen. */
export function OnCallPanel({ until }: { until: Date | string | null }) {
  const t = useTranslations('notices.onCall')
  const dates = useDates()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const words = useProblemText()
  const [span, setSpan] = useState<Span>('morning')
  const say = useMutation(
    trpc.notice.setOnCall.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.notice.getWishes.queryKey() }),
    }),
  )
  const now = serverNow()
  return (
    <Panel heading={t('title')}>
      <div className="sp-stack">
        {say.error && <Notice tone="danger" live="assertive" title={words(say.error)} />}
        <p className="sp-muted">{t('body')}</p>
        <p role="status">{until ? <b>{t('on', { when: dates.moment(until, now) })}</b> : t('off')}</p>
        {until ? (
          <Button variant="secondary" busy={say.isPending} onClick={() => say.mutate({ until: null })}>
            {t('end')}
          </Button>
        ) : (
          <>
            <SelectField
              label={t('until')}
              value={span}
              options={spans.map((value) => ({
                value,
                label: t('untilWhen', { when: dates.moment(endOf(value, now), now) }),
              }))}
              onChange={(event) => setSpan(spans.find((one) => one === event.target.value) ?? span)}
            />
            <Button
              variant="secondary"
              busy={say.isPending}
              onClick={() => say.mutate({ until: endOf(span, serverNow()).toISOString() })}
            >
              {t('begin')}
            </Button>
          </>
        )}
      </div>
    </Panel>
  )
}
