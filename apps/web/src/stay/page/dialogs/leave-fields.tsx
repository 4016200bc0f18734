import { CheckField, SelectField, TextAreaField, TextField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { useTranslations } from 'use-intl'
import { useDates } from '../../../shell/dates.ts'
import type { useDialogForm } from '../../../shell/dialog-form.ts'
import { serverNow } from '../../../shell/session.ts'
import type { Stay } from '../stay.ts'
import type { Ending } from './end-dialog.tsx'

type LeaveFieldsProps = { stay: Stay; form: ReturnType<typeof useDialogForm<Ending>> }

/** What asking somebody to leave takes: the incident, the reason as it was told, where to, and the right to complain. */
export function LeaveFields({ stay, form }: LeaveFieldsProps) {
  const t = useTranslations('stayPage.acts')
  const dates = useDates()
  const incidents = stay.journal.filter(({ kind }) => kind === 'incident')
  const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text)
  const writes = incidents.length === 0 || form.typed.incidentId === ''
  return (
    <>
      <Notice tone="warning" title={t('end.leaveTitle')}>
        {t('end.leaveNote')}
      </Notice>
      {incidents.length > 0 && (
        <SelectField
          {...form.text('incidentId')}
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
          {...form.text('newIncident')}
          {...(incidents.length === 0 ? form.field('incidentId') : {})}
          label={t('end.incidentText')}
          rows={3}
        />
      )}
      <TextAreaField {...form.text('reason')} label={t('end.reason')} rows={2} />
      <TextField {...form.text('whereTo')} label={t('end.whereTo')} autoComplete="off" />
      <CheckField {...form.box('complaintRightTold')} label={t('end.complaint')} />
    </>
  )
}
