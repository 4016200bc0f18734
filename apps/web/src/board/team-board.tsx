import type { BoardGroup } from '@samplass/domain/board/board'
import { Button } from '@samplass/ui/button'
import { EmptyState } from '@samplass/ui/empty-state'
import { useToast } from '@samplass/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useAccount, useMembership, useTRPC } from '../shell/trpc.ts'
import { BoardHead } from './board-head.tsx'
import { BoardTable } from './board-table.tsx'
import { CardBody } from './card-body.tsx'
import { ChangeDialog } from './dialogs/change-dialog.tsx'
import { EndDialog } from './dialogs/end-dialog.tsx'
import { PutUpDialog } from './dialogs/put-up-dialog.tsx'
import { PresentDialog, StartDialog } from './dialogs/start-dialog.tsx'
import { TakeOffDialog } from './dialogs/take-off-dialog.tsx'
import { useDraftCards } from './drafts.ts'
import { LastMeetingPanel } from './last-meeting-panel.tsx'
import { MeetingBar } from './meeting-bar.tsx'
import { MinutesPanel } from './minutes-panel.tsx'
import { SuggestionsPanel } from './suggestions-panel.tsx'
import { useBoardAct } from './use-board-act.ts'
import { useCurrentInView } from './use-current.ts'
import { useStep } from './use-meeting.ts'
import { type Board, type Card, isOpen, rowsOf, type Suggestion } from './words.ts'

type Asked =
  | { dialog: 'start' | 'end' | 'present' }
  | { dialog: 'put-up'; suggestion: Suggestion | null }
  | { dialog: 'change' | 'take-off'; cardId: string }
type Props = {
  board: Board
  teams: readonly { teamId: string; name: string }[]
  onTeam: (teamId: string) => void
}

/** One team's board, with its meeting while that goes on. */
export function TeamBoard({ board, teams, onTeam }: Props) {
  const t = useTranslations('teamBoard')
  const trpc = useTRPC()
  const navigate = useNavigate()
  const org = useMembership().slug
  const owner = { accountId: useAccount().id, slug: org }
  const act = useBoardAct()
  const toast = useToast()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [opened, setOpened] = useState<readonly string[]>([])
  // A card that something is typed on stays open when the others go on.
  const begun = useDraftCards(owner, 'task')
  const { meeting } = board
  const { step, stepping } = useStep(meeting)
  const takeFocus = useCurrentInView(meeting?.cardId ?? null)
  const move = useMutation(trpc.board.moveCard.mutationOptions(act.told()))
  const moveTo = ({ cardId, shown, whose }: Card, group: BoardGroup) =>
    move.mutate(
      { cardId, version: shown.version, group },
      { onSuccess: () => toast.show({ text: t('card.moved', { name: whose.name, group: t(`group.${group}`) }) }) },
    )
  const close = () => setAsked(null)
  const rows = rowsOf(board)
  const about = asked && 'cardId' in asked ? rows.find(({ cardId }) => cardId === asked.cardId) : undefined
  const card = about && isOpen(about) ? about : null
  return (
    <>
      <BoardHead
        board={board}
        teams={teams}
        onTeam={onTeam}
        onOpen={(dialog) => setAsked(dialog === 'put-up' ? { dialog, suggestion: null } : { dialog })}
      />
      {meeting && (
        <MeetingBar
          board={board}
          meeting={meeting}
          stepping={stepping}
          onStep={step}
          onPresent={() => setAsked({ dialog: 'present' })}
        />
      )}
      <div className="sp-meetgrid">
        {rows.length === 0 ? (
          <EmptyState
            title={t('empty')}
            text={t('emptyBody')}
            actions={<Button onClick={() => setAsked({ dialog: 'put-up', suggestion: null })}>{t('putUp')}</Button>}
          />
        ) : (
          <section className="sp-panel" aria-label={t('panel')}>
            <BoardTable
              board={board}
              open={[...opened, ...begun]}
              onToggle={(cardId) =>
                setOpened(opened.includes(cardId) ? opened.filter((one) => one !== cardId) : [...opened, cardId])
              }
              onMove={moveTo}
              body={(of) => (
                <CardBody
                  card={of}
                  board={board}
                  onMove={(group) => moveTo(of, group)}
                  onChange={() => setAsked({ dialog: 'change', cardId: of.cardId })}
                  onTakeOff={() => setAsked({ dialog: 'take-off', cardId: of.cardId })}
                  onNext={() => {
                    takeFocus()
                    step('next')
                  }}
                />
              )}
            />
          </section>
        )}
        <aside className="sp-stack">
          {meeting && <MinutesPanel board={board} meeting={meeting} />}
          <SuggestionsPanel
            board={board}
            onPut={(suggestion) => setAsked({ dialog: 'put-up', suggestion })}
            onMove={moveTo}
          />
          {!meeting && board.lastMeeting && <LastMeetingPanel last={board.lastMeeting} />}
        </aside>
      </div>
      {asked?.dialog === 'start' && <StartDialog board={board} onClose={close} />}
      {asked?.dialog === 'put-up' && <PutUpDialog board={board} suggestion={asked.suggestion} onClose={close} />}
      {asked?.dialog === 'present' && meeting && <PresentDialog board={board} meeting={meeting} onClose={close} />}
      {asked?.dialog === 'end' && meeting && (
        <EndDialog
          board={board}
          meeting={meeting}
          onClose={close}
          onEnded={(meetingId) =>
            void navigate({ to: '/$org/tavlemote/referat/$meetingId', params: { org, meetingId } })
          }
        />
      )}
      {asked?.dialog === 'change' && card && <ChangeDialog card={card} onClose={close} />}
      {asked?.dialog === 'take-off' && card && <TakeOffDialog card={card} onClose={close} />}
    </>
  )
}
