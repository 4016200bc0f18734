import type { BoardGroup } from '@samplass/domain/board/board'
import { Button } from '@samplass/ui/button'
import { EntryList } from '@samplass/ui/entry-list'
import { Panel } from '@samplass/ui/panel'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../shell/trpc.ts'
import { useBoardAct } from './use-board-act.ts'
import { useHappening } from './where-words.ts'
import { type Board, type Card, isOpen, rowsOf, type Suggestion } from './words.ts'

type Props = {
  board: Board
  onPut: (suggestion: Suggestion) => void
  onMove: (card: Card, group: BoardGroup) => void
}

/** Who might belong on the board, or elsewhere on it, and why. Nobody is moved but by somebody. */
export function SuggestionsPanel({ board, onPut, onMove }: Props) {
  const t = useTranslations('teamBoard')
  const trpc = useTRPC()
  const act = useBoardAct()
  const happening = useHappening()
  const dismiss = useMutation(trpc.board.dismissSuggestion.mutationOptions(act.told(t('suggestions.told'))))
  const { suggestions, team } = board
  const rows = rowsOf(board)
  return (
    <Panel heading={t('suggestions.title')} aside={String(suggestions.length)} flush>
      {suggestions.length === 0 && <p className="sp-panel__body sp-small sp-muted">{t('suggestions.none')}</p>}
      <EntryList
        label={t('suggestions.title')}
        entries={suggestions.map((suggestion) => {
          const { personId, whose, cardId, group, reasons } = suggestion
          const name = whose.kind === 'full' ? whose.name : t('masked')
          const card = rows.find((row) => row.cardId === cardId)
          const moves = card && isOpen(card) ? card : null
          const to = t(`group.${group}`)
          return {
            id: personId,
            title: name,
            text: happening(suggestion),
            act: (
              <span className="sp-actions">
                <Button
                  size="sm"
                  variant="secondary"
                  aria-label={moves ? t('suggestions.moveFor', { name, group: to }) : t('suggestions.putFor', { name })}
                  onClick={() => (moves ? onMove(moves, group) : onPut(suggestion))}
                >
                  {moves ? t('suggestions.move') : t('suggestions.put')}
                </Button>
                <Button
                  size="sm"
                  variant="tertiary"
                  aria-label={t('suggestions.notFor', { name })}
                  onClick={() =>
                    dismiss.mutate({
                      ...{ teamId: team.teamId, personId },
                      happenings: reasons.map(({ happening }) => happening),
                    })
                  }
                >
                  {t('suggestions.not')}
                </Button>
              </span>
            ),
          }
        })}
      />
    </Panel>
  )
}
