import type { GridNight } from '@samplass/ui/bed-grid'
import { Button } from '@samplass/ui/button'
import { type Entry, EntryList } from '@samplass/ui/entry-list'
import { FoldedPanel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { useTranslations } from 'use-intl'
import { capital } from '../shell/dates.ts'
import { stateOfBar, useBarWords, type Week, type WeekBed, windowBarId } from './week-view.ts'

type Given = {
  week: Week
  days: readonly GridNight[]
  onOpen: (bedId: string, barId: string) => void
  onOffer: (fromOn: string, bedId: string) => void
}

/** The week on a phone: day by day from today, the first one open, every bed under it. */
export function DayList({ week, days, onOpen, onOffer }: Given) {
  const t = useTranslations('capacity.week')
  const words = useBarWords()
  const entryOf = (bed: WeekBed, day: GridNight): Entry | null => {
    const { date } = day
    const bar = bed.bars.find((one) => one.fromOn <= date && date < one.toOn)
    const window = bed.windows.find((one) => one.fromOn <= date && date <= one.toOn)
    const opened = (id: string, word: string) => (
      <button type="button" className="sp-twin__open" onClick={() => onOpen(bed.id, id)}>
        {bed.name}
        <span className="sp-sr">, {word}</span>
      </button>
    )
    if (bar) {
      const word = words(bar)
      return { id: bed.id, title: opened(bar.id, word), mark: <StatusTag state={stateOfBar(bar)}>{word}</StatusTag> }
    }
    if (window) {
      const word = t(window.over ? 'bars.windowOver' : 'bars.window')
      const state = window.over ? 'klar' : 'ledig'
      return {
        id: bed.id,
        title: opened(windowBarId(window.id, date), word),
        mark: <StatusTag state={state}>{word}</StatusTag>,
      }
    }
    if (date < bed.openedOn || (bed.archivedOn !== null && date >= bed.archivedOn)) return null
    return {
      id: bed.id,
      title: bed.name,
      act: (
        <Button size="sm" variant="secondary" onClick={() => onOffer(date, bed.id)}>
          {t('offer')}
          <span className="sp-sr">, {t('offerLabel', { bed: bed.name, day: day.label })}</span>
        </Button>
      ),
    }
  }
  const beds = week.groups.flatMap((group) => group.beds)
  return (
    <div className="sp-stack">
      {days
        .filter(({ date }) => date >= week.today || week.today < week.fromOn || week.today >= week.toOn)
        .map((day, at) => {
          const entries = beds.flatMap((bed) => entryOf(bed, day) ?? [])
          const free = entries.filter(({ act }) => act).length
          return (
            <FoldedPanel
              key={day.date}
              heading={capital(day.label)}
              aside={t('ofBeds', { free, beds: entries.length })}
              open={at === 0}
            >
              <EntryList entries={entries} short />
            </FoldedPanel>
          )
        })}
    </div>
  )
}
