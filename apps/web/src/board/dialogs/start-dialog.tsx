import { CheckGroup } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useAccount, useTRPC } from '../../shell/trpc.ts'
import { useBoardAct } from '../use-board-act.ts'
import { useColleagues } from '../use-colleagues.ts'
import type { Board, Meeting } from '../words.ts'

/** Who is here. Whoever starts it is; everybody else is ticked. */
export function StartDialog({ board, onClose }: { board: Board; onClose: () => void }) {
  const t = useTranslations('teamBoard.meeting.startForm')
  const trpc = useTRPC()
  const act = useBoardAct()
  const colleagues = useColleagues()
  const me = useAccount()
  const start = useMutation(trpc.board.startMeeting.mutationOptions(act.inForm(t('done'), onClose)))
  const form = useDialogForm({
    start: { present: [me.id] as readonly string[] },
    calls: [start],
    send: ({ present }) => start.mutate({ teamId: board.team.teamId, present: [...present] }),
  })
  const options = colleagues(board, [{ accountId: me.id, name: me.name }]).map((one) => ({
    ...one,
    disabled: one.value === me.id,
  }))
  return (
    <FormDialog form={form} title={t('title')} note={t('note')} submit={t('submit')} onClose={onClose}>
      <CheckGroup {...form.value('present')} label={t('here')} description={t('two')} options={options} />
    </FormDialog>
  )
}

/** Somebody came or went. */
export function PresentDialog({ board, meeting, onClose }: { board: Board; meeting: Meeting; onClose: () => void }) {
  const t = useTranslations('teamBoard.meeting.presentForm')
  const trpc = useTRPC()
  const act = useBoardAct()
  const colleagues = useColleagues()
  const change = useMutation(trpc.board.changePresent.mutationOptions(act.inForm(t('done'), onClose)))
  const [before] = useState(() => meeting.present.map(({ accountId }) => accountId))
  const form = useDialogForm({
    start: { present: before as readonly string[] },
    calls: [change],
    send: ({ present }) =>
      change.mutate({
        meetingId: meeting.meetingId,
        add: present.filter((one) => !before.includes(one)),
        remove: before.filter((one) => !present.includes(one)),
      }),
  })
  return (
    <FormDialog form={form} title={t('title')} note={t('note')} submit={t('submit')} onClose={onClose}>
      <CheckGroup {...form.value('present')} label={t('here')} options={colleagues(board, meeting.present)} />
    </FormDialog>
  )
}
