import { asLocalDate, instantAt, localDateOf, localTimeOf } from '@samplass/domain/nights'
import { RadioField } from '@samplass/ui/form-field'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { serverNow } from '../../shell/session.ts'
import { TimeField } from './time-field.tsx'

type WhenFieldProps = {
  id: string
  /** An instant; null: now. 'unclear': earlier, but not yet said when. */
  value: string | null
  onChange: (value: string | null) => void
  error?: string
}

/** Not an instant, so that the schema refuses it. */
const unclear = 'unclear'

/** When something happened: now, or earlier with a day and an hour. */
export function WhenField({ id, value, onChange, error }: WhenFieldProps) {
  const t = useTranslations('stayPage.acts.when')
  const today = localDateOf(serverNow())
  const [day, setDay] = useState<string>(today)
  const [time, setTime] = useState(localTimeOf(serverNow()))
  const say = (date: string, at: string) => {
    setDay(date)
    setTime(at)
    onChange(date && /^\d\d:\d\d$/.test(at) ? instantAt(asLocalDate(date), at).toISOString() : unclear)
  }
  return (
    <>
      <RadioField
        id={id}
        name={id}
        inline
        label={t('label')}
        value={value === null ? 'now' : 'earlier'}
        onChange={(chosen) => (chosen === 'now' ? onChange(null) : say(day, time))}
        options={[
          { value: 'now', label: t('now') },
          { value: 'earlier', label: t('earlier') },
        ]}
        error={error}
      />
      {value !== null && (
        <div className="sp-pair">
          <DayField label={t('day')} value={day} onChange={(date) => say(date, time)} max={today} />
          <TimeField label={t('time')} value={time} onChange={(at) => say(day, at)} />
        </div>
      )}
    </>
  )
}
