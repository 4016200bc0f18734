import { CheckGroup } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useAccount, useTRPC } from '../../shell/trpc.ts'
import { useBoardAct } from '../use-board-act.ts'
import type { Board, Meeting } from '../words.ts'

/** Who is here. Whoever starts it is; everybody else is ticked. */
export function StartDialog({ board, onClose }: { board: Board; onClose: () => void }) {
  const t = useTranslations('teamBoard.meeting.startForm')
  const trpc = useTRPC()
  const act = useBoardAct()
  const { name } = useAccount()
  const start = useMutation(trpc.board.startMeeting.mutationOptions(act.inForm(t('done'), onClose)))
  const form = useDialogForm({
    start: { present: [name] as readonly string[] },
    calls: [start],
    send: ({ present }) => start.mutate({ teamId: board.team.teamId, present: [...present] }),
  })
  return (
    <FormDialog form={form} title={t('title')} note={t('note')} submit={t('submit')} onClose={onClose}>
      <CheckGroup
        {...form.value('present')}
        label={t('here')}
        description={t('two')}
        options={options(board, name, [])}
      />
    </FormDialog>
  )
}

/** Somebody came or went. */
export function PresentDialog({ board, meeting, onClose }: { board: Board; meeting: Meeting; onClose: () => void }) {
  const t = useTranslations('teamBoard.meeting.presentForm')
  const trpc = useTRPC()
  const act = useBoardAct()
  const { name } = useAccount()
  const change = useMutation(trpc.board.changePresent.mutationOptions(act.inForm(t('done'), onClose)))
  const form = useDialogForm({
    start: { present: meeting.present as readonly string[] },
    calls: [change],
    send: ({ present }) =>
      change.mutate({
        meetingId: meeting.meetingId,
        add: present.filter((one) => !meeting.present.includes(one)),
        remove: meeting.present.filter((one) => !present.includes(one)),
      }),
  })
  return (
    <FormDialog form={form} title={t('title')} note={t('note')} submit={t('submit')} onClose={onClose}>
      <CheckGroup {...form.value('present')} label={t('here')} options={options(board, name, meeting.present)} />
    </FormDialog>
  )
}

/** The team's members, and whoever is here already. */
function options({ members }: Board, me: string, present: readonly string[]) {
  const names = [...new Set([me, ...members.map((member) => member.name), ...present])]
  return names.map((name) => ({ value: name, label: name, disabled: name === me && !present.length }))
}
