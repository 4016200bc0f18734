import { RadioField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { capital, useDates } from '../../shell/dates.ts'
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
  const field = useId()
  const offers = acceptable(admission)
  const held = offers.filter(({ heldUntil }) => heldUntil !== null)
  const [picked, setPicked] = useState(held.length === 1 && offers.length === 1 ? (held[0]?.id ?? null) : null)
  const [bed, setBed] = useState<Chosen | null>(null)
  const [attempt, setAttempt] = useState(0)
  const current = admission.proposals.at(-1)
  const own = offers.length === 0 && current?.bedOf === admission.side
  const free = useFreeBeds(admission, current?.terms, own)
  const { done, onError } = useThreadAct(onClose)
  const round = { round: admission.rounds }
  const accept = useMutation(
    trpc.plannedAdmission.accept.mutationOptions({ onError, onSuccess: () => done(t('done', round)) }),
  )
  const missing = attempt > 0 && offers.length > 0 && picked === null
  return (
    <ThreadDialog
      admission={admission}
      title={t('title', round)}
      note={t('note')}
      submit={t('submit', round)}
      pending={accept.isPending}
      error={accept.error}
      problems={missing ? [{ field, text: t('fixOffer') }] : []}
      attempt={attempt}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault()
        setAttempt(attempt + 1)
        if (offers.length === 0 || picked !== null) accept.mutate({ ...openedOn(admission), offerId: picked, bed })
      }}
    >
      {offers.length > 0 && (
        <RadioField
          id={field}
          name={field}
          label={t('which')}
          error={missing ? t('fixOffer') : undefined}
          value={picked}
          onChange={setPicked}
          options={offers.map(({ id, place, arriveOn, departOn, heldUntil }) => ({
            value: id,
            label: capital(dates.short(arriveOn)),
            description: `${words('stay', { place, until: dates.short(departOn) })}${heldUntil ? '' : `. ${words('gone')}`}`,
            disabled: heldUntil === null,
          }))}
        />
      )}
      {own && (free.data?.length ?? 0) > 0 && (
        <OwnBed beds={free.data ?? []} value={bed} onChange={setBed} nights={current?.terms.nights ?? 1} />
      )}
    </ThreadDialog>
  )
}
