import { addNights, type LocalDate, localDateOf, weekday } from '@samplass/domain/nights'
import { Button } from '@samplass/ui/button'
import { DataTable } from '@samplass/ui/data-table'
import { EmptyState } from '@samplass/ui/empty-state'
import * as icons from '@samplass/ui/icon'
import { Notice } from '@samplass/ui/notice'
import { Panel } from '@samplass/ui/panel'
import { Skeleton } from '@samplass/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { capital, useDates } from '../shell/dates.ts'
import { useProblemText } from '../shell/refusals.ts'
import { serverNow } from '../shell/session.ts'
import { type Outputs, useTRPC } from '../shell/trpc.ts'
import { usePurposeWords } from './act-words.ts'
import { LookedAtName } from './looked-at.tsx'
import { ReviewDialog } from './review-dialog.tsx'

export type Unexplained = Outputs['audit']['listUnexplained']['rows'][number]

export const mondayOf = (date: LocalDate): LocalDate => addNights(date, 1 - weekday(date))

/** The weekly check: look-ups that nothing in the service explains, and the answers given. */
export function WeekScreen({ mondayOn, onMonday }: { mondayOn: LocalDate; onMonday: (monday: LocalDate) => void }) {
  const t = useTranslations('audit')
  const shell = useTranslations('shell')
  const emergency = useTranslations('emergency')
  const locale = useLocale()
  const dates = useDates()
  const words = useProblemText()
  const purpose = usePurposeWords()
  const trpc = useTRPC()
  const [answering, setAnswering] = useState<Unexplained | null>(null)
  const { data, error, isPending } = useQuery(
    trpc.audit.listUnexplained.queryOptions(
      { mondayOn },
      { staleTime: 60_000, refetchOnWindowFocus: false, meta: { live: false } },
    ),
  )
  const now = serverNow()
  const open = data?.rows.filter(({ outcome }) => !outcome).length ?? 0
  return (
    <div className="sp-stack">
      <div className="sp-row">
        <h2>{t('week.week', { week: String(dates.week(mondayOn)) })}</h2>
        <span className="sp-muted">
          {t('week.range', { from: dates.short(mondayOn), to: dates.short(addNights(mondayOn, 6)) })}
        </span>
        <div className="sp-row sp-row--end">
          <Button size="sm" variant="secondary" onClick={() => onMonday(addNights(mondayOn, -7))}>
            <icons.Previous /> {t('week.previous')}
          </Button>
          {mondayOn < mondayOf(localDateOf(now)) && (
            <Button size="sm" variant="secondary" onClick={() => onMonday(addNights(mondayOn, 7))}>
              {t('week.next')} <icons.Next />
            </Button>
          )}
        </div>
      </div>
      {data && <p>{emergency('week', data.emergencies)}</p>}
      {isPending ? (
        <Skeleton label={shell('pending')} rows={5} shape="lines" />
      ) : error ? (
        <EmptyState title={words(error)} />
      ) : data.rows.length === 0 ? (
        <EmptyState title={t('week.empty')} text={t('week.emptyBody', { all: data.lookUps })} />
      ) : (
        <Panel
          heading={t('week.heading')}
          aside={<span role="status">{t('week.summary', { open, all: data.lookUps })}</span>}
          foot={<span className="sp-muted">{`${t('week.body')} ${t('logged')}`}</span>}
          flush
        >
          {data.more && <Notice tone="warning" title={t('week.cut')} />}
          <DataTable
            caption={t('week.heading')}
            hideCaption
            locale={locale}
            rows={data.rows}
            rowKey={({ id }) => id}
            columns={[
              {
                id: 'when',
                header: t('when'),
                sortBy: ({ at }) => at,
                cell: ({ at }) => <time dateTime={at}>{capital(dates.moment(at, now))}</time>,
              },
              {
                id: 'who',
                header: t('who'),
                rowHeader: true,
                sortBy: ({ accountName }) => accountName,
                cell: ({ accountName }) => accountName,
              },
              {
                id: 'whom',
                header: t('whom'),
                cell: (row) => (
                  <>
                    <LookedAtName person={row.person} />
                    <span className="sp-cellnote sp-muted">{row.asked ? t('asked') : t(`acts.${row.act}`)}</span>
                  </>
                ),
              },
              { id: 'why', header: t('why'), cell: (row) => row.words ?? purpose(row.purpose) },
              {
                id: 'answer',
                header: t('week.answer'),
                sortBy: ({ outcome }) => outcome ?? '',
                cell: (row) =>
                  row.outcome ? (
                    <>
                      {t(`week.outcomes.${row.outcome}`)}
                      <span className="sp-cellnote sp-muted">
                        {row.note}{' '}
                        {row.reviewedAt &&
                          `(${t('week.by', { name: row.reviewedBy ?? '', when: dates.moment(row.reviewedAt, now) })})`}
                      </span>
                    </>
                  ) : (
                    <Button
                      size="sm"
                      variant="secondary"
                      whyNot={row.own ? t('week.own') : null}
                      onClick={() => setAnswering(row)}
                    >
                      {t('week.answer')}
                      <span className="sp-sr">, {row.accountName}</span>
                    </Button>
                  ),
              },
            ]}
          />
        </Panel>
      )}
      {answering && <ReviewDialog look={answering} onClose={() => setAnswering(null)} />}
    </div>
  )
}
