import { localDateOf } from '@samplass/domain/nights'
import { DateField, type DateFieldProps } from '@samplass/ui/date-field'
import { useTranslations } from 'use-intl'
import { useDates } from './dates.ts'
import { serverNow } from './session.ts'

type Given = Omit<DateFieldProps, 'today' | 'words' | 'format' | 'unread' | 'calendar'>

/** A day typed or picked, in the reader's words and counted from the server's today. Text that is no day stops the form. */
export function DayField(props: Given) {
  const t = useTranslations('shell.day')
  const dates = useDates()
  const today = localDateOf(serverNow())
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
