import { asLocalDate, localDateOf } from '@samplass/domain/nights'
import { DataTable } from '@samplass/ui/data-table'
import { Panel } from '@samplass/ui/panel'
import { Skeleton } from '@samplass/ui/skeleton'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { DayField } from '../shell/day-field.tsx'
import { serverNow } from '../shell/session.ts'
import { useTRPC } from '../shell/trpc.ts'

type Line = { id: string; words: string; count: number }

/** Who is homeless on a day, as NIBR counts in week 48 and as ETHOS Light does. Counts, no person. */
export function CountPanel() {
  const t = useTranslations('placement.living.list.count')
  const patterns = useTranslations('placement.living.situation.pattern.kinds')
  const trpc = useTRPC()
  const dates = useDates()
  const locale = useLocale()
  const today = localDateOf(serverNow())
  const [day, setDay] = useState<string>(today)
  const on = asLocalDate(day === '' ? today : day)
  const found = useQuery(trpc.placement.countHomeless.queryOptions({ on }, { placeholderData: keepPreviousData }))
  const count = found.data
  const table = (caption: string, lines: Line[]) => (
    <DataTable
      caption={caption}
      columns={[
        { id: 'place', header: caption, rowHeader: true, cell: (line: Line) => line.words },
        { id: 'number', header: t('number'), align: 'end', cell: (line: Line) => line.count },
      ]}
      rows={lines}
      rowKey={({ id }) => id}
      locale={locale}
      hideCaption
      dense
    />
  )
  return (
    <Panel heading={t('title')}>
      <div className="sp-stack">
        <p className="sp-small sp-muted">
          {t('note')} {t('week')}
        </p>
        <DayField label={t('day')} value={day} onChange={setDay} />
        {!count ? (
          <Skeleton label={t('title')} rows={4} />
        ) : (
          <>
            <p role="status">
              <b>
                {t('homeless')} {dates.withYear(count.on)}: {count.homeless}
              </b>
              {`. ${t('notHomeless')}: ${count.notHomeless}. ${t('unknown')}: ${count.unknown}. ${t('counted')}: ${count.counted}.`}
            </p>
            {count.withheld > 0 && <p className="sp-small">{t('withheld', { count: count.withheld })}</p>}
            {table(
              t('place'),
              count.places.map(({ place, count: number }) => ({
                id: place,
                words: t(`places.${place}`),
                count: number,
              })),
            )}
            {table(
              t('ethos'),
              count.ethos.map(({ category, count: number }) => ({
                id: category,
                words: t(`categories.${category}`),
                count: number,
              })),
            )}
            {table(
              t('pattern'),
              count.patterns.map(({ pattern, count: number }) => ({
                id: pattern,
                words: patterns(pattern),
                count: number,
              })),
            )}
          </>
        )}
      </div>
    </Panel>
  )
}
