import { Button } from '@samplass/ui/button'
import { Dialog } from '@samplass/ui/dialog'
import { ErrorSummary, type FieldProblem } from '@samplass/ui/error-summary'
import { Notice } from '@samplass/ui/notice'
import { type ReactNode, useId } from 'react'
import { useTranslations } from 'use-intl'

export type FormDialogProps = {
  open: boolean
  title: ReactNode
  note?: ReactNode
  save?: string
  wide?: boolean
  pending: boolean
  /** What was said no to, in words. */
  refusal: string | null
  problems: readonly FieldProblem[]
  attempt: number
  whyNot?: string | null
  onClose: () => void
  onSubmit: () => void
  children: ReactNode
}

/** A form that holds the page: errors on top with focus, the refusal last, and the buttons always in view. */
export function FormDialog(props: FormDialogProps) {
  const { open, title, note, save, wide, pending, refusal, problems, attempt, whyNot, onClose, onSubmit, children } =
    props
  const t = useTranslations('setup.form')
  const form = useId()
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      note={note}
      closeLabel={t('close')}
      wide={wide}
      actions={
        <>
          <Button type="submit" form={form} busy={pending} whyNot={whyNot}>
            {save ?? t('save')}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t('back')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="sp-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!pending && !whyNot) onSubmit()
        }}
      >
        <ErrorSummary title={t('problems', { count: problems.length })} problems={problems} attempt={attempt} />
        {children}
        {refusal && (
          <Notice tone="danger" live="assertive">
            {refusal}
          </Notice>
        )}
      </form>
    </Dialog>
  )
}
