import { RadioField, TextAreaField } from '@samplass/ui/form-field'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../shell/trpc.ts'
import { WhenField } from '../stay/page/when-field.tsx'
import { RowDialog } from '../stay/waiting/row-dialog.tsx'

/** When and how the person was told of the emergency; or why not yet, which leaves it to be done. */
export function InformDialog({ emergencyId, onClose }: { emergencyId: string; onClose: () => void }) {
  const t = useTranslations('emergency')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const toast = useToast()
  const [told, setTold] = useState<boolean | null>(null)
  const [informedAt, setInformedAt] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const [attempt, setAttempt] = useState(0)
  const save = useMutation(
    trpc.emergency.recordInformed.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.emergency.pathKey() }),
      onSuccess: () => {
        toast.show({ text: t('saved') })
        onClose()
      },
    }),
  )
  const problems = [
    ...(told === null ? [{ field: 'inform-told', text: t('informMissing') }] : []),
    ...(told === null || words.trim()
      ? []
      : [{ field: 'inform-words', text: t(told ? 'howMissing' : 'whyNotMissing') }]),
  ]
  const shown = attempt > 0 ? problems : []
  const errorOf = (field: string) => shown.find((problem) => problem.field === field)?.text
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (problems.length > 0 || told === null) return
    const text = words.trim()
    save.mutate({
      emergencyId,
      told,
      informedAt: told ? informedAt : null,
      how: told ? text : '',
      whyNot: told ? '' : text,
    })
  }
  return (
    <RowDialog
      title={t('informTitle')}
      submit={t('save')}
      pending={save.isPending}
      error={save.error}
      problems={shown}
      attempt={attempt}
      onClose={onClose}
      onSubmit={submit}
    >
      <RadioField
        id="inform-told"
        name="inform-told"
        inline
        label={t('informTitle')}
        options={[
          { value: 'told', label: t('told') },
          { value: 'notYet', label: t('notYet') },
        ]}
        value={told === null ? null : told ? 'told' : 'notYet'}
        onChange={(value) => setTold(value === 'told')}
        error={errorOf('inform-told')}
      />
      {told && <WhenField id="inform-when" value={informedAt} onChange={setInformedAt} />}
      {told !== null && (
        <TextAreaField
          id="inform-words"
          label={t(told ? 'how' : 'whyNot')}
          rows={2}
          maxLength={300}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          error={errorOf('inform-words')}
        />
      )}
    </RowDialog>
  )
}
