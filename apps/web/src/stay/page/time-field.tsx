import { TextField } from '@samplass/ui/form-field'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { readTime } from '../../person/clock-text.ts'
import { useDates } from '../../shell/dates.ts'

type TimeFieldProps = {
  id?: string
  label: string
  optional?: string
  description?: string
  error?: string
  /** 'HH:MM'; '' for none. */
  value: string
  /** What cannot be read as a time is handed on as it was typed, so that the schema refuses it. */
  onChange: (time: string) => void
}

/** A time as people type it: "14", "1430", "kl. 14.30". The browser's own field follows the machine's language, not the reader's. */
export function TimeField({ value, onChange, error, ...field }: TimeFieldProps) {
  const t = useTranslations('stayPage.acts.when')
  const dates = useDates()
  const [text, setText] = useState(readTime(value) ? dates.clock(value) : value)
  const [unread, setUnread] = useState(false)
  return (
    <TextField
      {...field}
      autoComplete="off"
      maxLength={10}
      value={text}
      onChange={(event) => {
        setText(event.target.value)
        setUnread(false)
        onChange(readTime(event.target.value) ?? event.target.value.trim())
      }}
      onBlur={() => {
        const time = readTime(text)
        if (time) setText(dates.clock(time))
        setUnread(text.trim() !== '' && !time)
      }}
      error={error ?? (unread ? t('unreadTime') : undefined)}
    />
  )
}
