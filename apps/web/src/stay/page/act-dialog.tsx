import { Button } from '@samplass/ui/button'
import { Conflict } from '@samplass/ui/conflict'
import { Dialog } from '@samplass/ui/dialog'
import { ErrorSummary, type FieldProblem } from '@samplass/ui/error-summary'
import { Notice } from '@samplass/ui/notice'
import { useToast } from '@samplass/ui/toast'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEventHandler, type ReactNode, useEffect, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { sentence } from '../../shell/dates.ts'
import { type Problem, problemIn } from '../../shell/problem.ts'
import { useProblemText } from '../../shell/refusals.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { useEventWords } from './event-words.ts'
import type { Stay } from './stay.ts'

export type ActProps = { stay: Stay; onClose: () => void }

type Undo = { label: string; onUndo: () => void }

/** What follows an act that went through or did not: the page is read again either way, and the words say what was done. */
export function useActed(stay: Stay, onClose: () => void) {
  const queries = useQueryClient()
  const trpc = useTRPC()
  const toast = useToast()
  const read = () => queries.invalidateQueries({ queryKey: trpc.stay.get.queryKey({ stayId: stay.stayId }) })
  return {
    read,
    onError: () => void read(),
    done: (text: string, undo?: Undo) => {
      void queries.invalidateQueries({ predicate: ({ meta }) => meta?.live !== false })
      onClose()
      toast.show({ text, undo })
    },
  }
}

/** The version that the form was opened with. It moves on only when the reader has seen what changed. */
export function useOpenedVersion(stay: Stay) {
  const [version, setVersion] = useState(stay.version)
  return { version, changed: stay.version !== version, accept: () => setVersion(stay.version) }
}
export type Opened = ReturnType<typeof useOpenedVersion>

type Props = ActProps & {
  title: ReactNode
  note?: string
  /** The verb on the button. */
  submit: string
  danger?: boolean
  wide?: boolean
  opened?: Opened
  pending: boolean
  error: unknown
  problems: readonly FieldProblem[]
  attempt: number
  onSubmit: FormEventHandler<HTMLFormElement>
  /** How to go on from a conflict, by code. */
  wayOn?: (problem: Extract<Problem, { kind: 'refusal' }>) => ReactNode
  children?: ReactNode
}

/** One act in a dialog: the form, what is wrong with it, who was there first, and the verb. */
export function ActDialog({
  stay,
  onClose,
  title,
  note,
  submit,
  danger,
  wide,
  opened,
  pending,
  error,
  problems,
  attempt,
  onSubmit,
  wayOn,
  children,
}: Props) {
  const t = useTranslations('stayPage.acts')
  const form = useId()
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      note={note && sentence(note)}
      wide={wide}
      closeLabel={t('close')}
      actions={
        <>
          <Button type="submit" form={form} busy={pending} data-color={danger ? 'danger' : undefined}>
            {submit}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t('back')}
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
        {opened?.changed ? <Changed stay={stay} onAccept={opened.accept} /> : <Failed error={error} wayOn={wayOn} />}
        <ErrorSummary title={t('summary')} problems={problems} attempt={attempt} />
        {children}
      </form>
    </Dialog>
  )
}

/** Somebody changed the stay while the form stood open: who, what, and on from there with what was typed. */
function Changed({ stay, onAccept }: { stay: Stay; onAccept: () => void }) {
  const t = useTranslations('stayPage.acts.changed')
  const words = useEventWords()
  const latest = [...stay.timeline].sort((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1))[0]
  return (
    <Conflict
      level={3}
      title={t('title', { by: latest?.by ?? 'none' })}
      text={t('what', { event: latest ? words(latest).title : '' })}
    >
      <div className="sp-actions">
        <Button size="sm" onClick={onAccept}>
          {t('go')}
        </Button>
      </div>
    </Conflict>
  )
}

function Failed({ error, wayOn }: { error: unknown; wayOn?: Props['wayOn'] }) {
  const words = useProblemText()
  const [shown, setShown] = useState(error)
  useEffect(() => setShown(error), [error])
  if (!shown) return null
  const problem = problemIn(shown)
  // A stale version shows as what changed, as soon as the stay has been read again.
  if (problem.kind === 'refusal' && problem.code === 'VERSION_STALE') return null
  const way = problem.kind === 'refusal' && wayOn?.(problem)
  if (way) {
    return (
      <Conflict level={3} title={words(shown)} text="">
        {way}
      </Conflict>
    )
  }
  return <Notice tone="danger" live="assertive" title={words(shown)} />
}
