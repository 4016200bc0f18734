import { asLocalDate, localDateOf } from '@samplass/domain/nights'
import { needEnds } from '@samplass/domain/placement/kinds'
import { Button } from '@samplass/ui/button'
import { RadioField, TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { DayField } from '../shell/day-field.tsx'
import { useDialogForm } from '../shell/dialog-form.ts'
import { FormDialog } from '../shell/form-dialog.tsx'
import { serverNow } from '../shell/session.ts'
import { useTRPC } from '../shell/trpc.ts'
import { usePlacementAct } from './use-placement-act.ts'
import type { Placement } from './words.ts'

type Need = NonNullable<Placement['need']>
type Given = { need: Need; onClose: () => void }

/** Set aside until a day, taken up again, or over. */
export function NeedActs({ need }: { need: Need }) {
  const t = useTranslations('placement.living')
  const trpc = useTRPC()
  const dates = useDates()
  const [open, setOpen] = useState<'park' | 'close' | null>(null)
  const close = () => setOpen(null)
  const resume = useMutation(trpc.placement.resumeNeed.mutationOptions(usePlacementAct(t('park.resumed'), close)))
  const { needId, version, parkedUntil, parkedByName, parkedReason } = need
  const isParked = need.state === 'parked'
  return (
    <>
      {isParked && (
        <p className="sp-small">
          {t('park.said', {
            date: dates.withYear(parkedUntil ?? ''),
            name: parkedByName ?? '',
            reason: parkedReason ?? '',
          })}
        </p>
      )}
      <div className="sp-actions">
        {isParked ? (
          <Button
            size="sm"
            variant="secondary"
            busy={resume.isPending}
            onClick={() => resume.mutate({ needId, version })}
          >
            {t('park.resume')}
          </Button>
        ) : (
          <Button size="sm" variant="tertiary" onClick={() => setOpen('park')}>
            {t('park.act')}
          </Button>
        )}
        <Button size="sm" variant="tertiary" onClick={() => setOpen('close')}>
          {t('close.act')}
        </Button>
      </div>
      {open === 'park' && <ParkDialog need={need} onClose={close} />}
      {open === 'close' && <CloseDialog need={need} onClose={close} />}
    </>
  )
}

function ParkDialog({ need, onClose }: Given) {
  const t = useTranslations('placement.living.park')
  const trpc = useTRPC()
  const today = localDateOf(serverNow())
  const park = useMutation(trpc.placement.parkNeed.mutationOptions(usePlacementAct(t('done'), onClose)))
  const { needId, version } = need
  const form = useDialogForm({
    start: { parkedUntil: '', reason: '' },
    check: ({ parkedUntil, reason }) => ({
      parkedUntil: !(parkedUntil && parkedUntil > today) && t('untilWrong'),
      reason: reason.trim() === '' && t('reasonMissing'),
    }),
    calls: [park],
    send: ({ parkedUntil, reason }) =>
      park.mutate({ needId, version, parkedUntil: asLocalDate(parkedUntil), reason: reason.trim() }),
  })
  return (
    <FormDialog form={form} title={t('title')} note={t('note')} submit={t('submit')} onClose={onClose}>
      <DayField {...form.value('parkedUntil')} label={t('until')} />
      <TextField {...form.text('reason')} label={t('reason')} maxLength={300} />
    </FormDialog>
  )
}

function CloseDialog({ need, onClose }: Given) {
  const t = useTranslations('placement.living.close')
  const trpc = useTRPC()
  const end = useMutation(trpc.placement.closeNeed.mutationOptions(usePlacementAct(t('done'), onClose)))
  const { needId, version } = need
  const form = useDialogForm({
    start: { because: '' as (typeof needEnds)[number] },
    check: ({ because }) => ({ because: !needEnds.includes(because) && t('becauseMissing') }),
    calls: [end],
    send: ({ because }) => end.mutate({ needId, version, because }),
  })
  return (
    <FormDialog form={form} title={t('title')} note={t('note')} submit={t('submit')} onClose={onClose}>
      <RadioField
        {...form.value('because')}
        label={t('because')}
        options={needEnds.map((value) => ({ value, label: t(`reasons.${value}`) }))}
      />
    </FormDialog>
  )
}
