import { boardGroups, rolledTo, takenOffBy, whyNotOnTask } from '@samplass/domain/board/board'
import { Button } from '@samplass/ui/button'
import { Done, RolledOver } from '@samplass/ui/icon'
import { Menu } from '@samplass/ui/menu'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { useRefusal } from '../shell/refusals.ts'
import { serverNow } from '../shell/session.ts'
import { useAccount, useTRPC } from '../shell/trpc.ts'
import { useBoardAct } from './use-board-act.ts'
import { type Board, type Card, factsOf } from './words.ts'

export type CardActsProps = {
  card: Card
  board: Board
  onMove: (group: (typeof boardGroups)[number]) => void
  onChange: () => void
  onTakeOff: () => void
}

/** What can be done with a card, each with its reason where it cannot. */
export function CardActs({ card, board, onMove, onChange, onTakeOff }: CardActsProps) {
  const t = useTranslations('teamBoard')
  const trpc = useTRPC()
  const dates = useDates()
  const act = useBoardAct()
  const refusal = useRefusal()
  const me = useAccount()
  const decided = takenOffBy(board.meeting, { accountId: me.id })
  const { name } = card.whose
  const { version } = card.shown
  const facts = factsOf(card.shown)
  const day = dates.nearDay(rolledTo(facts, board.today), serverNow())
  const why = (code: ReturnType<typeof whyNotOnTask>) => code && refusal(code)
  const done = useMutation(trpc.board.markDone.mutationOptions(act.told(t('card.doneTold', { name }))))
  const keep = useMutation(trpc.board.rollOver.mutationOptions(act.told(t('card.keepTold', { name, day }))))
  const at = { cardId: card.cardId, version }
  return (
    <div className="sp-actions">
      <Button
        size="sm"
        variant="secondary"
        busy={done.isPending}
        whyNot={why(whyNotOnTask('done', facts, board.today))}
        onClick={() => done.mutate(at)}
      >
        <Done />
        {t('card.done')}
      </Button>
      <Button
        size="sm"
        variant="secondary"
        busy={keep.isPending}
        whyNot={why(whyNotOnTask('roll_over', facts, board.today))}
        onClick={() => keep.mutate(at)}
      >
        <RolledOver />
        {t('card.keep', { day })}
      </Button>
      <Menu
        label={t('card.moveLabel', { name })}
        triggerClass="ds-button sp-btn sp-btn--sm"
        variant="tertiary"
        trigger={t('card.move')}
        items={boardGroups.map((group) => ({
          id: group,
          label: t(`group.${group}`),
          checked: group === card.shown.group,
          onPick: () => group !== card.shown.group && onMove(group),
        }))}
      />
      <Button size="sm" variant="tertiary" onClick={onChange}>
        {t('card.change')}
      </Button>
      <Button size="sm" variant="tertiary" whyNot={'no' in decided ? refusal(decided.no) : null} onClick={onTakeOff}>
        {t('card.takeOff')}
      </Button>
    </div>
  )
}
