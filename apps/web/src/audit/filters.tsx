import { SelectField, TextField } from '@samplass/ui/form-field'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type Period, periods } from './period.ts'

const waitMs = 300

/** What was typed, once the typing has paused: each search of these lists is a row in a log. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), waitMs)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

type FiltersProps = {
  period?: { value: Period; onChange: (period: Period) => void }
  name: { value: string; onChange: (name: string) => void }
  children?: ReactNode
}

/** Period, name and what else the list can be narrowed by. A name is never part of the address. */
export function Filters({ period, name, children }: FiltersProps) {
  const t = useTranslations('audit')
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not announced everywhere yet
    <form className="sp-narrow" role="search" onSubmit={(event) => event.preventDefault()}>
      {period && (
        <SelectField
          label={t('period')}
          value={period.value}
          onChange={(event) => period.onChange(periods.find((one) => one === event.target.value) ?? 'week')}
          options={periods.map((one) => ({ value: one, label: t(`periods.${one}`) }))}
        />
      )}
      {children}
      <TextField
        label={t('find')}
        type="search"
        autoComplete="off"
        value={name.value}
        onChange={(event) => name.onChange(event.target.value)}
      />
    </form>
  )
}
