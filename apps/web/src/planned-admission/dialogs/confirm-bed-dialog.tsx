import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDates } from '../../shell/dates.ts'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { offersOf } from '../words.ts'
import { type Chosen, OwnBed, useFreeBeds } from './own-bed.tsx'
import { ThreadDialog } from './thread-dialog.tsx'
import { type DialogProps, openedOn, useThreadAct } from './use-thread-act.ts'

/** The bed that is held becomes the person's; where none is held any more, one is picked here. */
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
  const form = useDialogForm({
    start: { bed: null as Chosen | null },
    // What was offered is not held any more: another is picked. A service without beds here confirms in its own system.
    check: ({ bed }) => ({ bed: chosen !== undefined && held === null && bed === null && t('fix') }),
    calls: [confirm],
    send: ({ bed }) => confirm.mutate({ ...openedOn(admission), bed }),
  })
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
      {!held && (beds.length > 0 || chosen) && (
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
