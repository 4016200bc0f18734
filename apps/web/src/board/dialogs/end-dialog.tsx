import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useTRPC } from '../../shell/trpc.ts'
import { useBoardAct } from '../use-board-act.ts'
import { type Board, type Meeting, rowsOf } from '../words.ts'

type Props = { board: Board; meeting: Meeting; onClose: () => void; onEnded: (meetingId: string) => void }

/** The meeting is over: who has had no answer is said first, and comes back in the next. */
export function EndDialog({ board, meeting, onClose, onEnded }: Props) {
  const t = useTranslations('teamBoard')
  const words = useTranslations('teamBoard.meeting.endForm')
  const trpc = useTRPC()
  const act = useBoardAct()
  const { meetingId } = meeting
  const ended = () => {
    onClose()
    onEnded(meetingId)
  }
  const end = useMutation(trpc.board.endMeeting.mutationOptions(act.inForm(words('done'), ended)))
  const form = useDialogForm({ start: {}, calls: [end], send: () => end.mutate({ meetingId }) })
  const left = rowsOf(board).filter(({ answered }) => !answered)
  return (
    <FormDialog form={form} title={words('title')} submit={words('submit')} onClose={onClose}>
      <div className="sp-stack sp-stack--close">
        <p>{left.length === 0 ? words('all') : words('unanswered', { count: left.length })}</p>
        {left.length > 0 && (
          <ul className="sp-list">
            {left.map(({ cardId, whose }) => (
              <li key={cardId}>{whose.kind === 'full' ? whose.name : t('masked')}</li>
            ))}
          </ul>
        )}
      </div>
    </FormDialog>
  )
}
