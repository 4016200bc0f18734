import { Button } from '@samplass/ui/button'
import { DataTable } from '@samplass/ui/data-table'
import { EmptyState } from '@samplass/ui/empty-state'
import { SelectField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { Panel } from '@samplass/ui/panel'
import { Skeleton } from '@samplass/ui/skeleton'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { capital, useDates } from '../shell/dates.ts'
import { useProblemText } from '../shell/refusals.ts'
import { serverNow } from '../shell/session.ts'
import { useTRPC } from '../shell/trpc.ts'
import { useActWords } from './act-words.ts'
import { Filters, useSettled } from './filters.tsx'
import { joined, usePages } from './pages.ts'
import { fromOnOf, type Period } from './period.ts'

const pageSize = 50
const slices = [
  ...(['access', 'audit', 'bed-pool', 'stay', 'person', 'contact', 'cooperation', 'consent', 'plan'] as const),
  ...(['planned-admission', 'joint-task', 'acute-admission', 'self-admission', 'capacity', 'consultation'] as const),
  ...(['notice', 'report'] as const),
]

export type TrailOf = { sak?: string; ansatt?: string }

/** What has been done in the organisation: by area, period, employee and matter. */
export function TrailScreen({ of, onOf }: { of: TrailOf; onOf: (of: TrailOf) => void }) {
  const t = useTranslations('audit')
  const shell = useTranslations('shell')
  const locale = useLocale()
  const dates = useDates()
  const words = useProblemText()
  const actWords = useActWords()
  const trpc = useTRPC()
  const [period, setPeriod] = useState<Period>(of.sak ? 'all' : 'week')
  const [slice, setSlice] = useState('')
  const [name, setName] = useState('')
  const now = serverNow()
  const input = {
    limit: pageSize,
    act: slice || undefined,
    subjectId: of.sak,
    accountId: of.ansatt,
    actor: useSettled(name) || undefined,
    fromOn: fromOnOf(period, now),
  }
  const pages = usePages(input)
  const list = useQueries({
    queries: pages.starts.map((before) => trpc.audit.listAudit.queryOptions({ ...input, before })),
    combine: joined,
  })
  const { rows } = list
  const narrowed = of.sak ? t('trail.onlySubject') : of.ansatt ? t('trail.onlyActor') : null
  return (
    <Panel heading={t('trail.heading')} flush>
      <Filters period={{ value: period, onChange: setPeriod }} name={{ value: name, onChange: setName }}>
        <SelectField
          label={t('trail.slice')}
          value={slice}
          onChange={(event) => setSlice(event.target.value)}
          options={[
            { value: '', label: t('trail.anySlice') },
            ...slices.map((one) => ({ value: one, label: t(`slices.${one}`) })),
          ]}
        />
      </Filters>
      {narrowed && (
        <div className="sp-panel__body">
          <Notice tone="info" title={narrowed}>
            <Button size="sm" variant="tertiary" onClick={() => onOf({})}>
              {t('clear')}
            </Button>
          </Notice>
        </div>
      )}
      {list.isPending ? (
        <Skeleton label={shell('pending')} rows={6} shape="lines" />
      ) : list.error ? (
        <EmptyState bare title={words(list.error)} />
      ) : (
        <DataTable
          caption={t('trail.heading')}
          hideCaption
          dense
          locale={locale}
          rows={rows}
          rowKey={({ id }) => id}
          empty={<EmptyState bare title={t('trail.empty')} text={t('trail.emptyBody')} />}
          columns={[
            {
              id: 'when',
              header: t('when'),
              cell: ({ at }) => <time dateTime={at}>{capital(dates.moment(at, now))}</time>,
            },
            { id: 'what', header: t('what'), rowHeader: true, cell: ({ act }) => actWords(act) },
            {
              id: 'who',
              header: t('who'),
              cell: ({ actorId, actorName }) =>
                actorId && !of.ansatt ? (
                  <button
                    type="button"
                    className="sp-textlink"
                    title={t('trail.sameActor', { name: actorName })}
                    onClick={() => onOf({ ansatt: actorId })}
                  >
                    {actorName}
                  </button>
                ) : (
                  actorName
                ),
            },
            {
              id: 'subject',
              header: <span className="sp-sr">{t('trail.subject')}</span>,
              align: 'end',
              cell: ({ subjectId }) =>
                subjectId &&
                !of.sak && (
                  <button type="button" className="sp-textlink" onClick={() => onOf({ sak: subjectId })}>
                    {t('trail.subject')}
                  </button>
                ),
            },
          ]}
        />
      )}
      {list.more && (
        <div className="sp-panel__foot">
          <Button size="sm" variant="secondary" busy={list.isFetchingMore} onClick={() => pages.goOn(rows.at(-1)?.id)}>
            {t('more')}
          </Button>
        </div>
      )}
    </Panel>
  )
}
