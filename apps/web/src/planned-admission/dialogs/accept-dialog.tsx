import { RadioField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { capital, useDates } from '../../shell/dates.ts'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { acceptable } from '../words.ts'
import { type Chosen, OwnBed, useFreeBeds } from './own-bed.tsx'
import { ThreadDialog } from './thread-dialog.tsx'
import { type DialogProps, openedOn, useThreadAct } from './use-thread-act.ts'

/** A yes to the version seen, and to one of the beds that are offered in it. The side that has the bed may name one with its yes. */
export function AcceptDialog({ admission, onClose }: DialogProps) {
  const t = useTranslations('admissions.dialogs.accept')
  const words = useTranslations('admissions.offers')
  const dates = useDates()
  const trpc = useTRPC()
  const offers = acceptable(admission)
  const held = offers.filter(({ heldUntil }) => heldUntil !== null)
  const current = admission.proposals.at(-1)
  const own = offers.length === 0 && current?.bedOf === admission.side
  const free = useFreeBeds(admission, current?.terms, own)
  const { done, onError } = useThreadAct(onClose)
  const round = { round: admission.rounds }
  const accept = useMutation(
    trpc.plannedAdmission.accept.mutationOptions({ onError, onSuccess: () => done(t('done', round)) }),
  )
  const form = useDialogForm({
    start: {
      offerId: held.length === 1 && offers.length === 1 ? (held[0]?.id ?? null) : null,
      bed: null as Chosen | null,
    },
    check: ({ offerId }) => ({ offerId: offers.length > 0 && offerId === null && t('fixOffer') }),
    calls: [accept],
    send: (typed) => accept.mutate({ ...openedOn(admission), ...typed }),
  })
  return (
    <ThreadDialog
      form={form}
      admission={admission}
      title={t('title', round)}
      note={t('note')}
      submit={t('submit', round)}
      onClose={onClose}
    >
      {offers.length > 0 && (
        <RadioField
          {...form.value('offerId')}
          label={t('which')}
          options={offers.map(({ id, place, arriveOn, departOn, heldUntil }) => ({
            value: id,
            label: capital(dates.short(arriveOn)),
            description: `${words('stay', { place, until: dates.short(departOn) })}${heldUntil ? '' : `. ${words('gone')}`}`,
            disabled: heldUntil === null,
          }))}
        />
      )}
      {own && (free.data?.length ?? 0) > 0 && (
        <OwnBed
          beds={free.data ?? []}
          value={form.typed.bed}
          onChange={(bed) => form.set({ bed })}
          nights={current?.terms.nights ?? 1}
        />
      )}
    </ThreadDialog>
  )
}
