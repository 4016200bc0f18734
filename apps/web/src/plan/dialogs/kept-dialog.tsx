import { asLocalDate, localDateOf } from '@samplass/domain/nights'
import { TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { usePlanAct } from '../use-plan-act.ts'

/** That an individual plan is there, since when, and where it is kept. */
export function KeptDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const t = useTranslations('plans.individual.keptForm')
  const trpc = useTRPC()
  const today = localDateOf(serverNow())
  const note = useMutation(trpc.plan.noteIndividualPlan.mutationOptions(usePlanAct(t('done'), onClose)))
  const form = useDialogForm({
    start: { keptWhere: '', sinceOn: today as string },
    check: ({ keptWhere, sinceOn }) => ({
      keptWhere: !keptWhere.trim() && t('whereMissing'),
      sinceOn: !(sinceOn && sinceOn <= today) && t('sinceWrong'),
    }),
    calls: [note],
    send: ({ keptWhere, sinceOn }) =>
      note.mutate({ personId, sinceOn: asLocalDate(sinceOn), keptWhere: keptWhere.trim() }),
  })
  return (
    <FormDialog form={form} title={t('title')} note={t('note')} submit={t('submit')} onClose={onClose}>
      <TextField {...form.text('keptWhere')} label={t('where')} description={t('whereNote')} maxLength={200} />
      <DayField {...form.value('sinceOn')} label={t('since')} max={today} />
    </FormDialog>
  )
}
