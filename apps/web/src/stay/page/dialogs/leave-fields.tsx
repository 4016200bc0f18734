import { CheckField, SelectField, TextAreaField, TextField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { useFormContext } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useDates } from '../../../shell/dates.ts'
import { serverNow } from '../../../shell/session.ts'
import type { Stay } from '../stay.ts'
import type { Ending } from './end-dialog.tsx'

type LeaveFieldsProps = {
  stay: Stay
  field: (name: 'incidentId' | 'reason' | 'whereTo' | 'complaintRightTold') => { id: string; error?: string }
}

/** What asking somebody to leave takes: the incident, the reason as it was told, where to, and the right to complain. */
export function LeaveFields({ stay, field }: LeaveFieldsProps) {
  const t = useTranslations('stayPage.acts')
  const dates = useDates()
  const { register, watch } = useFormContext<Ending>()
  const incidents = stay.journal.filter(({ kind }) => kind === 'incident')
  const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text)
  const writes = incidents.length === 0 || watch('incidentId') === null
  const complaint = field('complaintRightTold')
  return (
    <>
      <Notice tone="warning" title={t('end.leaveTitle')}>
        {t('end.leaveNote')}
      </Notice>
      {incidents.length > 0 && (
        <SelectField
          {...register('incidentId', { setValueAs: (value: string | null) => value || null })}
          {...field('incidentId')}
          label={t('end.incident')}
          placeholder={t('end.incidentNew')}
          options={incidents.map(({ id, at, body }) => ({
            value: id,
            label: `${dates.moment(at, serverNow())}: ${shown(body)}`,
          }))}
        />
      )}
      {writes && (
        <TextAreaField
          {...register('newIncident')}
          {...(incidents.length === 0 ? field('incidentId') : {})}
          label={t('end.incidentText')}
          rows={3}
        />
      )}
      <TextAreaField {...register('reason')} {...field('reason')} label={t('end.reason')} rows={2} />
      <TextField {...register('whereTo')} {...field('whereTo')} label={t('end.whereTo')} autoComplete="off" />
      <CheckField
        {...register('complaintRightTold')}
        id={complaint.id}
        error={complaint.error}
        label={t('end.complaint')}
      />
    </>
  )
}
