import { asLocalDate, instantAt, localDateOf, localTimeOf } from '@samplass/domain/nights'
import { TextField } from '@samplass/ui/form-field'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { readTime } from '../../person/clock-text.ts'
import { useDates } from '../../shell/dates.ts'
import { DayField } from '../../shell/day-field.tsx'
import { serverNow } from '../../shell/session.ts'

type Props = {
  id: string
  /** Empty while what is written is no time. */
  value: string
  onChange: (instant: string) => void
  /** What the beds that are offered allow. */
  most: Date | null
  error?: string
}

/** How long the offer stands, and its beds are held. */
export function StandsUntil({ id, value, onChange, most, error }: Props) {
  const t = useTranslations('admissions.dialogs.propose')
  const dates = useDates()
  const [started] = useState(() => new Date(value))
  const [day, setDay] = useState<string>(localDateOf(started))
  const [time, setTime] = useState(dates.clock(localTimeOf(started)))
  const now = serverNow()
  const say = (on: string, at: string) => {
    setDay(on)
    setTime(at)
    const clock = readTime(at)
    onChange(on && clock ? instantAt(asLocalDate(on), clock).toISOString() : '')
  }
  return (
    <div className="sp-pair">
      <DayField
        id={id}
        label={t('standsUntil')}
        description={most ? t('heldMost', { when: dates.moment(most, now) }) : undefined}
        error={error}
        value={day}
        onChange={(on) => say(on, time)}
        min={localDateOf(now)}
      />
      <TextField
        label={t('standsTime')}
        value={time}
        onChange={({ target }) => say(day, target.value)}
        inputMode="numeric"
        maxLength={5}
      />
    </div>
  )
}
