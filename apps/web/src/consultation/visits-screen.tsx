import { permissionsOf } from '@samplass/domain/access/roles'
import { Button } from '@samplass/ui/button'
import { EmptyState } from '@samplass/ui/empty-state'
import { PageHead } from '@samplass/ui/page-head'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Failure, Pending } from '../shell/fallbacks.tsx'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { PlanDialog } from './plan-dialog.tsx'
import { VisitPanel } from './visit-panel.tsx'

const againMs = 30_000

/** When specialists come to the houses, and what waits for them. */
export function VisitsScreen() {
  const t = useTranslations('consultation')
  const trpc = useTRPC()
  const mayPlan = permissionsOf(useMembership().roles).has('admission.negotiate')
  const [planning, setPlanning] = useState(false)
  const list = useQuery(trpc.consultation.listConsultations.queryOptions(undefined, { refetchInterval: againMs }))
  if (list.error && !list.data) return <Failure error={list.error} reset={() => void list.refetch()} />
  if (!list.data) return <Pending />
  const { consultations, others } = list.data
  const read = () => void list.refetch()
  return (
    <>
      <PageHead title={t('title')} eyebrow={t('eyebrow')}>
        {mayPlan && <Button onClick={() => setPlanning(true)}>{t('plan')}</Button>}
      </PageHead>
      <div className="sp-stack">
        <p className="sp-muted">{t('note')}</p>
        {consultations.length === 0 && <EmptyState title={t('empty.title')} text={t('empty.body')} />}
        {consultations.map((visit) => (
          <VisitPanel key={visit.consultationId} visit={visit} maySettle={mayPlan} read={read} />
        ))}
      </div>
      {planning && <PlanDialog others={others} read={read} onClose={() => setPlanning(false)} />}
    </>
  )
}
