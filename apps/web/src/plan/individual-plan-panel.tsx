import { formatPhone } from '@samplass/domain/person/phone'
import { Button } from '@samplass/ui/button'
import { type Entry, EntryList } from '@samplass/ui/entry-list'
import { Panel } from '@samplass/ui/panel'
import { Skeleton } from '@samplass/ui/skeleton'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { useTRPC } from '../shell/trpc.ts'
import { CoordinatorDialog } from './dialogs/coordinator-dialog.tsx'
import { KeptDialog } from './dialogs/kept-dialog.tsx'
import { WishDialog } from './dialogs/wish-dialog.tsx'
import { usePlanAct } from './use-plan-act.ts'
import type { PlanGiven } from './words.ts'

type Open = 'person' | 'child' | 'kept' | 'wish' | null

/** Who coordinates, and the plan where the person wants one. A coordinator is there also for whoever wants none. */
export function IndividualPlanPanel({ personId, purpose, mayWrite }: PlanGiven) {
  const t = useTranslations('plans.individual')
  const trpc = useTRPC()
  const dates = useDates()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const found = useQuery(trpc.plan.getIndividualPlan.queryOptions({ personId, purpose }))
  const endPlan = useMutation(trpc.plan.endIndividualPlan.mutationOptions(usePlanAct(t('ended'), close)))
  const endCoordinator = useMutation(trpc.plan.endCoordinator.mutationOptions(usePlanAct(t('ended'), close)))
  const page = found.data
  const now = <T extends { endedOn: string | null }>(rows: readonly T[]) =>
    rows.filter(({ endedOn }) => endedOn === null)
  const day = (date: string) => dates.withYear(date)
  const plan = page && now(page.plans)[0]
  const declined = page?.wish?.wish === 'declined' ? page.wish : null
  const past = page ? [...page.coordinators, ...page.plans].filter(({ endedOn }) => endedOn !== null).length : 0
  const endButton = (label: string, onClick: () => void) =>
    mayWrite && (
      <Button size="sm" variant="tertiary" onClick={onClick}>
        {t('end')}
        <span className="sp-sr"> {label}</span>
      </Button>
    )
  const entries: Entry[] = page
    ? [
        ...(['person', 'child'] as const).flatMap((whom): Entry[] => {
          const one = now(page.coordinators).find(({ forWhom }) => forWhom === whom)
          if (!one && whom === 'child') return []
          return [
            {
              id: whom,
              title: t(`coordinator_${whom}`),
              text: one
                ? [
                    t('who', { name: one.name, organisation: one.organisation, date: day(one.fromOn) }),
                    one.phone && formatPhone(one.phone),
                  ]
                    .filter(Boolean)
                    .join(' ')
                : t('noCoordinator'),
              act: one
                ? endButton(one.name, () => endCoordinator.mutate({ coordinatorId: one.coordinatorId }))
                : mayWrite && (
                    <Button size="sm" variant="secondary" onClick={() => setOpen('person')}>
                      {t('name')}
                    </Button>
                  ),
            },
          ]
        }),
        {
          id: 'plan',
          title: t('title'),
          text: plan
            ? t('kept', { date: day(plan.sinceOn), where: plan.keptWhere })
            : declined
              ? `${t('declined', { date: day(declined.saidOn) })} ${declined.words} ${
                  declined.askAgainOn ? t('askAgain', { date: day(declined.askAgainOn) }) : ''
                }`
              : t('none'),
          act: plan && endButton(t('title'), () => endPlan.mutate({ individualPlanId: plan.individualPlanId })),
        },
      ]
    : []
  return (
    <Panel heading={t('heading')} flush>
      {found.isPending && <Skeleton label={t('loading')} rows={2} />}
      {page && <EntryList entries={entries} />}
      {page && mayWrite && (
        <div className="sp-panel__body sp-actions">
          {!plan && (
            <Button size="sm" variant="tertiary" onClick={() => setOpen('kept')}>
              {t('note')}
            </Button>
          )}
          {!plan && !declined && (
            <Button size="sm" variant="tertiary" onClick={() => setOpen('wish')}>
              {t('decline')}
            </Button>
          )}
          {now(page.coordinators).some(({ forWhom }) => forWhom === 'person') && (
            <Button size="sm" variant="tertiary" onClick={() => setOpen('person')}>
              {t('change')}
            </Button>
          )}
          <Button size="sm" variant="tertiary" onClick={() => setOpen('child')}>
            {t('child')}
          </Button>
        </div>
      )}
      {page && past > 0 && (
        <details className="sp-details sp-small sp-panel__body">
          <summary>{t('before', { count: past })}</summary>
          <ul>
            {page.coordinators
              .filter(({ endedOn }) => endedOn !== null)
              .map((one) => (
                <li key={one.coordinatorId}>
                  {t('wasCoordinator', { name: one.name, from: day(one.fromOn), to: day(one.endedOn ?? one.fromOn) })}
                </li>
              ))}
            {page.plans
              .filter(({ endedOn }) => endedOn !== null)
              .map((one) => (
                <li key={one.individualPlanId}>
                  {t('wasPlan', { where: one.keptWhere, from: day(one.sinceOn), to: day(one.endedOn ?? one.sinceOn) })}
                </li>
              ))}
          </ul>
        </details>
      )}
      {(open === 'person' || open === 'child') && (
        <CoordinatorDialog forWhom={open} personId={personId} onClose={close} />
      )}
      {open === 'kept' && <KeptDialog personId={personId} onClose={close} />}
      {open === 'wish' && <WishDialog plan="individual_plan" personId={personId} onClose={close} />}
    </Panel>
  )
}
