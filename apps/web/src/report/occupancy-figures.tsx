import { Chart } from '@samplass/ui/chart'
import { DataTable } from '@samplass/ui/data-table'
import { Panel } from '@samplass/ui/panel'
import { useLocale, useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import type { Outputs } from '../shell/trpc.ts'

type Report = Outputs['report']['occupancy']
type Row = Report['rows'][number]
const counted = ['beds', 'outOfService', 'inService', 'occupied', 'onTrial', 'held', 'free'] as const
type Counts = Record<(typeof counted)[number], number>

function sum(rows: readonly Row[]): Counts {
  const total: Counts = { beds: 0, outOfService: 0, inService: 0, occupied: 0, onTrial: 0, held: 0, free: 0 }
  for (const row of rows) for (const figure of counted) total[figure] += row[figure]
  return total
}

/** All the houses together, night by night, in bands that add up to the beds. */
export function NightChart({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations('report')
  const dates = useDates()
  const byNight = Map.groupBy(rows, (row) => row.night)
  const nights = [...byNight].map(([night, list]) => ({ night, ...sum(list) }))
  const used = nights.reduce((total, one) => total + one.occupied + one.onTrial, 0)
  const series = (['occupied', 'onTrial', 'held', 'free', 'outOfService'] as const).map((id) => ({
    id,
    label: t(id),
    values: nights.map((one) => one[id]),
    tone: ({ occupied: 'accent', onTrial: 'home', held: 'held', free: 'free', outOfService: 'neutral' } as const)[id],
  }))
  return (
    <Chart
      kind={nights.length > 62 ? 'area' : 'bar'}
      title={t('chart')}
      summary={t('chartSummary', {
        occupied: Math.round(used / Math.max(1, nights.length)),
        free: nights.filter((one) => one.free === 0).length,
      })}
      labels={nights.map((one) => dates.figures(dates.morning(one.night)))}
      labelWord={t('night')}
      series={series}
      tableWord={t('asTable')}
    />
  )
}

/** Bed-nights of the period by house. */
export function HouseTable({ houses, rows }: { houses: Report['houses']; rows: readonly Row[] }) {
  const t = useTranslations('report')
  const locale = useLocale()
  const byHouse = Map.groupBy(rows, (row) => row.houseId)
  const lines = houses.flatMap((house) => {
    const list = byHouse.get(house.id)
    return list ? [{ ...house, ...sum(list) }] : []
  })
  const figure = (id: (typeof counted)[number]) => ({
    id,
    header: t(id),
    align: 'end' as const,
    sortBy: (line: (typeof lines)[number]) => line[id],
    cell: (line: (typeof lines)[number]) => (id === 'onTrial' && !line.mine ? '–' : line[id]),
  })
  return (
    <Panel
      heading={t('tableTitle')}
      flush
      foot={lines.some((line) => !line.mine) && <span className="sp-small sp-muted">{t('trialNote')}</span>}
    >
      <DataTable
        caption={t('tableCaption')}
        hideCaption
        dense
        locale={locale}
        rows={lines}
        rowKey={(line) => line.id}
        columns={[
          { id: 'house', header: t('house'), rowHeader: true, sortBy: (line) => line.name, cell: (line) => line.name },
          figure('inService'),
          figure('occupied'),
          figure('onTrial'),
          figure('held'),
          figure('free'),
          figure('outOfService'),
          {
            id: 'share',
            header: t('share'),
            align: 'end',
            sortBy: (line) => (line.inService === 0 ? 0 : (line.occupied + line.onTrial) / line.inService),
            cell: (line) => t('shareOf', { used: line.occupied + line.onTrial, all: line.inService }),
          },
        ]}
      />
    </Panel>
  )
}
