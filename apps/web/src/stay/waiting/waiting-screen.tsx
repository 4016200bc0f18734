import { permissionsOf } from '@samplass/domain/access/roles'
import { Button } from '@samplass/ui/button'
import { EmptyState } from '@samplass/ui/empty-state'
import * as icons from '@samplass/ui/icon'
import { PageHead } from '@samplass/ui/page-head'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../../shell/dates.ts'
import { Failure, Pending } from '../../shell/fallbacks.tsx'
import { serverNow } from '../../shell/session.ts'
import { useMembership, useTRPC } from '../../shell/trpc.ts'
import { AddDialog } from './add-dialog.tsx'
import { CallDialog } from './call-dialog.tsx'
import { KindPanel } from './kind-panel.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'
import type { WaitingKind, WaitingRow } from './words.ts'

export type RowAct = { act: 'call' | 'withdraw'; row: WaitingRow; kind: WaitingKind }

/** Who waits, for what, since when, in which order and why; whose turn it is, and who promised to ring. */
export function WaitingScreen() {
  const t = useTranslations('waiting')
  const trpc = useTRPC()
  const dates = useDates()
  const { slug, roles } = useMembership()
  const navigate = useNavigate()
  const list = useQuery(trpc.stay.waitingList.queryOptions({}))
  const [acting, setActing] = useState<RowAct | null>(null)
  const [adding, setAdding] = useState(false)
  const mayAsk = permissionsOf(roles).has('stay.claim')
  if (list.error && !list.data) return <Failure error={list.error} reset={() => void list.refetch()} />
  const find = () => void navigate({ to: '/$org/ta-imot', params: { org: slug } })
  const add = (variant: 'primary' | 'secondary') =>
    mayAsk && (
      <Button variant={variant} onClick={() => setAdding(true)}>
        <icons.Add />
        {t('add')}
      </Button>
    )
  return (
    <>
      <PageHead
        title={t('title')}
        eyebrow={
          list.data
            ? `${t('eyebrow')}. ${t('asOf', { when: dates.moment(list.data.asOf, serverNow()) })}`
            : t('eyebrow')
        }
      >
        {list.data && list.data.kinds.length > 0 && <div className="sp-row">{add('secondary')}</div>}
      </PageHead>
      {!list.data ? (
        <Pending />
      ) : list.data.kinds.length === 0 ? (
        <Empty
          actions={
            <>
              {mayAsk && (
                <Button onClick={find}>
                  <icons.Search />
                  {t('find')}
                </Button>
              )}
              {add('secondary')}
            </>
          }
        />
      ) : (
        <div className="sp-stack">
          {list.data.kinds.map((kind) => (
            <KindPanel key={kind.unitKind.id} kind={kind} onAct={setActing} />
          ))}
        </div>
      )}
      {acting?.act === 'call' && <CallDialog {...acting} onClose={() => setActing(null)} />}
      {acting?.act === 'withdraw' && <WithdrawDialog {...acting} onClose={() => setActing(null)} />}
      {adding && <AddDialog onClose={() => setAdding(false)} />}
    </>
  )
}

function Empty({ actions }: { actions: ReactNode }) {
  const t = useTranslations('waiting.empty')
  const trpc = useTRPC()
  const night = useQuery(trpc.stay.night.queryOptions({}))
  return <EmptyState title={t('title')} text={night.data && t('free', { count: night.data.free })} actions={actions} />
}
