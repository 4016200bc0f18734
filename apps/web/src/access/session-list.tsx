import { Button } from '@samplass/ui/button'
import { DataTable } from '@samplass/ui/data-table'
import { EmptyState } from '@samplass/ui/empty-state'
import { Panel } from '@samplass/ui/panel'
import { Skeleton } from '@samplass/ui/skeleton'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { useProblemText } from '../shell/refusals.ts'
import { serverNow } from '../shell/session.ts'
import { type Outputs, useTRPC } from '../shell/trpc.ts'

type Row = Outputs['access']['listSessions'][number]

/** Where I am signed in, and the way out of each place. */
export function SessionList() {
  const t = useTranslations('access.settings')
  const shell = useTranslations('shell')
  const locale = useLocale()
  const dates = useDates()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const toast = useToast()
  const words = useProblemText()
  const { data: rows, error, isPending } = useQuery(trpc.access.listSessions.queryOptions())
  const done = () => queries.invalidateQueries({ queryKey: trpc.access.listSessions.queryKey() })
  const failed = (problem: unknown) => toast.show({ text: words(problem), tone: 'warning' })
  const one = useMutation(trpc.access.revokeSession.mutationOptions({ onSettled: done, onError: failed }))
  const others = useMutation(
    trpc.access.revokeAllSessions.mutationOptions({
      onSettled: done,
      onError: failed,
      onSuccess: ({ ended }) => toast.show({ text: t('endedOthers', { count: ended }) }),
    }),
  )
  const device = ({ browser, system }: Row) =>
    browser && system ? t('device', { browser, system }) : (browser ?? system ?? t('unknownDevice'))
  if (isPending) return <Skeleton label={shell('pending')} rows={3} shape="lines" />
  if (error) return <EmptyState title={words(error)} />
  const now = serverNow()
  return (
    <Panel
      heading={t('sessions')}
      flush
      aside={
        <Button
          size="sm"
          variant="secondary"
          busy={others.isPending}
          whyNot={rows.length < 2 ? t('onlyHere') : null}
          onClick={() => others.mutate()}
        >
          {t('signOutOthers')}
        </Button>
      }
      foot={<span className="sp-muted">{t('sessionsBody')}</span>}
    >
      <DataTable
        caption={t('sessions')}
        hideCaption
        locale={locale}
        rows={rows}
        rowKey={({ sessionId }) => sessionId}
        columns={[
          { id: 'device', header: t('deviceHead'), rowHeader: true, cell: device },
          { id: 'since', header: t('since'), wide: true, cell: ({ createdAt }) => dates.moment(createdAt, now) },
          {
            id: 'seen',
            header: t('lastSeen'),
            cell: (row) => (row.current ? t('here') : dates.moment(row.lastSeenAt, now)),
          },
          {
            id: 'act',
            header: <span className="sp-sr">{t('act')}</span>,
            align: 'end',
            cell: (row) =>
              row.current ? null : (
                <Button
                  size="sm"
                  variant="tertiary"
                  busy={one.isPending && one.variables.sessionId === row.sessionId}
                  onClick={() =>
                    one.mutate(
                      { sessionId: row.sessionId },
                      { onSuccess: () => toast.show({ text: t('endedOne', { device: device(row) }) }) },
                    )
                  }
                >
                  {t('signOutOne')}
                  <span className="sp-sr">, {device(row)}</span>
                </Button>
              ),
          },
        ]}
      />
    </Panel>
  )
}
