import type { SharedMeasure } from '@samplass/domain/outcome/shared-figures'
import { Chart } from '@samplass/ui/chart'
import { useTranslations } from 'use-intl'
import { FigurePanel } from './figure-panel.tsx'
import { type Cooperation, useSharedWords } from './shared-words.ts'

type Props = { measure: SharedMeasure; year: number; municipalities: Cooperation['municipalities'] }

/** One measure, municipality by municipality: what each has told in words, and bars where there are two to hold against each other. */
export function MeasurePanel({ measure, year, municipalities }: Props) {
  const t = useTranslations('outcome.shared')
  const all = useTranslations('outcome')
  const { drawn, shown, told } = useSharedWords()
  const rows = municipalities.map(({ role, name, figures }) => ({
    role,
    name,
    figure: figures.find((figure) => figure.measure === measure),
  }))
  const bars = rows.flatMap(({ name, figure }) =>
    figure && figure.value !== null ? [{ name: shortName(name), value: figure.value }] : [],
  )
  return (
    <FigurePanel
      heading={t(`measures.${measure}`)}
      how={t(`how.${measure}`)}
      head={t('municipality')}
      lines={rows.map(({ role, name, figure }) => ({
        id: role,
        what: name,
        value: figure ? told(figure) : t('notTold'),
      }))}
    >
      {bars.length > 1 && (
        <Chart
          kind="bar"
          title={t('chart', { year })}
          labels={bars.map(({ name }) => name)}
          labelWord={t('municipality')}
          tableWord={all('asTable')}
          height={160}
          format={(value) => shown(measure, measure === 'seen_each_week' ? value * 10 : value)}
          series={[
            {
              id: measure,
              label: t('year'),
              tone: 'home',
              values: bars.map(({ value }) => drawn(measure, value)),
            },
          ]}
        />
      )}
    </FigurePanel>
  )
}

const shortName = (name: string) => name.replace(/ kommune$/, '')
