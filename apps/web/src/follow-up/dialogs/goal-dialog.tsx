import { TextAreaField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useTRPC } from '../../shell/trpc.ts'
import { useFollowUpAct } from '../use-follow-up-act.ts'
import type { Goal } from '../words.ts'

/** One line: it is said in one breath. */
const said = (typed: string) => typed.trim().replace(/\s+/g, ' ')

/** What the person wants, and what the person has to do it with. */
export function GoalDialog(props: { goal: Goal | null; personId: string; onClose: () => void }) {
  const { goal, personId, onClose } = props
  const t = useTranslations('followUp.person.goals')
  const follow = useTranslations('followUp')
  const trpc = useTRPC()
  const act = useMutation(trpc.followUp.setGoal.mutationOptions(useFollowUpAct(t('done'), onClose)))
  const form = useDialogForm({
    start: { words: goal?.words ?? '', strengths: goal?.strengths ?? '' },
    check: ({ words }) => ({ words: !said(words) && t('wordsMissing') }),
    calls: [act],
    send: ({ words, strengths }) => {
      const { goalId = null, version = null } = goal ?? {}
      act.mutate({ personId, goalId, version, words: said(words), strengths: strengths.trim() })
    },
  })
  return (
    <FormDialog form={form} title={t('formTitle')} note={t('formNote')} submit={t('submit')} onClose={onClose}>
      <TextAreaField {...form.text('words')} label={t('words')} maxLength={500} />
      <TextAreaField
        {...form.text('strengths')}
        label={t('strengthsField')}
        optional={follow('optional')}
        maxLength={500}
      />
    </FormDialog>
  )
}
