import { DayPicker } from 'react-day-picker'
import type { DateFieldProps } from './date-field.tsx'
import { Next, Previous } from './icon.tsx'
import type { IsoDate } from './iso-date.ts'

// The calendar counts in UTC at noon, so the zone of the machine cannot move a day.
const toDay = (date: IsoDate) => new Date(`${date}T12:00:00Z`)
const toIso = (day: Date) => day.toISOString().slice(0, 10)

/** A month to pick from, with week numbers; opens on the date at hand. */
export function DateMonth(props: DateFieldProps & { onPick: (date: IsoDate) => void; onClose: () => void }) {
  const { value, today, words, calendar, min, max, format } = props
  const outside = [min && { before: toDay(min) }, max && { after: toDay(max) }].filter((one) => typeof one === 'object')
  return (
    <div
      className="sp-date__month"
      role="dialog"
      aria-label={calendar.label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        props.onClose()
      }}
    >
      <DayPicker
        mode="single"
        autoFocus
        timeZone="UTC"
        noonSafe
        ISOWeek
        showWeekNumber
        showOutsideDays
        today={toDay(today)}
        defaultMonth={toDay(value || today)}
        selected={value ? toDay(value) : undefined}
        disabled={outside}
        onDayClick={(day, state) => {
          if (!state.disabled) props.onPick(toIso(day))
        }}
        formatters={{
          formatCaption: (month) => calendar.month(toIso(month)),
          formatWeekdayName: (day) => (words.weekdays[(day.getUTCDay() + 6) % 7] ?? '').slice(0, 2),
        }}
        labels={{
          labelPrevious: () => calendar.previous,
          labelNext: () => calendar.next,
          labelDayButton: (day) => format(toIso(day)),
          labelGridcell: (day) => format(toIso(day)),
          labelGrid: (month) => calendar.month(toIso(month)),
          labelWeekday: (day) => words.weekdays[(day.getUTCDay() + 6) % 7] ?? '',
          labelWeekNumber: (week) => `${calendar.week} ${week}`,
          labelWeekNumberHeader: () => calendar.week,
          labelNav: () => calendar.label,
        }}
        components={{ Chevron: MonthArrow }}
      />
    </div>
  )
}

function MonthArrow({ orientation }: { orientation?: string }) {
  return orientation === 'left' ? <Previous /> : <Next />
}
