import { AppPage } from '@samplass/ui/app-page'
import { Button } from '@samplass/ui/button'
import { EmptyState } from '@samplass/ui/empty-state'
import * as icons from '@samplass/ui/icon'
import { Skeleton } from '@samplass/ui/skeleton'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { NotFetched } from '../shell/fallbacks.tsx'
import { RouterLink } from '../shell/link.tsx'
import { useOnline } from '../shell/online.ts'
import { useMembership } from '../shell/trpc.ts'
import { LogContact } from './log-contact.tsx'
import { useDay } from './use-day.ts'
import { WhoPicker } from './who-picker.tsx'

/** A visit or an attempt, with one hand. `enrolmentId` null: whom it is about is chosen first. */
export function LogScreen({ enrolmentId }: { enrolmentId: string | null }) {
  const t = useTranslations('followUp.log')
  const { slug } = useMembership()
  const navigate = useNavigate()
  const online = useOnline()
  const day = useDay()
  const [picking, setPicking] = useState(false)
  const pick = (chosen: string) => {
    setPicking(false)
    void navigate({ to: '/$org/logg', params: { org: slug }, search: { hvem: chosen }, replace: true })
  }
  const back = { label: t('back'), href: `/${slug}/oppfolging`, link: RouterLink }
  const frame = { title: t('title'), back, offline: online ? undefined : t('offline') }
  if (enrolmentId !== null && !picking)
    return <LogContact key={enrolmentId} enrolmentId={enrolmentId} frame={frame} onChange={() => setPicking(true)} />
  const visits = day.data?.visits.filter(({ shown }) => shown !== null) ?? []
  return (
    <AppPage
      {...frame}
      dock={
        <Button size="lg" whyNot={t('whoPick')}>
          <icons.Done />
          {t('save')}
        </Button>
      }
    >
      {day.error && !day.data ? (
        <NotFetched error={day.error} onAgain={() => void day.refetch()} />
      ) : !day.data ? (
        <Skeleton label={t('who')} rows={5} />
      ) : visits.length === 0 ? (
        <EmptyState title={t('noOne')} text={t('noOneBody')} />
      ) : (
        <WhoPicker visits={visits} onPick={pick} />
      )}
    </AppPage>
  )
}
