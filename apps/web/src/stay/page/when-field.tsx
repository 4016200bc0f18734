import { asLocalDate, instantAt, localDateOf, localTimeOf } from '@samplass/domain/nights'
import { DateField } from '@samplass/ui/date-field'
import { RadioField } from '@samplass/ui/form-field'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../../shell/dates.ts'
import { serverNow } from '../../shell/session.ts'
import { TimeField } from './time-field.tsx'

/** The words of every date field. */
export function useDateFieldWords() {
  const t = useTranslations('stayPage.acts.when')
  const dates = useDates()
  const today = localDateOf(serverNow())
  return {
    today,
    words: dates.dateWords,
    format: (date: string) => dates.inField(date, today),
    unread: t('unread'),
    calendar: {
      open: t('open'),
      label: t('month'),
      previous: t('previous'),
      next: t('next'),
      week: t('week'),
      month: dates.month,
    },
  }
}

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
  const words = useDateFieldWords()
  const [day, setDay] = useState<string>(words.today)
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
          <DateField {...words} label={t('day')} value={day} onChange={(date) => say(date, time)} max={words.today} />
          <TimeField label={t('time')} value={time} onChange={(at) => say(day, at)} />
        </div>
      )}
    </>
  )
}
