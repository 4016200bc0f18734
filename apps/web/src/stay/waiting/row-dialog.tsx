import { Button } from '@samplass/ui/button'
import { Dialog } from '@samplass/ui/dialog'
import { ErrorSummary, type FieldProblem } from '@samplass/ui/error-summary'
import { Notice } from '@samplass/ui/notice'
import { useToast } from '@samplass/ui/toast'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEventHandler, type ReactNode, useId } from 'react'
import { useTranslations } from 'use-intl'
import { problemIn } from '../../shell/problem.ts'
import { useProblemText } from '../../shell/refusals.ts'
import { useTRPC } from '../../shell/trpc.ts'

/** The list is read again whatever came of it; what was done is said. */
export function useListed(onClose: () => void) {
  const queries = useQueryClient()
  const trpc = useTRPC()
  const toast = useToast()
  const read = () => queries.invalidateQueries({ queryKey: trpc.stay.waitingList.queryKey() })
  return {
    onError: () => void read(),
    done: (text: string) => {
      void read()
      onClose()
      toast.show({ text })
    },
  }
}

type Props = {
  title: string
  note?: string
  submit: string
  wide?: boolean
  pending: boolean
  error: unknown
  problems: readonly FieldProblem[]
  /** What has changed since it was opened; without it, the list's words when the server says so. */
  changed?: string
  attempt: number
  onSubmit: FormEventHandler<HTMLFormElement>
  onClose: () => void
  children: ReactNode
}

/** One act on the list in a dialog. */
export function RowDialog({
  title,
  note,
  submit,
  wide,
  pending,
  error,
  problems,
  changed,
  attempt,
  onSubmit,
  onClose,
  children,
}: Props) {
  const t = useTranslations('waiting')
  const words = useProblemText()
  const form = useId()
  const problem = error ? problemIn(error) : null
  const stale = problem?.kind === 'refusal' && problem.code === 'VERSION_STALE'
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      note={note}
      wide={wide}
      closeLabel={t('acts.close')}
      actions={
        <>
          <Button type="submit" form={form} busy={pending}>
            {submit}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t('acts.back')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="sp-stack"
        noValidate
        onSubmit={(event) => {
          if (pending) event.preventDefault()
          else onSubmit(event)
        }}
      >
        {(stale || changed) && <Notice tone="warning" live="assertive" title={changed ?? t('changed')} />}
        {problem && !stale && <Notice tone="danger" live="assertive" title={words(error)} />}
        <ErrorSummary title={t('acts.summary')} problems={problems} attempt={attempt} />
        {children}
      </form>
    </Dialog>
  )
}
