import { addNights, asLocalDate, type LocalDate, localDateOf, nightsBetween, tonight } from '@samplass/domain/nights'
import { Button } from '@samplass/ui/button'
import { Chip, Chips } from '@samplass/ui/chips'
import { EmptyState } from '@samplass/ui/empty-state'
import { SelectField } from '@samplass/ui/form-field'
import { Download } from '@samplass/ui/icon'
import { Notice } from '@samplass/ui/notice'
import { PageHead } from '@samplass/ui/page-head'
import { Panel } from '@samplass/ui/panel'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { DayField } from '../shell/day-field.tsx'
import { Failure, Pending } from '../shell/fallbacks.tsx'
import { useProblemText } from '../shell/refusals.ts'
import { serverNow } from '../shell/session.ts'
import { organisationClient, useMembership, useTRPC } from '../shell/trpc.ts'
import { saveFile } from '../spreadsheet/save-file.ts'
import { HouseTable, NightChart } from './occupancy-figures.tsx'
import { OverridesPanel } from './overrides-panel.tsx'

type Period = { fromOn: LocalDate; toOn: LocalDate }

/** Beds night by night: as a chart with its table, house by house, and as a file. */
export function OccupancyPage() {
  const t = useTranslations('report')
  const dates = useDates()
  const trpc = useTRPC()
  const { slug } = useMembership()
  const locale = useLocale()
  const inWords = useProblemText()
  const now = serverNow()
  const night = tonight(now)
  const ranges: Record<'last30' | 'thisMonth' | 'next14', Period> = {
    last30: { fromOn: addNights(night, -29), toOn: addNights(night, 1) },
    thisMonth: { fromOn: asLocalDate(`${night.slice(0, 7)}-01`), toOn: addNights(night, 1) },
    next14: { fromOn: night, toOn: addNights(night, 14) },
  }
  const [period, setPeriod] = useState<Period>(ranges.last30)
  const [houseId, setHouseId] = useState('')
  const input = { ...period, ...(houseId ? { houseIds: [houseId] } : {}) }
  const query = useQuery({
    ...trpc.report.occupancy.queryOptions({ ...input, format: 'screen' }),
    placeholderData: keepPreviousData,
  })
  const all = useQuery(
    trpc.report.occupancy.queryOptions({ ...ranges.next14, toOn: addNights(night, 1), format: 'screen' }),
  )
  const download = useMutation({
    mutationFn: (format: 'xlsx' | 'csv') =>
      organisationClient(slug).queries.fetchQuery({
        ...trpc.report.occupancy.queryOptions({ ...input, format, locale }),
        staleTime: 0,
      }),
    onSuccess: ({ file }) => file && saveFile(file),
  })
  if (query.error) return <Failure error={query.error} reset={() => void query.refetch()} />
  if (!query.data) return <Pending />
  const report = query.data
  const set = (next: Partial<Period>) => {
    const wanted = { ...period, ...next }
    const length = nightsBetween(wanted.fromOn, wanted.toOn)
    if (length >= 1 && length <= 731) setPeriod(wanted)
    else if (next.fromOn) setPeriod({ fromOn: next.fromOn, toOn: addNights(next.fromOn, 1) })
    else if (next.toOn) setPeriod({ fromOn: addNights(next.toOn, -1), toOn: next.toOn })
  }
  const why = report.mayExport ? null : t('notExport')
  return (
    <>
      <PageHead title={t('title')} eyebrow={t('asOf', { when: dates.stamp(report.asOf) })}>
        <div className="sp-actions">
          {(['xlsx', 'csv'] as const).map((format) => (
            <Button
              key={format}
              variant="secondary"
              whyNot={why}
              busy={download.isPending && download.variables === format}
              onClick={() => download.mutate(format)}
            >
              <Download />
              {t(format === 'xlsx' ? 'excel' : 'csv')}
            </Button>
          ))}
        </div>
      </PageHead>
      <div className="sp-stack">
        <Panel label={t('ranges')}>
          <div className="sp-stack">
            <Chips>
              {(['last30', 'thisMonth', 'next14'] as const).map((range) => (
                <Chip
                  key={range}
                  pressed={period.fromOn === ranges[range].fromOn && period.toOn === ranges[range].toOn}
                  onClick={() => setPeriod(ranges[range])}
                >
                  {t(range)}
                </Chip>
              ))}
            </Chips>
            <div className="sp-two">
              <DayField
                key={`from-${period.fromOn}`}
                label={t('from')}
                value={period.fromOn}
                onChange={(date) => date && set({ fromOn: asLocalDate(date) })}
              />
              <DayField
                key={`to-${period.toOn}`}
                label={t('to')}
                value={addNights(period.toOn, -1)}
                onChange={(date) => date && set({ toOn: addNights(asLocalDate(date), 1) })}
              />
              <SelectField
                label={t('house')}
                placeholder={t('allHouses')}
                value={houseId}
                onChange={(event) => setHouseId(event.target.value)}
                options={(all.data?.houses ?? report.houses).map((house) => ({
                  value: house.id,
                  label: `${house.name}, ${house.place}`,
                }))}
              />
            </div>
          </div>
        </Panel>
        {download.error && (
          <Notice tone="danger" live="assertive">
            {inWords(download.error)}
          </Notice>
        )}
        {report.rows.length === 0 ? (
          <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
        ) : (
          <>
            <Panel label={t('chart')}>
              <NightChart rows={report.rows} />
            </Panel>
            <HouseTable houses={report.houses} rows={report.rows} />
          </>
        )}
        <OverridesPanel
          fromOn={period.fromOn}
          toOn={period.toOn < localDateOf(now) ? period.toOn : addNights(localDateOf(now), 1)}
        />
      </div>
    </>
  )
}
