import { addNights, asLocalDate, localDateOf, mondayOf } from '@samplass/domain/nights'
import { BedGrid } from '@samplass/ui/bed-grid'
import { Chip, FilterBar } from '@samplass/ui/chips'
import { EmptyState } from '@samplass/ui/empty-state'
import * as icons from '@samplass/ui/icon'
import { usePhone } from '@samplass/ui/narrow'
import { PageHead } from '@samplass/ui/page-head'
import { Skeleton } from '@samplass/ui/skeleton'
import { StatusTag } from '@samplass/ui/status-tag'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { NotFetched } from '../shell/fallbacks.tsx'
import { serverNow } from '../shell/session.ts'
import { useShortcut } from '../shell/shortcuts.ts'
import { useAccount, useMembership, useTRPC } from '../shell/trpc.ts'
import { DayList } from './day-list.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { WeekPanel } from './week-panel.tsx'
import { daysOf, useWeekGroups, type Week, type WeekBed } from './week-view.ts'

const route = getRouteApi('/$org/uka')
const shownNights = 14
const legend = ['ledig', 'holdt', 'forventet', 'inne', 'ute', 'klar'] as const

/** Uka: the service's beds against the days, what is held, confirmed and offered. Live. */
export function WeekScreen() {
  const t = useTranslations('capacity.week')
  const trpc = useTRPC()
  const view = route.useSearch()
  const fromOn = view.fra ?? mondayOf(localDateOf(serverNow()))
  const found = useQuery(
    trpc.capacity.calendar.queryOptions({ fromOn, nights: shownNights }, { placeholderData: keepPreviousData }),
  )
  if (found.error && !found.data) return <NotFetched error={found.error} onAgain={() => void found.refetch()} />
  if (!found.data) return <Skeleton label={t('loading')} rows={8} />
  return <WeekPage week={found.data} />
}

function WeekPage({ week }: { week: Week }) {
  const t = useTranslations('capacity.week')
  const dates = useDates()
  const phone = usePhone()
  const { slug: org } = useMembership()
  const [offering, setOffering] = useState<{ bed: WeekBed; fromOn: string } | null>(null)
  const [opened, setOpened] = useState<{ bed: string; bar: string } | null>(null)
  const days = daysOf(week, dates, { today: t('todayWord'), week: (number) => t('weekNo', { week: String(number) }) })
  const groups = useWeekGroups(week, days)
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return null
  const bedOf = (id: string) => week.groups.flatMap(({ beds }) => beds).find((bed) => bed.id === id)
  const offer = (fromOn: string, bedId: string) => {
    const bed = bedOf(bedId)
    if (bed) setOffering({ bed, fromOn })
  }
  const weeks = { first: String(dates.week(first.date)), last: String(dates.week(last.date)) }
  return (
    <>
      <PageHead
        tight
        title={t('title', { same: weeks.first === weeks.last ? 'yes' : 'no', ...weeks })}
        eyebrow={t('eyebrow', { time: dates.time(week.asOf) })}
      />
      {groups.length === 0 ? (
        <EmptyState
          title={t('none.title')}
          text={t('none.body')}
          actions={
            <Link className="ds-button sp-btn" data-variant="primary" to="/$org/hus" params={{ org }}>
              {t('none.act')}
            </Link>
          }
        />
      ) : (
        <>
          <Move fromOn={week.fromOn} />
          <div className={opened ? 'sp-boardwrap' : undefined}>
            {phone ? (
              <DayList week={week} days={days} onOpen={(bed, bar) => setOpened({ bed, bar })} onOffer={offer} />
            ) : (
              <BedGrid
                label={t('grid', { first: first.label, last: last.label })}
                listLabel={t('list')}
                corner={t('corner')}
                rowWord={t('bed')}
                nights={days}
                groups={groups}
                closedLabel={(day) => t('closed', { day: day.label })}
                openBar={opened?.bar}
                onOpen={(bar, row) => setOpened({ bed: row.id, bar: bar.id })}
                onPick={(day, row) => offer(day, row.id)}
                legend={legend.map((state) => (
                  <StatusTag key={state} state={state}>
                    {t(`legend.${state}`)}
                  </StatusTag>
                ))}
              />
            )}
            {opened && <WeekPanel week={week} opened={opened} onClose={() => setOpened(null)} />}
          </div>
        </>
      )}
      {offering && <PublishDialog week={week} {...offering} onClose={() => setOffering(null)} />}
    </>
  )
}

function Move({ fromOn }: { fromOn: string }) {
  const t = useTranslations('capacity.week')
  const navigate = route.useNavigate()
  const keys = useAccount().singleKeyShortcuts
  const go = (fra: string | undefined) => void navigate({ replace: true, search: { fra } })
  const today = () => go(undefined)
  useShortcut('t', today, t('today'))
  return (
    <FilterBar label={t('move')}>
      <Chip icon={icons.Previous} onClick={() => go(addNights(asLocalDate(fromOn), -7))}>
        {t('previous')}
      </Chip>
      <Chip keyHint={keys ? 'T' : undefined} onClick={today}>
        {t('today')}
      </Chip>
      <Chip icon={icons.Next} onClick={() => go(addNights(asLocalDate(fromOn), 7))}>
        {t('next')}
      </Chip>
    </FilterBar>
  )
}
