import { outOfServiceReasons } from '@samplass/domain/bed-pool/kinds'
import { reviseOutOfServiceInput, takeOutOfServiceInput } from '@samplass/domain/bed-pool/schema'
import { localDateOf } from '@samplass/domain/nights'
import { CheckField, SelectField, TextField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { DayField } from '../shell/day-field.tsx'
import { FormDialog, type Refusal } from '../shell/form-dialog.tsx'
import { serverNow } from '../shell/session.ts'
import { useTRPC } from '../shell/trpc.ts'
import type { House } from './house-form.tsx'
import { useDraft } from './use-draft.ts'

export type OutPeriod = House['outOfService'][number]
type OutDraft = { reason: string; fromOn: string; toOn: string | null; costCentre: string | null }

export function TakeOut({ bed, onClose }: { bed: { id: string; name: string }; onClose: () => void }) {
  const t = useTranslations('setup')
  const queries = useQueryClient()
  const conflict = useConflict()
  const take = useMutation(
    useTRPC().bedPool.takeOutOfService.mutationOptions({
      onSuccess: () => queries.invalidateQueries().then(onClose),
    }),
  )
  const today = localDateOf(serverNow()) as string
  const form = useDraft(takeOutOfServiceInput, {
    bedId: bed.id,
    reason: '',
    fromOn: today,
    toOn: '' as string | null,
    costCentre: null as string | null,
  })
  return (
    <FormDialog
      title={t('beds.takeOutOf', { bed: bed.name })}
      form={form.through([take], (values) => take.mutate(values))}
      instead={conflict}
      onClose={onClose}
    >
      <Fields form={form} />
    </FormDialog>
  )
}

export function ReviseOut({ period, bedName, onClose }: { period: OutPeriod; bedName: string; onClose: () => void }) {
  const t = useTranslations('setup')
  const queries = useQueryClient()
  const conflict = useConflict()
  const revise = useMutation(
    useTRPC().bedPool.reviseOutOfService.mutationOptions({
      onSuccess: () => queries.invalidateQueries().then(onClose),
    }),
  )
  const latest = period.revisions[0]
  const form = useDraft(reviseOutOfServiceInput, {
    occupancyId: period.id,
    version: period.version,
    reason: (latest?.reason ?? '') as string,
    fromOn: period.fromOn as string,
    toOn: period.toOn as string | null,
    costCentre: latest?.costCentre ?? null,
  })
  return (
    <FormDialog
      title={t('out.changeOf', { bed: bedName })}
      form={form.through([revise], (values) => revise.mutate(values))}
      instead={conflict}
      onClose={onClose}
    >
      <Fields form={form} />
    </FormDialog>
  )
}

/** What stands in the way, by its nights and never by whom, and the next step. */
function useConflict() {
  const t = useTranslations('setup.out')
  const dates = useDates()
  return ({ facts }: Refusal) => {
    const { bed, kind, fromOn, toOn, offerMove } = facts
    if (typeof kind !== 'string') return null
    const said = t(`standing.${kind as 'stay'}`, {
      bed: String(bed),
      from: dates.short(String(fromOn)),
      to: toOn ? dates.short(String(toOn)) : t('untold'),
    })
    return <Notice tone="danger" live="assertive" title={offerMove ? `${said} ${t('offerMove')}` : said} />
  }
}

type Form = {
  draft: OutDraft
  set(field: keyof OutDraft, value: OutDraft[keyof OutDraft]): void
  field: (path: string) => { id: string; error?: string | undefined }
}

function Fields({ form }: { form: Form }) {
  const t = useTranslations('setup')
  const reason = useTranslations('bedPool.words.outOfService')
  const { draft, set } = form
  return (
    <>
      <SelectField
        label={t('out.reason')}
        placeholder=""
        {...form.field('reason')}
        value={draft.reason}
        onChange={(event) => set('reason', event.target.value)}
        options={outOfServiceReasons.map((value) => ({ value, label: reason(value) }))}
      />
      <DayField
        label={t('out.from')}
        {...form.field('fromOn')}
        value={draft.fromOn}
        onChange={(date) => set('fromOn', date)}
      />
      {draft.toOn !== null && (
        <DayField
          label={t('out.to')}
          {...form.field('toOn')}
          value={draft.toOn}
          onChange={(date) => set('toOn', date)}
        />
      )}
      <CheckField
        label={t('out.open')}
        checked={draft.toOn === null}
        onChange={(event) => set('toOn', event.target.checked ? null : '')}
      />
      <TextField
        label={t('out.costCentre')}
        optional={t('form.optional')}
        {...form.field('costCentre')}
        value={draft.costCentre ?? ''}
        onChange={(event) => set('costCentre', event.target.value || null)}
      />
    </>
  )
}
