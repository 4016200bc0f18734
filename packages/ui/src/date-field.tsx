import { Input } from '@digdir/designsystemet-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { DateMonth } from './date-month.tsx'
import { type DateWords, parseDate } from './date-text.ts'
import { type FieldFrame, FormField } from './form-field.tsx'
import { Calendar } from './icon.tsx'
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

  // Text that is no date never passes for "no date": the form stays, and the field says what it can read.
  useEffect(() => {
    const form = input.current?.form
    const stop = (event: SubmitEvent) => {
      const typed = input.current?.value ?? ''
      if (typed.trim() === '' || parseDate(typed, today, words)) return
      event.preventDefault()
      event.stopImmediatePropagation()
      setUnclear(true)
      input.current?.focus()
    }
    form?.addEventListener('submit', stop, { capture: true })
    return () => form?.removeEventListener('submit', stop, { capture: true })
  }, [today, words])

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
  const problem = unclear ? unread : error
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
        <DateMonth
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
