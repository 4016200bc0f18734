import { type Outcome, outcomes } from '@samplass/domain/stay/facts'
import { endInput } from '@samplass/domain/stay/schema'
import { RadioField, TextAreaField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import * as z from 'zod/mini'
import { capital } from '../../../shell/dates.ts'
import { against, useDialogForm } from '../../../shell/dialog-form.ts'
import { useMembership, useTRPC } from '../../../shell/trpc.ts'
import { ActDialog, useActed, useOpenedVersion } from '../act-dialog.tsx'
import { useWho } from '../stay.ts'
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
  endedAt: string | null
  outcome: Outcome
  followUpAgreed: 'yes' | 'no' | null
  note: string
  incidentId: string
  newIncident: string
  reason: string
  whereTo: string
  complaintRightTold: boolean
}

const inputOf = ({ newIncident: _, ...typed }: Ending) => ({
  ...typed,
  followUpAgreed: typed.followUpAgreed === null ? (null as never) : typed.followUpAgreed === 'yes',
  incidentId: typed.incidentId || null,
})
type Asked = ReturnType<typeof inputOf> & { newIncident: string }

/** What is asked only of somebody who was asked to leave. */
function asked(holds: (input: Asked) => boolean) {
  return (input: unknown) => (input as Asked).outcome !== 'asked_to_leave' || holds(input as Asked)
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
  const of = { stayId: stay.stayId, version: opened.version }
  const form = useDialogForm({
    start: {
      endedAt: null as string | null,
      outcome: '' as Outcome,
      followUpAgreed: null as 'yes' | 'no' | null,
      note: '',
      incidentId: '',
      newIncident: '',
      reason: '',
      whereTo: '',
      complaintRightTold: false,
    },
    check: (typed) =>
      against(
        schema,
        { ...of, ...inputOf(typed), newIncident: typed.newIncident },
        {
          outcome: t('fix.outcome'),
          incidentId: t('end.fixIncident'),
          reason: t('end.fixReason'),
          whereTo: t('end.fixWhereTo'),
          complaintRightTold: t('end.fixComplaint'),
          followUpAgreed: t('fix.follow'),
          endedAt: t('when.fix'),
          note: t('fix.long'),
        },
      ),
    calls: [end, write],
    send: (typed) => submit(typed).catch(() => {}),
  })
  const submit = async (typed: Ending) => {
    const input = inputOf(typed)
    let { incidentId } = input
    if (input.outcome === 'asked_to_leave' && incidentId === null) {
      const written = await write.mutateAsync({ stayId: stay.stayId, kind: 'incident', body: typed.newIncident })
      incidentId = written.journalId
      form.set({ incidentId: incidentId ?? '' })
    }
    end.mutate({ ...of, ...input, incidentId })
  }
  if (token !== null) return <LinkGiven token={token} onClose={() => acted.done(t('end.done'))} />
  return (
    <ActDialog
      form={form}
      stay={stay}
      onClose={onClose}
      title={t('end.title', { who })}
      note={t('end.note', { bed: stay.bed.name })}
      submit={t('end.submit')}
      opened={opened}
    >
      <RadioField
        {...form.value('outcome')}
        label={t('end.outcome')}
        options={outcomes
          .filter((outcome) => journals || outcome !== 'asked_to_leave')
          .map((outcome) => ({ value: outcome, label: capital(words(outcome)) }))}
      />
      {form.typed.outcome === 'asked_to_leave' && <LeaveFields stay={stay} form={form} />}
      <RadioField
        {...form.value('followUpAgreed')}
        inline
        label={t('end.followUp')}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`end.${value}`) }))}
      />
      <WhenField {...form.value('endedAt')} />
      {journals && <TextAreaField {...form.text('note')} label={t('end.text')} optional={t('optional')} rows={2} />}
    </ActDialog>
  )
}
