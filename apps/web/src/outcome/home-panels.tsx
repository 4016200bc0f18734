import { Chart } from '@samplass/ui/chart'
import { DataTable } from '@samplass/ui/data-table'
import { useLocale, useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { FigurePanel } from './figure-panel.tsx'
import { type Outcomes, useFigureWords } from './words.ts'

export function HomesPanel({ outcomes }: { outcomes: Outcomes }) {
  const t = useTranslations('outcome.homes')
  const locale = useLocale()
  const dates = useDates()
  const { number, share } = useFigureWords()
  const { leases, wishes, atOn } = outcomes
  const count = (answer: Outcomes['wishes'][number]['answer']) =>
    wishes.find((row) => row.answer === answer)?.count ?? 0
  const tenants = leases.reduce((sum, row) => sum + row.count, 0)
  const ordinary = leases.filter(({ lease }) => lease.startsWith('ordinary')).reduce((sum, row) => sum + row.count, 0)
  return (
    <FigurePanel
      heading={t('heading')}
      how={t('how')}
      lines={[
        { id: 'ordinary', what: t('ordinary'), value: share({ count: ordinary, of: tenants }) },
        { id: 'met', what: t('wishMet'), value: share({ count: count('met'), of: count('met') + count('not_met') }) },
        { id: 'notKnown', what: t('wishNotKnown'), value: number(count('not_known')) },
        { id: 'noWish', what: t('noWish'), value: number(count('no_wish')) },
      ]}
    >
      {tenants > 0 && (
        <DataTable
          caption={t('caption', { on: dates.withYear(atOn) })}
          dense
          locale={locale}
          rows={leases}
          rowKey={({ lease }) => lease}
          columns={[
            { id: 'lease', header: t('lease'), rowHeader: true, cell: ({ lease }) => t(`leases.${lease}`) },
            {
              id: 'tenants',
              header: t('tenants'),
              align: 'end',
              cell: (row) => share({ count: row.count, of: tenants }),
            },
          ]}
        />
      )}
    </FigurePanel>
  )
}

export function ConcentrationPanel({ concentration }: Pick<Outcomes, 'concentration'>) {
  const t = useTranslations('outcome.concentration')
  const all = useTranslations('outcome')
  const { number, share } = useFigureWords()
  const { bands, overLimit, overFifth, sizeNotKnown } = concentration
  return (
    <FigurePanel
      heading={t('heading')}
      how={t('how')}
      lines={[
        { id: 'limit', what: t('overLimit'), value: share(overLimit) },
        { id: 'fifth', what: t('overFifth'), value: share(overFifth) },
        { id: 'size', what: t('sizeNotKnown'), value: number(sizeNotKnown) },
      ]}
    >
      {concentration.tenants > 0 && (
        <Chart
          kind="bar"
          title={t('chart')}
          labels={bands.map(({ band }) => t(`bands.${band}`))}
          labelWord={t('homes')}
          tableWord={all('asTable')}
          height={200}
          series={[{ id: 'tenants', label: t('tenants'), tone: 'home', values: bands.map(({ tenants }) => tenants) }]}
        />
      )}
    </FigurePanel>
  )
}

export function ChoicesPanel({ choices }: Pick<Outcomes, 'choices'>) {
  const t = useTranslations('outcome.choices')
  const all = useTranslations('outcome')
  const { number, share } = useFigureWords()
  const of = choices.persons
  return (
    <FigurePanel
      heading={t('heading')}
      how={t('how')}
      lines={[
        { id: 'persons', what: t('persons'), value: number(of) },
        { id: 'shown', what: t('shown'), value: number(choices.shown) },
        { id: 'each', what: t('perPerson'), value: of === 0 ? all('none') : number(choices.shown / of) },
        { id: 'several', what: t('severalShown'), value: share({ count: choices.severalShown, of }) },
        { id: 'offered', what: t('offered'), value: number(choices.offered) },
        { id: 'accepted', what: t('accepted'), value: number(choices.accepted) },
        { id: 'noes', what: t('noes'), value: number(choices.noes) },
        { id: 'after', what: t('housedAfterNo'), value: share({ count: choices.housedAfterNo, of: choices.saidNo }) },
        { id: 'landlord', what: t('landlordNoes'), value: number(choices.landlordNoes) },
        { id: 'lost', what: t('lost'), value: number(choices.lost) },
      ]}
    />
  )
}
