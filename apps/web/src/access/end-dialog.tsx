import { Button } from '@samplass/ui/button'
import { Dialog } from '@samplass/ui/dialog'
import { Notice } from '@samplass/ui/notice'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useProblemText } from '../shell/refusals.ts'
import { useTRPC } from '../shell/trpc.ts'
import type { Member } from './member-dialog.tsx'

export function EndDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const t = useTranslations('access.members')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const toast = useToast()
  const words = useProblemText()
  const end = useMutation(
    trpc.access.endMember.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.access.listMembers.queryKey() }),
      onSuccess: () => {
        toast.show({ text: t('ended', { name: member.name }) })
        onClose()
      },
    }),
  )
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('close')}
      title={t('endTitle', { name: member.name })}
      actions={
        <>
          <Button
            data-color="danger"
            busy={end.isPending}
            onClick={() => end.mutate({ membershipId: member.membershipId })}
          >
            {t('end')}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t('back')}
          </Button>
        </>
      }
    >
      <div className="sp-stack">
        {end.error && <Notice tone="danger" live="assertive" title={words(end.error)} />}
        <p>{t('endBody')}</p>
      </div>
    </Dialog>
  )
}
