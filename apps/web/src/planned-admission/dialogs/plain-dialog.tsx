import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../../shell/trpc.ts'
import { ThreadDialog } from './thread-dialog.tsx'
import { type DialogProps, openedOn, useThreadAct } from './use-thread-act.ts'

/** An act with nothing to fill in: what it means is said, and done. */
export function PlainDialog({
  act,
  admission,
  onClose,
}: Omit<DialogProps, 'act'> & { act: 'accept' | 'confirm_bed' | 'close' }) {
  const t = useTranslations('admissions.dialogs')
  const trpc = useTRPC()
  const { done, onError } = useThreadAct(onClose)
  const words = { round: admission.rounds, other: admission.otherSide }
  const settle = { onError, onSuccess: () => done(t(`${act}.done`, words)) }
  const accept = useMutation(trpc.plannedAdmission.accept.mutationOptions(settle))
  const confirmBed = useMutation(trpc.plannedAdmission.confirmBed.mutationOptions(settle))
  const close = useMutation(trpc.plannedAdmission.close.mutationOptions(settle))
  const running = { accept, confirm_bed: confirmBed, close }[act]
  const run = () => running.mutate(openedOn(admission))
  return (
    <ThreadDialog
      admission={admission}
      title={t(`${act}.title`, words)}
      note={t(`${act}.note`, words)}
      submit={t(`${act}.submit`, words)}
      pending={running.isPending}
      error={running.error}
      problems={[]}
      attempt={0}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault()
        run()
      }}
    >
      {null}
    </ThreadDialog>
  )
}
