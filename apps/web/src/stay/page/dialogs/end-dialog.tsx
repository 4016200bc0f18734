import { zodResolver } from '@hookform/resolvers/zod'
import { type Outcome, outcomes } from '@samplass/domain/stay/facts'
import { endInput } from '@samplass/domain/stay/schema'
import { RadioField, TextAreaField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Controller, FormProvider, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import * as z from 'zod/mini'
import { capital } from '../../../shell/dates.ts'
import { useMembership, useTRPC } from '../../../shell/trpc.ts'
import { ActDialog, useActed, useOpenedVersion } from '../act-dialog.tsx'
import { useWho } from '../stay.ts'
import { useFields } from '../use-fields.ts'
import { WhenField } from '../when-field.tsx'
import type { DialogProps } from './act-of.tsx'
import { LeaveFields } from './leave-fields.tsx'
import { LinkGiven } from './link-given.tsx'

/** `newIncident`: what happened, when it is not in the journal yet. */
const schema = z
  .extend(endInput, { incidentId: z.nullable(z.string()), newIncident: z.string().check(z.maxLength(4000)) })
  .check(
    z.refine(
      asked((input) => (input.incidentId ?? input.newIncident.trim()) !== ''),
      { path: ['incidentId'], when: () => true },
    ),
    z.refine(
      asked((input) => input.reason.trim() !== ''),
      { path: ['reason'], when: () => true },
    ),
    z.refine(
      asked((input) => input.whereTo.trim() !== ''),
      { path: ['whereTo'], when: () => true },
    ),
    z.refine(
      asked((input) => input.complaintRightTold),
      { path: ['complaintRightTold'], when: () => true },
    ),
  )
export type Ending = {
  stayId: string
  version: number
  endedAt: string | null
  outcome: Outcome
  followUpAgreed: boolean
  note: string
  incidentId: string | null
  newIncident: string
  reason: string
  whereTo: string
  complaintRightTold: boolean
}

/** What is asked only of somebody who was asked to leave. */
function asked(holds: (input: Ending) => boolean) {
  return (input: unknown) => (input as Ending).outcome !== 'asked_to_leave' || holds(input as Ending)
}

export function EndDialog({ stay, onClose }: DialogProps) {
  const t = useTranslations('stayPage.acts')
  const words = useTranslations('stayPage.outcomes')
  const trpc = useTRPC()
  // A house of the specialist service writes its words, and why somebody was asked to leave, in its own system.
  const journals = useMembership().kind === 'municipality'
  const who = useWho()(stay.guest)
  const opened = useOpenedVersion(stay)
  const [token, setToken] = useState<string | null>(null)
  const acted = useActed(stay, onClose)
  const write = useMutation(trpc.stay.writeJournal.mutationOptions({ onError: acted.onError }))
  const end = useMutation(
    trpc.stay.end.mutationOptions({
      onError: acted.onError,
      onSuccess: ({ evaluationToken }) => (evaluationToken ? setToken(evaluationToken) : acted.done(t('end.done'))),
    }),
  )
  const form = useForm<Ending>({
    resolver: zodResolver(schema) as never,
    defaultValues: {
      stayId: stay.stayId,
      version: opened.version,
      endedAt: null,
      outcome: '' as Outcome,
      followUpAgreed: null as never,
      note: '',
      incidentId: null,
      newIncident: '',
      reason: '',
      whereTo: '',
      complaintRightTold: false,
    },
    shouldFocusError: false,
  })
  const { register, control, handleSubmit, formState, watch, setValue } = form
  const fields = useFields<
    Ending,
    'endedAt' | 'outcome' | 'followUpAgreed' | 'note' | 'incidentId' | 'reason' | 'whereTo' | 'complaintRightTold'
  >(formState.errors, {
    endedAt: t('when.fix'),
    outcome: t('fix.outcome'),
    incidentId: t('end.fixIncident'),
    reason: t('end.fixReason'),
    whereTo: t('end.fixWhereTo'),
    complaintRightTold: t('end.fixComplaint'),
    followUpAgreed: t('fix.follow'),
    note: t('fix.long'),
  })

  const submit = async ({ newIncident, ...input }: Ending) => {
    let { incidentId } = input
    if (input.outcome === 'asked_to_leave' && incidentId === null) {
      const written = await write.mutateAsync({ stayId: stay.stayId, kind: 'incident', body: newIncident })
      incidentId = written.journalId
      setValue('incidentId', incidentId)
    }
    end.mutate({ ...input, version: opened.version, incidentId })
  }
  if (token !== null) return <LinkGiven token={token} onClose={() => acted.done(t('end.done'))} />
  return (
    <ActDialog
      stay={stay}
      onClose={onClose}
      title={t('end.title', { who })}
      note={t('end.note', { bed: stay.bed.name })}
      submit={t('end.submit')}
      opened={opened}
      pending={end.isPending || write.isPending}
      error={end.error ?? write.error}
      problems={fields.problems}
      attempt={formState.submitCount}
      onSubmit={handleSubmit((input) => submit(input).catch(() => {}))}
    >
      <Controller
        control={control}
        name="outcome"
        render={({ field }) => (
          <RadioField
            {...fields.field('outcome')}
            name="outcome"
            label={t('end.outcome')}
            value={field.value}
            onChange={field.onChange}
            options={outcomes
              .filter((outcome) => journals || outcome !== 'asked_to_leave')
              .map((outcome) => ({ value: outcome, label: capital(words(outcome)) }))}
          />
        )}
      />
      {watch('outcome') === 'asked_to_leave' && (
        <FormProvider {...form}>
          <LeaveFields stay={stay} field={fields.field} />
        </FormProvider>
      )}
      <Controller
        control={control}
        name="followUpAgreed"
        render={({ field }) => (
          <RadioField
            {...fields.field('followUpAgreed')}
            name="followUpAgreed"
            inline
            label={t('end.followUp')}
            value={field.value === null ? null : field.value ? 'yes' : 'no'}
            onChange={(value) => field.onChange(value === 'yes')}
            options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`end.${value}`) }))}
          />
        )}
      />
      <Controller
        control={control}
        name="endedAt"
        render={({ field }) => <WhenField {...fields.field('endedAt')} value={field.value} onChange={field.onChange} />}
      />
      {journals && (
        <TextAreaField
          {...register('note')}
          {...fields.field('note')}
          label={t('end.text')}
          optional={t('optional')}
          rows={2}
        />
      )}
    </ActDialog>
  )
}
