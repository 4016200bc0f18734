import { asLocalDate, localDateOf } from '@samplass/domain/nights'
import { homelessnessPatterns, patternSources } from '@samplass/domain/placement/kinds'
import { RadioField, SelectField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { usePlacementAct } from '../use-placement-act.ts'

const patterns = [...homelessnessPatterns, 'none'] as const

/** How the person has been without a home over time. */
export function PatternDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const t = useTranslations('placement.living.situation')
  const choose = useTranslations('placement.forms')('choose')
  const trpc = useTRPC()
  const today = localDateOf(serverNow())
  const note = useMutation(trpc.placement.notePattern.mutationOptions(usePlacementAct(t('pattern.done'), onClose)))
  const form = useDialogForm({
    start: {
      pattern: '' as (typeof patterns)[number],
      fromOn: today as string,
      source: '' as (typeof patternSources)[number],
    },
    check: ({ pattern, fromOn, source }) => ({
      pattern: !patterns.includes(pattern) && t('pattern.pickMissing'),
      fromOn: !(fromOn && fromOn <= today) && t('fromWrong'),
      source: !patternSources.includes(source) && t('sourceMissing'),
    }),
    calls: [note],
    send: ({ pattern, fromOn, source }) =>
      note.mutate({ personId, pattern: pattern === 'none' ? null : pattern, fromOn: asLocalDate(fromOn), source }),
  })
  return (
    <FormDialog form={form} title={t('pattern.title')} submit={t('submit')} onClose={onClose}>
      <RadioField
        {...form.value('pattern')}
        label={t('pattern.pick')}
        options={patterns.map((value) => ({ value, label: t(`pattern.kinds.${value}`) }))}
      />
      <DayField {...form.value('fromOn')} label={t('from')} max={today} />
      <SelectField
        {...form.text('source')}
        label={t('source')}
        placeholder={choose}
        options={patternSources.map((value) => ({ value, label: t(`sources.${value}`) }))}
      />
    </FormDialog>
  )
}
