import { looksAfterAnswers } from '@samplass/domain/plan/schema'
import { Button } from '@samplass/ui/button'
import { RadioField, TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { usePlanAct } from '../use-plan-act.ts'
import type { Child } from '../words.ts'

/** A child who depends on the person: the year of birth and no name. */
export function ChildDialog(props: { personId: string; child: Child | null; onClose: () => void }) {
  const { personId, child, onClose } = props
  const t = useTranslations('plans.kin.childForm')
  const trpc = useTRPC()
  const thisYear = serverNow().getFullYear()
  const note = useMutation(trpc.plan.noteChild.mutationOptions(usePlanAct(t('done'), onClose)))
  const remove = useMutation(trpc.plan.removeChild.mutationOptions(usePlanAct(t('removed'), onClose)))
  const form = useDialogForm({
    start: {
      birthYear: child ? String(child.birthYear) : '',
      followedUpBy: child?.followedUpBy ?? '',
      needsLookedAfter: child?.needsLookedAfter ?? ('' as (typeof looksAfterAnswers)[number]),
    },
    check: ({ birthYear, needsLookedAfter }) => ({
      birthYear:
        !(/^\d{4}$/.test(birthYear.trim()) && Number(birthYear) >= 1900 && Number(birthYear) <= thisYear + 1) &&
        t('yearWrong'),
      needsLookedAfter: !needsLookedAfter && t('lookedMissing'),
    }),
    calls: [note, remove],
    send: ({ birthYear, followedUpBy, needsLookedAfter }) =>
      note.mutate({
        ...{ personId, childDependantId: child?.childDependantId ?? null, version: child?.version ?? null },
        ...{ birthYear: Number(birthYear), followedUpBy: followedUpBy.trim(), needsLookedAfter },
      }),
  })
  return (
    <FormDialog form={form} title={t('title')} note={t('note')} submit={t('submit')} onClose={onClose}>
      <TextField {...form.text('birthYear')} label={t('year')} inputMode="numeric" maxLength={4} />
      <TextField {...form.text('followedUpBy')} label={t('by')} optional={t('optional')} maxLength={120} />
      <RadioField
        {...form.value('needsLookedAfter')}
        label={t('looked')}
        options={looksAfterAnswers.map((value) => ({ value, label: t(`choices.${value}`) }))}
      />
      {child && (
        <div>
          <Button
            size="sm"
            variant="tertiary"
            busy={remove.isPending}
            onClick={() => remove.mutate({ childDependantId: child.childDependantId, version: child.version })}
          >
            {t('remove')}
          </Button>
        </div>
      )}
    </FormDialog>
  )
}
