import { boardFrequencies } from '@samplass/domain/board/board'
import { SelectField, TextAreaField, TextField } from '@samplass/ui/form-field'
import type { ChangeEvent } from 'react'
import { useTranslations } from 'use-intl'

type Field = {
  id: string
  error?: string
  value: string
  onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) => void
}

/** What is written on a card, new or changed. */
export function CardFields({ text }: { text: (name: 'reason' | 'plan' | 'frequency') => Field }) {
  const t = useTranslations('teamBoard')
  const words = useTranslations('teamBoard.cardForm')
  return (
    <>
      <TextField
        {...text('reason')}
        label={words('reason')}
        description={words('reasonHint')}
        maxLength={200}
        autoComplete="off"
      />
      <TextAreaField {...text('plan')} label={words('plan')} optional={words('optional')} maxLength={1000} />
      <SelectField
        {...text('frequency')}
        label={words('frequency')}
        placeholder={words('frequencyPick')}
        options={boardFrequencies.map((value) => ({ value, label: t(`frequency.${value}`) }))}
      />
    </>
  )
}
