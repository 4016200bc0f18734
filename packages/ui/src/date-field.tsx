import { Input } from '@digdir/designsystemet-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { DayPicker } from 'react-day-picker'
import { type DateWords, parseDate } from './date-text.ts'
import { type FieldFrame, FormField } from './form-field.tsx'
import { Calendar, Next, Previous } from './icon.tsx'
import { addDays, type IsoDate } from './iso-date.ts'

export { type DateWords, parseDate } from './date-text.ts'

export type DateFieldProps = FieldFrame & {
  /** ISO date, or '' for none. */
  value: IsoDate | ''
  onChange: (value: IsoDate | '') => void
  /** Of the place, not of the machine. */
  today: IsoDate
  words: DateWords
  /** How a date is written back: "lørdag 24.10.". What it writes must be understood again. */
  format: (date: IsoDate) => string
  /** Shown and read when the text is no date: "Skriv for eksempel 24.10, i morgen eller +3". */
  unread: string
  calendar: {
    open: string
    label: string
    previous: string
    next: string
    week: string
    /** "november 2026" */
    month: (date: IsoDate) => string
  }
  min?: IsoDate
  max?: IsoDate
  name?: string
  onBlur?: () => void
}

/** Typing comes first, the calendar second. Gives an ISO date; the text on the screen is the caller's language. */
export function DateField(props: DateFieldProps) {
  const { value, onChange, today, words, format, unread, error, calendar } = props
  const [text, setText] = useState(value ? format(value) : '')
  const [open, setOpen] = useState(false)
  const [unclear, setUnclear] = useState(false)
  const shown = useRef(value)
  const input = useRef<HTMLInputElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const help = useId()

  // A value from outside replaces the text, but what is being typed is left alone.
  useEffect(() => {
    if (shown.current === value) return
    shown.current = value
    setText(value ? format(value) : '')
    setUnclear(false)
  }, [value, format])

  useEffect(() => {
    if (!open) return
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [open])

  const take = (date: IsoDate | '') => {
    shown.current = date
    if (date !== value) onChange(date)
  }
  const type = (next: string) => {
    setText(next)
    setUnclear(false)
    take(parseDate(next, today, words) ?? '')
  }
  const leave = () => {
    const date = parseDate(text, today, words)
    setUnclear(text.trim() !== '' && !date)
    if (date) setText(format(date))
    props.onBlur?.()
  }
  const step = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) {
      event.preventDefault()
      setOpen(false)
      return
    }
    const shift = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
    if (!shift || event.altKey) return
    event.preventDefault()
    const date = value ? addDays(value, shift) : today
    setText(format(date))
    setUnclear(false)
    take(date)
  }
  const pick = (date: IsoDate) => {
    setText(format(date))
    setUnclear(false)
    take(date)
    setOpen(false)
    input.current?.focus()
  }
  const problem = error ?? (unclear ? unread : undefined)
  return (
    <div className="sp-date" ref={box}>
      <FormField frame={{ ...props, error: problem }} describedBy={value ? help : undefined}>
        {(wired) => (
          <span className="sp-date__row">
            <Input
              {...wired}
              ref={input}
              type="text"
              name={props.name}
              autoComplete="off"
              inputMode="text"
              value={text}
              onChange={(event) => type(event.target.value)}
              onBlur={leave}
              onKeyDown={step}
            />
            <button
              type="button"
              className="sp-date__button"
              aria-haspopup="dialog"
              aria-expanded={open}
              title={calendar.open}
              onClick={() => setOpen(!open)}
            >
              <Calendar />
              <span className="sp-sr">{calendar.open}</span>
            </button>
          </span>
        )}
      </FormField>
      <span
        id={help}
        className={value && text !== format(value) ? 'sp-date__read sp-xs sp-muted' : 'sp-sr'}
        role="status"
      >
        {value && format(value)}
      </span>
      {open && (
        <Month
          {...props}
          onPick={pick}
          onClose={() => {
            setOpen(false)
            input.current?.focus()
          }}
        />
      )}
    </div>
  )
}

// The calendar counts in UTC at noon, so the zone of the machine cannot move a day.
const toDay = (date: IsoDate) => new Date(`${date}T12:00:00Z`)
const toIso = (day: Date) => day.toISOString().slice(0, 10)

function Month(props: DateFieldProps & { onPick: (date: IsoDate) => void; onClose: () => void }) {
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
