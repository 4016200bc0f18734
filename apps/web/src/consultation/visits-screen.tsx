import { permissionsOf } from '@samplass/domain/access/roles'
import { Button } from '@samplass/ui/button'
import { EmptyState } from '@samplass/ui/empty-state'
import { PageHead } from '@samplass/ui/page-head'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Failure, Pending } from '../shell/fallbacks.tsx'
import { serverNow } from '../shell/session.ts'
import { type Outputs, useMembership, useTRPC } from '../shell/trpc.ts'
import { PlanDialog } from './plan-dialog.tsx'
import { VisitPanel } from './visit-panel.tsx'

type Visit = Outputs['consultation']['listConsultations']['consultations'][number]

/** What is done may be written down from when it begins: read again then, and otherwise when something is told. */
function untilNext(visits: readonly Visit[]): number | false {
  const next = visits.map(({ startsAt }) => new Date(startsAt).getTime() - serverNow().getTime()).find((ms) => ms > 0)
  return next === undefined ? false : Math.min(next + 1_000, 86_400_000)
}
const hoursOf = (visits: readonly Visit[]) => visits.reduce((sum, { minutes }) => sum + minutes, 0) / 60

/** When specialists come to the houses, and what waits for them. */
export function VisitsScreen() {
  const t = useTranslations('consultation')
  const trpc = useTRPC()
  const mayPlan = permissionsOf(useMembership().roles).has('admission.negotiate')
  const [planning, setPlanning] = useState(false)
  const list = useQuery(
    trpc.consultation.listConsultations.queryOptions(undefined, {
      refetchInterval: ({ state }) => untilNext(state.data?.consultations ?? []),
    }),
  )
  if (list.error && !list.data) return <Failure error={list.error} reset={() => void list.refetch()} />
  if (!list.data) return <Pending />
  const { consultations, others, threads } = list.data
  const supervision = consultations.filter(({ kind }) => kind === 'supervision')
  const read = () => void list.refetch()
  return (
    <>
      <PageHead title={t('title')} eyebrow={t('eyebrow')}>
        {mayPlan && <Button onClick={() => setPlanning(true)}>{t('plan')}</Button>}
      </PageHead>
      <div className="sp-stack">
        <p className="sp-muted">{t('note')}</p>
        {supervision.length > 0 && (
          <p>
            {t('supervision', {
              held: hoursOf(supervision.filter(({ outcome }) => outcome === 'held')),
              coming: hoursOf(supervision.filter(({ outcome }) => outcome === null)),
            })}
          </p>
        )}
        {consultations.length === 0 && <EmptyState title={t('empty.title')} text={t('empty.body')} />}
        {consultations.map((visit) => (
          <VisitPanel key={visit.consultationId} visit={visit} threads={threads} maySettle={mayPlan} read={read} />
        ))}
      </div>
      {planning && <PlanDialog others={others} read={read} onClose={() => setPlanning(false)} />}
    </>
  )
}
