import { Chart } from '@samplass/ui/chart'
import { DataTable } from '@samplass/ui/data-table'
import { Notice } from '@samplass/ui/notice'
import { useLocale, useTranslations } from 'use-intl'
import { FigurePanel } from './figure-panel.tsx'
import { type Outcomes, useFigureWords } from './words.ts'

const counted = ['acute', 'planned', 'bedDays', 'withoutDays', 'personsAdmitted'] as const

/** Admissions and days before and after; and who is not in it, and why. */
export function WindowsPanel({ beforeAfter }: Pick<Outcomes, 'beforeAfter'>) {
  const t = useTranslations('outcome.windows')
  const all = useTranslations('outcome')
  const locale = useLocale()
  const { number } = useFigureWords()
  const { before, after } = beforeAfter
  const sides = [t('before'), t('after')]
  return (
    <FigurePanel
      heading={t('heading')}
      how={t('how')}
      lines={(['met', 'counted', 'tooShort', 'littleKnown'] as const).map((id) => ({
        id,
        what: t(id),
        value: number(beforeAfter[id]),
      }))}
    >
      {beforeAfter.counted === 0 ? (
        <Notice tone="info">{t('nobody')}</Notice>
      ) : counted.every((id) => before[id] + after[id] === 0) ? (
        <Notice tone="info">{t('noAdmissions', { count: beforeAfter.counted })}</Notice>
      ) : (
        <div className="sp-stack">
          <div className="sp-two">
            <Chart
              kind="bar"
              title={t('chart')}
              labels={sides}
              labelWord={t('side')}
              tableWord={all('asTable')}
              height={200}
              series={[
                { id: 'acute', label: t('acute'), tone: 'watch', values: [before.acute, after.acute] },
                { id: 'planned', label: t('planned'), tone: 'accent', values: [before.planned, after.planned] },
              ]}
            />
            <Chart
              kind="bar"
              title={t('bedChart')}
              labels={sides}
              labelWord={t('side')}
              tableWord={all('asTable')}
              height={200}
              series={[{ id: 'days', label: t('bedDays'), tone: 'home', values: [before.bedDays, after.bedDays] }]}
            />
          </div>
          <DataTable
            caption={t('heading')}
            hideCaption
            dense
            locale={locale}
            rows={counted.map((id) => ({ id, before: before[id], after: after[id] }))}
            rowKey={({ id }) => id}
            columns={[
              { id: 'what', header: all('what'), rowHeader: true, cell: ({ id }) => t(id) },
              { id: 'before', header: t('before'), align: 'end', cell: (row) => number(row.before) },
              { id: 'after', header: t('after'), align: 'end', cell: (row) => number(row.after) },
            ]}
          />
        </div>
      )}
    </FigurePanel>
  )
}
