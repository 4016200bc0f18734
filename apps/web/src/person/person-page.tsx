import { permissionsOf } from '@samplass/domain/access/roles'
import { Button } from '@samplass/ui/button'
import { EmptyState } from '@samplass/ui/empty-state'
import { Skeleton } from '@samplass/ui/skeleton'
import { Tabs } from '@samplass/ui/tabs'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useLocation, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { OpenedInEmergency } from '../emergency/person-panel.tsx'
import { CrisisPlanButton } from '../plan/crisis-plan-button.tsx'
import { Missing } from '../shell/fallbacks.tsx'
import { RouterLink } from '../shell/link.tsx'
import { problemIn } from '../shell/problem.ts'
import { useProblemText } from '../shell/refusals.ts'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { PersonHead } from './banner.tsx'
import { MergedOnward } from './merged-onward.tsx'
import { ProtectedActions } from './protected-actions.tsx'
import { type Purpose, PurposeDialog } from './purpose-dialog.tsx'
import { OpenedPerson } from './use-person.tsx'

/** One person: asks why where nothing explains it, shows who it is as far as the reader may know, and what there is to do. */
export function PersonPage({ personId }: { personId: string }) {
  const t = useTranslations('person')
  const follow = useTranslations('followUp.person')
  const trpc = useTRPC()
  const router = useRouter()
  const { pathname } = useLocation()
  const membership = useMembership()
  const problemText = useProblemText()
  const [purpose, setPurpose] = useState<Purpose>()
  const opened = useQuery(
    trpc.person.get.queryOptions(
      { personId, purpose },
      {
        staleTime: Number.POSITIVE_INFINITY,
        meta: { live: false },
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    ),
  )
  const problem = opened.error ? problemIn(opened.error) : null
  if (problem?.kind === 'refusal' && problem.code === 'PURPOSE_MISSING') {
    return <PurposeDialog onGiven={setPurpose} onBack={() => router.history.back()} />
  }
  if (problem?.kind === 'refusal' && problem.code === 'PERSON_MERGED' && typeof problem.facts.personId === 'string') {
    return <MergedOnward personId={problem.facts.personId} />
  }
  if (problem?.kind === 'refusal' || problem?.kind === 'fields') return <Missing />
  if (problem) {
    return (
      <EmptyState
        title={problemText(opened.error)}
        actions={<Button onClick={() => void opened.refetch()}>{t('page.again')}</Button>}
      />
    )
  }
  const page = opened.data
  if (!page) return <Skeleton label={t('page.opening')} rows={5} />
  if (!('version' in page)) {
    return (
      <div className="sp-stack">
        <PersonHead level={1} person={page.person} actions={<ProtectedActions of={{ personId }} />} />
        <p className="sp-small sp-muted">{t('restricted.body')}</p>
      </div>
    )
  }

  const can = permissionsOf(membership.roles)
  const base = `/${membership.slug}/person/${personId}`
  const tabs = [
    { id: 'overview', label: t('page.overview'), href: base, shown: true },
    { id: 'plans', label: t('page.plans'), href: `${base}/planer`, shown: can.has('plan.read') },
    { id: 'followUp', label: follow('tab'), href: `${base}/oppfolging`, shown: can.has('follow_up.read') },
    { id: 'placement', label: t('page.placement'), href: `${base}/bolig`, shown: can.has('placement.work') },
    { id: 'change', label: t('page.change'), href: `${base}/endre`, shown: can.has('person.change') },
    { id: 'access', label: t('page.access'), href: `${base}/innsyn`, shown: can.has('person.list_access') },
  ]
  const current =
    tabs.findLast(({ href }) => pathname === href || pathname === `${href}/`)?.id ??
    (pathname.endsWith('/kriseplan') ? 'plans' : 'overview')
  const known = page.knownUser.some(({ endedOn, reviewOn }) => endedOn === null && reviewOn > page.asOf.slice(0, 10))
  return (
    <div className="sp-stack">
      {page.emergency && <OpenedInEmergency endsAt={page.emergency.endsAt} />}
      <PersonHead
        level={1}
        person={page.person}
        known={known}
        copyFor={can.has('person.reveal_number') ? (purpose ?? { purpose: page.openedFor, words: null }) : undefined}
        actions={
          <>
            {can.has('stay.claim') && (
              <Link
                className="ds-button sp-btn"
                to="/$org/ta-imot"
                params={{ org: membership.slug }}
                search={{ person: personId }}
              >
                {t('page.take')}
              </Link>
            )}
            {can.has('plan.read') && <CrisisPlanButton personId={personId} purpose={page.openedFor} />}
          </>
        }
      />
      <Tabs
        label={t('page.tabs')}
        link={RouterLink}
        tabs={tabs.filter(({ shown }) => shown).map((tab) => ({ ...tab, current: tab.id === current }))}
      />
      <OpenedPerson page={page} reload={() => opened.refetch()}>
        <Outlet />
      </OpenedPerson>
      <p className="sp-small sp-muted">
        {t('page.logged', { purpose: t(`page.purposes.${page.openedFor}`) })}{' '}
        {!purpose && page.relation && t('page.relationGiven', { relation: t(`page.relation.${page.relation}`) })}
      </p>
    </div>
  )
}
