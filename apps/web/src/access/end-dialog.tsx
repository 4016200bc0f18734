import { useToast } from '@samplass/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../shell/dialog-form.ts'
import { FormDialog } from '../shell/form-dialog.tsx'
import { useTRPC } from '../shell/trpc.ts'
import type { Member } from './member-dialog.tsx'

export function EndDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const t = useTranslations('access.members')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const toast = useToast()
  const end = useMutation(
    trpc.access.endMember.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.access.listMembers.queryKey() }),
      onSuccess: () => {
        toast.show({ text: t('ended', { name: member.name }) })
        onClose()
      },
    }),
  )
  const form = useDialogForm({
    start: {},
    calls: [end],
    send: () => end.mutate({ membershipId: member.membershipId }),
  })
  return (
    <FormDialog title={t('endTitle', { name: member.name })} submit={t('end')} danger {...{ form, onClose }}>
      <p>{t('endBody')}</p>
    </FormDialog>
  )
}
