import { type FormDialogProps, FormDialog as Frame } from '@samplass/ui/form-dialog'
import { Notice } from '@samplass/ui/notice'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Form } from './dialog-form.ts'
import { type Problem, problemIn } from './problem.ts'
import { useProblemText } from './refusals.ts'

export type Refusal = Extract<Problem, { kind: 'refusal' }>

export type Props = Pick<FormDialogProps, 'title' | 'note' | 'wide' | 'danger' | 'whyNot' | 'onClose' | 'children'> & {
  /** What the button does; without it, it saves. */
  submit?: string
  form: Form
  /** Who came first, in the words of what the form is about; without it, that somebody did, when the server says so. */
  changed?: ReactNode
  /** What stands in place of the refusal's own sentence. */
  instead?: (refusal: Refusal) => ReactNode
}

/** One act in a dialog: its fields, its texts and its call are the file's own, everything else is the same in all. */
export function FormDialog({ form, changed, instead, ...frame }: Props) {
  const t = useTranslations('shell')
  const said = useProblemText()
  const { error, problems, attempt, pending, submit } = form
  const problem = error ? problemIn(error) : null
  const refusal = problem?.kind === 'refusal' ? problem : null
  const own = refusal && instead?.(refusal)
  const first = changed ?? (refusal?.code === 'VERSION_STALE' && !own ? t('form.changed') : undefined)
  let answer: ReactNode = null
  if (first) answer = typeof first === 'string' ? <Notice tone="warning" live="assertive" title={first} /> : first
  else if (own) answer = own
  else if (problem && !(problem.kind === 'fields' && problems.length > 0))
    answer = <Notice tone="danger" live="assertive" title={said(error)} />
  return (
    <Frame
      {...frame}
      {...{ pending, problems, attempt, answer }}
      submit={frame.submit ?? t('form.save')}
      failure={error}
      words={{
        close: t('close'),
        back: t('form.back'),
        summary: t('form.summary'),
        sending: t('form.sending'),
      }}
      onSubmit={submit}
    />
  )
}
