import { contactPlaces } from '@samplass/domain/follow-up/contact'
import { helpAreas, helpKinds } from '@samplass/domain/follow-up/schema'
import { Button } from '@samplass/ui/button'
import { SelectField, TextField } from '@samplass/ui/form-field'
import { Tiles } from '@samplass/ui/tiles'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { DayField } from '../shell/day-field.tsx'
import type { LogForm } from './log-form.ts'

const minutesOffered = ['15', '30', '60'] as const

type Props = {
  form: LogForm
  set: (change: Partial<LogForm>) => void
  summary: string
  /** Something in here has to be put right. */
  open: boolean
  errors: { time?: string; area?: string }
}

/** When it was, who else was there, what help it was: now and alone, until somebody says otherwise. */
export function LogDetails({ form, set, summary, open, errors }: Props) {
  const t = useTranslations('followUp')
  const [wanted, setWanted] = useState(false)
  if (!wanted && !open)
    return (
      <p className="sp-small sp-muted">
        {summary}{' '}
        <Button variant="tertiary" size="sm" onClick={() => setWanted(true)}>
          {t('log.edit')}
        </Button>
      </p>
    )
  const elsewhere = contactPlaces.filter((place) => !['home', 'outside', 'phone'].includes(place))
  return (
    <div className="sp-stack">
      <DayField id="log-day" label={t('log.date')} value={form.day} onChange={(day) => set({ day })} />
      <TextField
        id="log-time"
        type="time"
        label={t('log.time')}
        value={form.time}
        onChange={(event) => set({ time: event.target.value })}
        error={errors.time}
      />
      <TextField
        label={t('log.withWhom')}
        optional={t('optional')}
        maxLength={120}
        autoComplete="off"
        value={form.withWhom}
        onChange={(event) => set({ withWhom: event.target.value })}
      />
      <SelectField
        label={t('log.otherPlace')}
        optional={t('optional')}
        options={[
          { value: '', label: t('log.samePlace') },
          ...elsewhere.map((value) => ({ value, label: t(`place.${value}`) })),
        ]}
        value={elsewhere.find((one) => one === form.place) ?? ''}
        onChange={(event) => set({ place: contactPlaces.find((one) => one === event.target.value) ?? null })}
      />
      <SelectField
        label={t('log.helped')}
        options={[
          { value: '', label: t('log.helpNone') },
          ...helpKinds.map((value) => ({ value, label: t(`help.${value}`) })),
        ]}
        value={form.help}
        onChange={(event) => set({ help: helpKinds.find((one) => one === event.target.value) ?? '' })}
      />
      {form.help !== '' && (
        <SelectField
          id="log-area"
          label={t('log.area')}
          placeholder={t('log.areaMissing')}
          options={helpAreas.map((value) => ({ value, label: t(`area.${value}`) }))}
          value={form.helpArea ?? ''}
          onChange={(event) => set({ helpArea: helpAreas.find((one) => one === event.target.value) ?? '' })}
          error={errors.area}
        />
      )}
      <Tiles
        legend={t('log.minutes')}
        columns={3}
        tiles={minutesOffered.map((value) => ({ value, label: value }))}
        value={form.minutes}
        onChange={(minutes) => set({ minutes })}
      />
    </div>
  )
}
