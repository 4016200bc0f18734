import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { ErrorSummary, type FieldProblem } from './error-summary.tsx'

export type FormDialogProps = {
  title: ReactNode
  note?: ReactNode
  wide?: boolean
  /** The verb: what the button does. */
  submit: string
  danger?: boolean
  /** Why it cannot be sent now. */
  whyNot?: string | null
  /** On its way: nothing is sent twice, and what is going on is said when it takes time. */
  pending: boolean
  problems: readonly FieldProblem[]
  /** Changes with each try. */
  attempt: number
  /** Above the fields: what was said no to, or who came first. */
  answer?: ReactNode
  /** What the last try failed with: when it changes the answer takes focus. */
  failure?: unknown
  words: { close: string; back: string; summary: string; sending: string }
  onSubmit: (event: FormEvent<HTMLFormElement>) => unknown
  onClose: () => void
  children?: ReactNode
}

/** A form that holds the page: the first field has focus, what is wrong stands on top, and the buttons are always in view. */
export function FormDialog(props: FormDialogProps) {
  const { submit, danger, whyNot, pending, problems, attempt, answer, failure, words, onSubmit, onClose } = props
  const form = useId()
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (failure) top.current?.focus()
  }, [failure])
  return (
    <Dialog
      open
      onClose={onClose}
      title={props.title}
      note={props.note}
      wide={props.wide}
      closeLabel={words.close}
      actions={
        <>
          <Button type="submit" form={form} busy={pending} whyNot={whyNot} data-color={danger ? 'danger' : undefined}>
            {submit}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {words.back}
          </Button>
          <span className="sp-small sp-muted" role="status">
            {pending && <span className="sp-dialog__sending">{words.sending}</span>}
          </span>
        </>
      }
    >
      <form
        id={form}
        className="sp-stack"
        data-first-field=""
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!pending && !whyNot) onSubmit(event)
        }}
      >
        {answer && (
          <div ref={top} tabIndex={-1}>
            {answer}
          </div>
        )}
        <ErrorSummary title={words.summary} problems={problems} attempt={attempt} />
        {props.children}
      </form>
    </Dialog>
  )
}
