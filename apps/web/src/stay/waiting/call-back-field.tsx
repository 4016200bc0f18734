import { addNights, asLocalDate, instantAt, localDateOf } from '@samplass/domain/nights'
import { RadioField } from '@samplass/ui/form-field'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { serverNow } from '../../shell/session.ts'
import { TimeField } from '../page/time-field.tsx'

type CallBackFieldProps = {
  id: string
  label: string
  /** An instant; null: nothing is promised. */
  onChange: (value: string | null) => void
  error?: string
}

const choices = ['none', 'hour', 'evening', 'morning', 'other'] as const
type Choice = (typeof choices)[number]

/** When we ring: the usual three, or a day and an hour. */
export function CallBackField({ id, label, onChange, error }: CallBackFieldProps) {
  const t = useTranslations('waiting.call')
  const [choice, setChoice] = useState<Choice>('none')
  const now = serverNow()
  const today = localDateOf(now)
  const [day, setDay] = useState<string>(today)
  const [time, setTime] = useState('18:00')
  const at: Record<Exclude<Choice, 'none' | 'other'>, Date> = {
    hour: new Date(now.getTime() + 3_600_000),
    evening: instantAt(today, '20:00'),
    morning: instantAt(addNights(today, 1), '10:00'),
  }
  const say = (date: string, hour: string) => {
    setDay(date)
    setTime(hour)
    onChange(date && /^\d\d:\d\d$/.test(hour) ? instantAt(asLocalDate(date), hour).toISOString() : '')
  }
  const choose = (next: Choice) => {
    setChoice(next)
    if (next === 'other') say(day, time)
    else onChange(next === 'none' ? null : at[next].toISOString())
  }
  const shown = choices.filter((one) => one !== 'evening' || at.evening > now)
  return (
    <>
      <RadioField
        id={id}
        name={id}
        label={label}
        value={choice}
        onChange={(value) => choose(value as Choice)}
        options={shown.map((one) => ({
          value: one,
          label: one === 'none' ? t('none') : one === 'other' ? t('other') : t(`soon.${one}`),
        }))}
        error={error}
      />
      {choice === 'other' && (
        <div className="sp-pair">
          <DayField label={t('day')} value={day} onChange={(date) => say(date, time)} min={today} />
          <TimeField label={t('time')} value={time} onChange={(hour) => say(day, hour)} />
        </div>
      )}
    </>
  )
}
