import { Button } from '@samplass/ui/button'
import { Ahead, Back } from '@samplass/ui/icon'
import { MeetBar, Timer } from '@samplass/ui/meet-bar'
import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { serverNow } from '../shell/session.ts'
import { useShortcut } from '../shell/shortcuts.ts'
import { useTRPC } from '../shell/trpc.ts'
import { useBoardAct } from './use-board-act.ts'
import { type Board, type Meeting, rowsOf } from './words.ts'

type Props = {
  board: Board
  meeting: Meeting
  stepping: boolean
  onStep: (look: 'next' | 'previous') => void
  onPresent: () => void
}

const minuteMs = 60_000
/** So many are named; the others are counted. */
const named = 3

/** Whose turn it is, for how long, and the way on. The same for all who take part. */
export function MeetingBar({ board, meeting, stepping, onStep, onPresent }: Props) {
  const t = useTranslations('teamBoard.meeting')
  const trpc = useTRPC()
  const act = useBoardAct()
  const join = useMutation(trpc.board.joinMeeting.mutationOptions(act.told(t('joined'))))
  const rows = rowsOf(board)
  const at = rows.findIndex(({ cardId }) => cardId === meeting.cardId)
  const outside = meeting.amPresent ? null : t('outside')
  const whyNotNext = outside ?? (at === rows.length - 1 ? t('last') : null)
  const whyNotPrevious = outside ?? (at <= 0 ? t('first') : null)
  useShortcut('n', () => whyNotNext === null && onStep('next'), t('nextKey'))
  useShortcut('p', () => whyNotPrevious === null && onStep('previous'), t('previousKey'))
  return (
    <MeetBar
      label={t('label')}
      timers={<Timers board={board} meeting={meeting} />}
      steps={rows.map((row) => (row.cardId === meeting.cardId ? 'now' : row.answered ? 'done' : 'left'))}
      actions={
        meeting.amPresent ? (
          <>
            <Button size="sm" variant="secondary" whyNot={whyNotPrevious} onClick={() => onStep('previous')}>
              <Back />
              {t('previous')}
            </Button>
            <Button busy={stepping} whyNot={whyNotNext} aria-keyshortcuts="n" onClick={() => onStep('next')}>
              <Ahead />
              {t('next')} <kbd aria-hidden>N</kbd>
            </Button>
          </>
        ) : (
          <Button busy={join.isPending} onClick={() => join.mutate({ meetingId: meeting.meetingId })}>
            {t('join')}
          </Button>
        )
      }
    >
      <div className="sp-small">
        <b role="status">{at === -1 ? t('begun') : t('at', { at: String(at + 1), of: String(rows.length) })}</b>{' '}
        <Present
          present={meeting.present.map(({ name }) => name)}
          onPress={meeting.amPresent ? onPresent : undefined}
        />
      </div>
    </MeetBar>
  )
}

function Present({ present, onPress }: { present: readonly string[]; onPress?: () => void }) {
  const t = useTranslations('teamBoard.meeting')
  const names = present.slice(0, named).join(', ')
  const more = present.length - named
  const text = more > 0 ? t('hereMore', { names, more: String(more) }) : t('here', { names })
  return (
    <>
      <span className="sp-muted">{text}</span>{' '}
      {onPress && (
        <button type="button" className="sp-textbtn" onClick={onPress}>
          {t('whoIsHere')}
        </button>
      )}
    </>
  )
}

function Timers({ board, meeting }: { board: Board; meeting: Meeting }) {
  const t = useTranslations('teamBoard.meeting')
  const dates = useDates()
  const { cardMinutes, meetingMinutes } = board.team
  const { startedAt } = meeting
  const begun = meeting.cardSince ?? startedAt
  const cardSince = useMemo(() => new Date(begun), [begun])
  const started = useMemo(() => new Date(startedAt), [startedAt])
  const write = (minutes: number, seconds: number) => dates.clock(`${minutes}:${String(seconds).padStart(2, '0')}`)
  return (
    <>
      <Timer
        from={cardSince}
        overAfter={cardMinutes * minuteMs}
        now={serverNow}
        write={write}
        text={(over) => t(over ? 'cardOver' : 'card', { minutes: String(cardMinutes) })}
        label={({ minutes, seconds }) => t('cardSpoken', { minutes, seconds })}
      />
      <Timer
        from={started}
        lasts={meetingMinutes * minuteMs}
        overAfter={meetingMinutes * minuteMs}
        now={serverNow}
        write={write}
        text={(over) => t(over ? 'over' : 'left', { minutes: String(meetingMinutes) })}
        label={({ minutes, over }) => t(over ? 'overSpoken' : 'leftSpoken', { minutes })}
      />
    </>
  )
}
