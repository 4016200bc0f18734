import { openRuns } from '@samplass/domain/capacity/window'
import { addNights, asLocalDate } from '@samplass/domain/nights'
import type { GridBar, GridGroup, GridNight, GridRow, NightCell } from '@samplass/ui/bed-grid'
import type { State } from '@samplass/ui/status-tag'
import { useTranslations } from 'use-intl'
import { type Dates, useDates } from '../shell/dates.ts'
import type { Outputs } from '../shell/trpc.ts'

export type Week = Outputs['capacity']['calendar']
export type WeekGroup = Week['groups'][number]
export type WeekBed = WeekGroup['beds'][number]
export type WeekBar = WeekBed['bars'][number]
export type WeekWindow = WeekBed['windows'][number]

/** What a bar of the grid is: what takes a bed, or the days of a window that nothing takes. */
export const windowBarId = (windowId: string, from: string) => `${windowId}/${from}`
export const windowIdOf = (barId: string) => barId.split('/')[0] ?? ''

export function daysOf(
  week: Week,
  dates: Dates,
  words: { today: string; week: (week: number) => string },
): GridNight[] {
  const count = Math.round((Date.parse(week.toOn) - Date.parse(week.fromOn)) / 86_400_000)
  return Array.from({ length: count }, (_, at) => {
    const date = addNights(asLocalDate(week.fromOn), at)
    const today = date === week.today
    return {
      date,
      weekday: today ? words.today : dates.weekdayShort(date),
      day: `${Number(date.slice(8))}${dates.locale === 'en' ? '' : '.'}`,
      label: dates.long(date),
      week: words.week(dates.week(date)),
      tonight: today,
    }
  })
}

export function stateOfBar(bar: WeekBar): State {
  if (bar.kind === 'out_of_service') return 'ute'
  if (bar.kind === 'hold') return 'holdt'
  return bar.present ? 'inne' : 'forventet'
}

/** What takes a bed in words: held until when, confirmed, admitted. */
export function useBarWords() {
  const t = useTranslations('capacity.week.bars')
  const dates = useDates()
  return (bar: WeekBar): string => {
    if (bar.kind === 'out_of_service') return t('out')
    if (bar.kind === 'hold' && bar.lapsesAt)
      return t('held', { when: `${dates.weekdayShort(dates.dateOf(bar.lapsesAt))}. ${dates.time(bar.lapsesAt)}` })
    const home = bar.thread?.dischargeOn
    if (bar.present && home) return t('admittedUntil', { day: `${dates.weekdayShort(home)}. ${dates.figures(home)}` })
    return t(bar.present ? 'admitted' : 'confirmed')
  }
}

/** The service's beds as the grid draws them. A free day from today on can be offered. */
export function useWeekGroups(week: Week, days: readonly GridNight[]) {
  const t = useTranslations('capacity.week')
  const dates = useDates()
  const words = useBarWords()
  const toBar = (bar: WeekBar): GridBar => ({
    id: bar.id,
    state: stateOfBar(bar),
    from: bar.fromOn,
    until: bar.toOn,
    name: words(bar),
    note:
      bar.kind === 'out_of_service'
        ? undefined
        : `, ${t('bars.home', { day: dates.short(bar.thread?.dischargeOn ?? bar.toOn) })}`,
  })
  const toWindow = (bed: WeekBed, window: WeekWindow): GridBar[] =>
    openRuns({ fromOn: window.fromOn, toOn: addNights(window.toOn, 1) }, bed.bars).map((run) => ({
      id: windowBarId(window.id, run.fromOn),
      state: window.over ? 'klar' : 'ledig',
      from: run.fromOn,
      until: run.toOn,
      name: t(window.over ? 'bars.windowOver' : 'bars.window'),
    }))
  const cellsOf = (bed: WeekBed, bars: readonly GridBar[]): Record<string, NightCell> => {
    const cells: Record<string, NightCell> = {}
    for (const { date, label } of days) {
      const open = date >= week.today && date >= bed.openedOn && (bed.archivedOn === null || date < bed.archivedOn)
      if (!open || bars.some((bar) => bar.from <= date && date < bar.until)) continue
      cells[date] = { kind: 'free', word: t('offer'), label: t('offerLabel', { bed: bed.name, day: label }) }
    }
    return cells
  }
  const toRow = (bed: WeekBed): GridRow => {
    const bars = [...bed.bars.map(toBar), ...bed.windows.flatMap((window) => toWindow(bed, window))]
    return { id: bed.id, name: bed.name, bars, nights: cellsOf(bed, bars) }
  }
  return week.groups.map(
    (group): GridGroup => ({
      id: group.id,
      name: group.house,
      note: group.name,
      count: t('count', {
        windows: group.beds.reduce((sum, bed) => sum + bed.windows.filter(({ over }) => !over).length, 0),
      }),
      rows: group.beds.map(toRow),
    }),
  )
}
