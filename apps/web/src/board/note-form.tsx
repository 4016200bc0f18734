import { Button } from '@samplass/ui/button'
import { TextAreaField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useProblemText } from '../shell/refusals.ts'
import { useAccount, useMembership, useTRPC } from '../shell/trpc.ts'
import { dropDraft, keepDraft, readDraft } from './drafts.ts'
import { useBoardAct } from './use-board-act.ts'

/** A line in the minutes about one card. Mounted anew for each card: what was typed about another waits with it. */
export function NoteForm({ cardId, name }: { cardId: string; name: string | null }) {
  const t = useTranslations('teamBoard.meeting')
  const card = useTranslations('teamBoard.card')
  const trpc = useTRPC()
  const owner = { accountId: useAccount().id, slug: useMembership().slug }
  const problemText = useProblemText()
  const act = useBoardAct()
  const [words, setWords] = useState(() => readDraft<string>(owner, 'note', cardId) ?? '')
  const [tried, setTried] = useState(false)
  const add = useMutation(
    trpc.board.noteCard.mutationOptions({
      onError: act.read,
      onSuccess: () => {
        setWords('')
        setTried(false)
        dropDraft(owner, 'note', cardId)
        void act.read()
      },
    }),
  )
  const type = (typed: string) => {
    setWords(typed)
    if (typed.trim() === '') dropDraft(owner, 'note', cardId)
    else keepDraft(owner, 'note', cardId, typed)
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (words.trim() !== '' && !add.isPending) add.mutate({ cardId, words: words.trim() })
  }
  return (
    <form noValidate onSubmit={save} className="sp-stack sp-stack--close">
      <TextAreaField
        label={name ? t('noteAbout', { name }) : t('note')}
        value={words}
        maxLength={500}
        error={tried && words.trim() === '' ? t('noteMissing') : undefined}
        onChange={(event) => type(event.target.value)}
      />
      {add.error && <Notice tone="danger" live="assertive" title={problemText(add.error)} />}
      <div className="sp-actions">
        <Button size="sm" variant="secondary" type="submit" busy={add.isPending}>
          {t('noteSave')}
        </Button>
        {words.trim() !== '' && <span className="sp-small sp-muted">{card('draft')}</span>}
      </div>
    </form>
  )
}
