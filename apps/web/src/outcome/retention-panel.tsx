import { Chart } from '@samplass/ui/chart'
import { DataTable } from '@samplass/ui/data-table'
import { useLocale, useTranslations } from 'use-intl'
import { FigurePanel } from './figure-panel.tsx'
import { type Outcomes, useFigureWords } from './words.ts'

const FEW = 10

/** Who has the home still: the curve, where it is read, and of how many. */
export function RetentionPanel({ retention }: Pick<Outcomes, 'retention'>) {
  const t = useTranslations('outcome.retention')
  const all = useTranslations('outcome')
  const locale = useLocale()
  const { number, percent, share } = useFigureWords()
  const ends = retention.ends.filter(({ end, count }) => end === 'stands' || count > 0)
  const few = retention.points.some(({ share, atRisk }) => share !== null && atRisk < FEW)
  return (
    <FigurePanel
      heading={t('heading')}
      how={t('how')}
      lines={ends.map(({ end, count }) => ({
        id: end,
        what: all(`ends.${end}`),
        value: share({ count, of: retention.all }),
      }))}
    >
      <div className="sp-stack">
        <Chart
          kind="step"
          title={t('chart')}
          summary={t('summary', { all: retention.all, lost: retention.lost })}
          labels={retention.curve.map(({ months }) => String(months))}
          labelWord={t('month')}
          tableWord={all('asTable')}
          format={(value) => percent(value / 100)}
          series={[
            {
              id: 'share',
              label: t('share'),
              tone: 'accent',
              values: retention.curve.map(({ share }) => Math.round((share ?? 0) * 100)),
            },
          ]}
        />
        <DataTable
          caption={t('caption')}
          dense
          locale={locale}
          rows={retention.points}
          rowKey={({ months }) => String(months)}
          columns={[
            { id: 'after', header: t('after'), rowHeader: true, cell: ({ months }) => t('months', { count: months }) },
            {
              id: 'share',
              header: t('shareAndLimits'),
              align: 'end',
              cell: ({ share, low, high }) =>
                share === null
                  ? all('notKnown')
                  : low === null || high === null
                    ? percent(share)
                    : t('within', {
                        share: percent(share),
                        low: number(Math.round(low * 100)),
                        high: percent(high),
                      }),
            },
            { id: 'atRisk', header: t('atRisk'), align: 'end', cell: ({ atRisk }) => atRisk },
          ]}
        />
        {few && <p className="sp-small sp-muted">{t('tooFew')}</p>}
      </div>
    </FigurePanel>
  )
}
