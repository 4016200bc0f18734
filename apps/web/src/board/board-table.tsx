import { boardGroups } from '@samplass/domain/board/board'
import { FactBoard } from '@samplass/ui/fact-board'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useRowWords } from './row-words.tsx'
import { type Board, type Card, isOpen, rowsOf } from './words.ts'

type Props = {
  board: Board
  /** Cards that are open here, beside the one that all look at. */
  open: readonly string[]
  onToggle: (cardId: string) => void
  onMove: (card: Card, group: (typeof boardGroups)[number]) => void
  body: (card: Card) => ReactNode
}

const columns = ['person', 'why', 'since', 'plan', 'home', 'today', 'who', 'meeting'] as const

/** The cards in their groups, red first. Whoever may not see a card sees that there is one, and who has it. */
export function BoardTable({ board, open, onToggle, onMove, body }: Props) {
  const t = useTranslations('teamBoard')
  const words = useRowWords(board.meeting !== null)
  const current = board.meeting?.cardId
  const name = (group: (typeof boardGroups)[number]) => ({ id: group, title: t(`group.${group}`) })
  return (
    <FactBoard
      caption={t('caption')}
      headings={columns.map((column) => t(`columns.${column}`))}
      groups={board.groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ group, rows }) => ({
          ...name(group),
          count: t('count', { count: rows.length }),
          rows: rows.map((row) => {
            const now = row.cardId === current
            const opened = now || open.includes(row.cardId)
            return {
              ...words(row),
              now,
              onToggle: isOpen(row) && !now ? () => onToggle(row.cardId) : undefined,
              body: !opened ? undefined : isOpen(row) ? body(row) : now ? <p>{t('card.maskedBody')}</p> : undefined,
              moves: isOpen(row),
            }
          }),
        }))}
      empty={{
        label: t('emptyGroups'),
        groups: board.groups.filter(({ rows }) => rows.length === 0).map(({ group }) => name(group)),
      }}
      onMove={(cardId, to) => {
        const card = rowsOf(board).find((row) => row.cardId === cardId)
        const group = boardGroups.find((one) => one === to)
        if (card && isOpen(card) && group) onMove(card, group)
      }}
    />
  )
}
