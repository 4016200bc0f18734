import { asLocalDate } from '@samplass/domain/nights'
import { guaranteeKinds } from '@samplass/domain/tenancy/kinds'
import { SelectField, TextAreaField, TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useTRPC } from '../../shell/trpc.ts'
import { useTenancyAct } from '../use-tenancy-act.ts'
import type { Tenancy } from '../words.ts'
import { amountOrNone, dayOrNone, useFormWords } from './form-words.ts'

type Guarantee = Tenancy['guarantees'][number]

/** What secures the lease: how much, for how long, and until when a claim is heard. */
export function GuaranteeDialog({ tenancy, onClose }: { tenancy: Tenancy; onClose: () => void }) {
  const t = useTranslations('tenancy')
  const trpc = useTRPC()
  const words = useFormWords()
  const { tenancyId, version, fromOn } = tenancy
  const give = useMutation(trpc.tenancy.giveGuarantee.mutationOptions(useTenancyAct(t('forms.saved'), onClose)))
  const form = useDialogForm({
    start: { kind: '', amountKr: '', months: '', fromOn: fromOn as string, expiresOn: '', claimBy: '' },
    check: (typed) => ({
      kind: words.chosen(typed.kind),
      amountKr: words.amountNeeded(typed.amountKr),
      months: words.amountNeeded(typed.months),
      fromOn: words.someDay(typed.fromOn),
      expiresOn: !(typed.expiresOn > typed.fromOn) && t('forms.later'),
      claimBy: typed.claimBy !== '' && typed.claimBy < typed.fromOn && t('forms.later'),
    }),
    calls: [give],
    send: (typed) =>
      give.mutate({
        ...{ tenancyId, version },
        kind: typed.kind as (typeof guaranteeKinds)[number],
        amountKr: amountOrNone(typed.amountKr) ?? 0,
        months: amountOrNone(typed.months) ?? 0,
        fromOn: asLocalDate(typed.fromOn),
        expiresOn: asLocalDate(typed.expiresOn),
        claimBy: dayOrNone(typed.claimBy),
      }),
  })
  return (
    <FormDialog form={form} title={t('forms.guarantee.title')} submit={t('forms.guarantee.submit')} onClose={onClose}>
      <SelectField
        {...form.text('kind')}
        label={t('forms.guarantee.kind')}
        placeholder={t('forms.choose')}
        options={guaranteeKinds.map((value) => ({ value, label: t(`page.guaranteeKinds.${value}`) }))}
      />
      <TextField {...form.text('amountKr')} label={t('forms.guarantee.amount')} inputMode="numeric" />
      <TextField {...form.text('months')} label={t('forms.guarantee.months')} inputMode="numeric" maxLength={2} />
      <DayField {...form.value('fromOn')} label={t('forms.guarantee.from')} />
      <DayField {...form.value('expiresOn')} label={t('forms.guarantee.expires')} />
      <DayField {...form.value('claimBy')} label={t('forms.guarantee.claimBy')} optional={words.optional} />
    </FormDialog>
  )
}

export function ClaimDialog({ guarantee, onClose }: { guarantee: Guarantee; onClose: () => void }) {
  const t = useTranslations('tenancy.forms')
  const trpc = useTRPC()
  const words = useFormWords()
  const { guaranteeId, version } = guarantee
  const claim = useMutation(trpc.tenancy.claimGuarantee.mutationOptions(useTenancyAct(t('saved'), onClose)))
  const form = useDialogForm({
    start: { claimedOn: words.today, amountKr: '', reason: '' },
    check: (typed) => ({
      claimedOn: words.past(typed.claimedOn),
      amountKr: words.amountNeeded(typed.amountKr),
      reason: words.words(typed.reason),
    }),
    calls: [claim],
    send: ({ claimedOn, amountKr, reason }) =>
      claim.mutate({
        ...{ guaranteeId, version, reason },
        claimedOn: asLocalDate(claimedOn),
        amountKr: amountOrNone(amountKr) ?? 0,
      }),
  })
  return (
    <FormDialog form={form} title={t('guarantee.claimTitle')} submit={t('guarantee.claimSubmit')} onClose={onClose}>
      <DayField {...form.value('claimedOn')} label={t('guarantee.claimOn')} max={words.today} />
      <TextField {...form.text('amountKr')} label={t('guarantee.claimAmount')} inputMode="numeric" />
      <TextAreaField {...form.text('reason')} label={t('guarantee.claimReason')} maxLength={500} />
    </FormDialog>
  )
}

export function SettleDialog({ claim, onClose }: { claim: Guarantee['claims'][number]; onClose: () => void }) {
  const t = useTranslations('tenancy.forms')
  const trpc = useTRPC()
  const words = useFormWords()
  const { claimId, version } = claim
  const settle = useMutation(trpc.tenancy.settleClaim.mutationOptions(useTenancyAct(t('saved'), onClose)))
  const form = useDialogForm({
    start: { paidKr: '', settledOn: words.today },
    check: (typed) => ({ paidKr: words.amountNeeded(typed.paidKr), settledOn: words.past(typed.settledOn) }),
    calls: [settle],
    send: ({ paidKr, settledOn }) =>
      settle.mutate({ claimId, version, paidKr: amountOrNone(paidKr) ?? 0, settledOn: asLocalDate(settledOn) }),
  })
  return (
    <FormDialog form={form} title={t('guarantee.settleTitle')} submit={t('guarantee.settleSubmit')} onClose={onClose}>
      <TextField {...form.text('paidKr')} label={t('guarantee.paid')} inputMode="numeric" />
      <DayField {...form.value('settledOn')} label={t('guarantee.settledOn')} max={words.today} />
    </FormDialog>
  )
}
