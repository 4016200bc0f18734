import { Button } from '@samplass/ui/button'
import { SelectField, TextField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { problemIn } from '../shell/problem.ts'
import { useProblemText } from '../shell/refusals.ts'
import { useAccount, useMembership, useTRPC } from '../shell/trpc.ts'
import { dropDraft, keepDraft, readDraft } from './drafts.ts'
import { useBoardAct } from './use-board-act.ts'
import { useColleagues } from './use-colleagues.ts'
import type { Board, Card } from './words.ts'

type Task = { words: string; responsible: string }
/** What one types, and what stood there when one began. */
type Draft = { typed: Task; from: Task }

const isSame = (a: Task, b: Task) => a.words === b.words && a.responsible === b.responsible

export type TaskFormProps = {
  card: Card
  board: Board
  /** In the meeting, on the card that is looked at: what comes after saving. */
  onNext?: () => void
}

/** What is to be done today, and who does it. What is typed stays with its card whoever goes on, and is never saved over unseen. */
export function TaskForm({ card, board, onNext }: TaskFormProps) {
  const t = useTranslations('teamBoard.card')
  const trpc = useTRPC()
  const owner = { accountId: useAccount().id, slug: useMembership().slug }
  const problemText = useProblemText()
  const act = useBoardAct()
  const colleagues = useColleagues()
  const { cardId, shown } = card
  const [draft, setDraft] = useState(() => readDraft<Draft>(owner, 'task', cardId))
  const forget = () => {
    setDraft(null)
    dropDraft(owner, 'task', cardId)
  }
  const save = useMutation(
    trpc.board.setTask.mutationOptions({
      ...act.inForm(t('saved', { name: card.whose.name }), forget),
    }),
  )
  // What is done is over; what stands is for today, or was left from before.
  const over = shown.task.state === 'done'
  const now: Task = { words: over ? '' : shown.task.words, responsible: shown.responsibleAccount ?? '' }
  const typed = draft?.typed ?? now
  const changed = draft !== null && !isSame(draft.from, now)
  const type = (change: Partial<Task>) => {
    const next: Draft = { typed: { ...typed, ...change }, from: draft?.from ?? now }
    if (isSame(next.typed, next.from)) return forget()
    setDraft(next)
    keepDraft(owner, 'task', cardId, next)
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (save.isPending) return
    save.mutate(
      { cardId, version: shown.version, words: typed.words.trim(), responsibleAccount: typed.responsible || null },
      { onSuccess: () => onNext?.() },
    )
  }
  const problem = save.error ? problemIn(save.error) : null
  const stale = problem?.kind === 'refusal' && problem.code === 'VERSION_STALE'
  return (
    <form noValidate onSubmit={send} className="sp-card3__form" data-task="">
      <TextField
        label={t('task')}
        value={typed.words}
        maxLength={300}
        autoComplete="off"
        onChange={(event) => type({ words: event.target.value })}
      />
      {(changed || stale) && (
        <Notice tone="warning" live="polite" title={t('changed', { name: shown.changedByName })}>
          <p>{now.words ? t('changedText', { task: now.words }) : t('changedEmpty')}</p>
        </Notice>
      )}
      {save.error && !stale && <Notice tone="danger" live="assertive" title={problemText(save.error)} />}
      <div className="sp-card3__row">
        <SelectField
          label={t('who')}
          placeholder={t('noOne')}
          value={typed.responsible}
          options={colleagues(board)}
          onChange={(event) => type({ responsible: event.target.value })}
        />
        <Button size="sm" type="submit" busy={save.isPending}>
          {t(onNext ? 'saveNext' : 'save')}
        </Button>
      </div>
      {draft && <p className="sp-small sp-muted">{t('draft')}</p>}
    </form>
  )
}
