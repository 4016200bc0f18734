import { RadioField, TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDates } from '../../shell/dates.ts'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { offersOf } from '../words.ts'
import { type Chosen, OwnBed, useFreeBeds } from './own-bed.tsx'
import { ThreadDialog } from './thread-dialog.tsx'
import { type DialogProps, openedOn, useThreadAct } from './use-thread-act.ts'

const wheres = ['here', 'elsewhere'] as const
type Where = (typeof wheres)[number]

/**
 * The bed that is held becomes the person's. Where none is, one is picked here, or it is said where it is: what is confirmed is a bed.
 */
export function ConfirmBedDialog({ admission, onClose }: DialogProps) {
  const t = useTranslations('admissions.dialogs.confirm_bed')
  const words = useTranslations('admissions.offers')
  const dates = useDates()
  const trpc = useTRPC()
  const { done, onError } = useThreadAct(onClose)
  const chosen = offersOf(admission).find(({ id }) => id === admission.offerId)
  const held = chosen?.heldUntil ? chosen : null
  const current = admission.proposals.at(-1)
  const free = useFreeBeds(admission, current?.terms, held === null)
  const beds = free.data ?? []
  const confirm = useMutation(
    trpc.plannedAdmission.confirmBed.mutationOptions({ onError, onSuccess: () => done(t('done')) }),
  )
  // A service without beds here has them in its own system.
  const whereOf = (said: Where | null) => said ?? (beds.length > 0 ? 'here' : 'elsewhere')
  const form = useDialogForm({
    start: { said: null as Where | null, bed: null as Chosen | null, place: '' },
    check: ({ said, bed, place }) => ({
      bed: !held && whereOf(said) === 'here' && bed === null && t('fix'),
      place: !held && whereOf(said) === 'elsewhere' && place.trim() === '' && t('fixPlace'),
    }),
    calls: [confirm],
    send: ({ said, bed, place }) => {
      const answer = held ? { bed: null } : whereOf(said) === 'here' ? { bed } : { elsewhere: place.trim() }
      confirm.mutate({ ...openedOn(admission), ...answer })
    },
  })
  const where = held ? 'held' : whereOf(form.typed.said)
  return (
    <ThreadDialog
      form={form}
      admission={admission}
      title={t('title')}
      note={t('note', { other: admission.otherSide })}
      submit={t('submit')}
      onClose={onClose}
    >
      {held && (
        <p>
          {dates.short(held.arriveOn)}: {words('stay', { place: held.place, until: dates.short(held.departOn) })}
        </p>
      )}
      {chosen && !held && <p>{t('gone')}</p>}
      {!held && beds.length > 0 && (
        <RadioField
          name="where"
          label={t('where')}
          value={where}
          onChange={(value) => form.set({ said: value as Where })}
          options={wheres.map((value) => ({ value, label: t(value) }))}
        />
      )}
      {where === 'elsewhere' && (
        <TextField
          {...form.field('place')}
          label={t('place')}
          description={t('placeNote')}
          value={form.typed.place}
          onChange={({ target }) => form.set({ place: target.value })}
          maxLength={200}
        />
      )}
      {where === 'here' && (
        <OwnBed
          {...form.field('bed')}
          beds={beds}
          value={form.typed.bed}
          onChange={(bed) => form.set({ bed })}
          nights={current?.terms.nights ?? 1}
        />
      )}
    </ThreadDialog>
  )
}
