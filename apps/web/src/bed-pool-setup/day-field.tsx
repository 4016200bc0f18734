import { localDateOf } from '@samplass/domain/nights'
import { DateField } from '@samplass/ui/date-field'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { serverNow } from '../shell/session.ts'

type DayFieldProps = {
  label: string
  value: string
  onChange: (date: string) => void
  id?: string
  error?: string
  optional?: string
  description?: string
}

/** A date as a person types it, in the product's words and on the product's clock. */
export function DayField(props: DayFieldProps) {
  const dates = useDates()
  const today = localDateOf(serverNow())
  const t = useTranslations('setup.calendar')
  return (
    <DateField
      {...props}
      today={today}
      words={dates.dateWords}
      format={(date) => dates.inField(date, today)}
      unread={t('unread')}
      calendar={{
        open: t('open'),
        label: t('label'),
        previous: t('previous'),
        next: t('next'),
        week: t('week'),
        month: dates.month,
      }}
    />
  )
}
