import { Button } from '@samplass/ui/button'
import { DataTable } from '@samplass/ui/data-table'
import { Panel } from '@samplass/ui/panel'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { useProblemText } from '../shell/refusals.ts'
import { serverNow } from '../shell/session.ts'
import { type Outputs, useTRPC } from '../shell/trpc.ts'

type Invitation = Outputs['access']['listMembers']['invitations'][number]

/** Offers that nobody has said yes to yet. Not there when there are none. */
export function InvitationsPanel({ invitations }: { invitations: Invitation[] }) {
  const t = useTranslations('access')
  const locale = useLocale()
  const dates = useDates()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const toast = useToast()
  const words = useProblemText()
  const withdraw = useMutation(
    trpc.access.withdrawInvitation.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.access.listMembers.queryKey() }),
      onError: (problem) => toast.show({ text: words(problem), tone: 'warning' }),
    }),
  )
  if (invitations.length === 0) return null
  const now = serverNow()
  return (
    <Panel heading={t('invitation.waiting')} flush>
      <DataTable
        caption={t('invitation.waiting')}
        hideCaption
        locale={locale}
        rows={invitations}
        rowKey={({ invitationId }) => invitationId}
        columns={[
          {
            id: 'name',
            header: t('members.name'),
            rowHeader: true,
            cell: ({ name, email, roles }) => (
              <>
                {name}
                <span className="sp-cellnote sp-muted">{email}</span>
                <span className="sp-cellnote">{roles.map((role) => t(`roles.${role}`)).join(', ')}</span>
              </>
            ),
          },
          { id: 'until', header: t('invitation.until'), wide: true, cell: ({ until }) => dates.moment(until, now) },
          {
            id: 'act',
            header: <span className="sp-sr">{t('invitation.withdraw')}</span>,
            align: 'end',
            cell: ({ invitationId, name }) => (
              <Button
                size="sm"
                variant="tertiary"
                busy={withdraw.isPending && withdraw.variables.invitationId === invitationId}
                onClick={() =>
                  withdraw.mutate(
                    { invitationId },
                    { onSuccess: () => toast.show({ text: t('invitation.withdrawn', { name }) }) },
                  )
                }
              >
                {t('invitation.withdraw')}
                <span className="sp-sr">, {name}</span>
              </Button>
            ),
          },
        ]}
      />
    </Panel>
  )
}
