import { Button } from '@samplass/ui/button'
import { Panel } from '@samplass/ui/panel'
import { Skeleton } from '@samplass/ui/skeleton'
import { StatusTag } from '@samplass/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { useProblemText } from '../shell/refusals.ts'
import { useTRPC } from '../shell/trpc.ts'
import { CrisisPlanCard } from './crisis-plan-card.tsx'
import { WishDialog } from './dialogs/wish-dialog.tsx'
import { WriteDialog } from './dialogs/write-dialog.tsx'
import { type CrisisPlanPage, type PlanGiven, plansIn, stateLook } from './words.ts'

/** The plan for a crisis: what helps tonight, and the way to one where there is none. Who wants none is left in peace. */
export function CrisisPlanPanel({ personId, purpose, mayWrite }: PlanGiven) {
  const t = useTranslations('plans')
  const trpc = useTRPC()
  const problem = useProblemText()
  const found = useQuery(trpc.plan.getCrisisPlan.queryOptions({ personId, purpose }))
  const page = found.data
  const shown = page && plansIn(page).shown
  return (
    <Panel
      heading={t('title')}
      flush
      aside={shown && <StatusTag {...stateLook[shown.state]}>{t(`states.${shown.state}`)}</StatusTag>}
    >
      {found.isPending && <Skeleton label={t('loading')} rows={2} />}
      {found.error && <p className="sp-panel__body">{problem(found.error)}</p>}
      {page && !shown && <NoPlan page={page} personId={personId} mayWrite={mayWrite} />}
      {page && shown && <CrisisPlanCard page={page} personId={personId} mayWrite={mayWrite} />}
    </Panel>
  )
}

function NoPlan({ page, personId, mayWrite }: { page: CrisisPlanPage; personId: string; mayWrite: boolean }) {
  const t = useTranslations('plans')
  const dates = useDates()
  const [open, setOpen] = useState<'write' | 'wish' | null>(null)
  const declined = page.wish?.wish === 'declined' ? page.wish : null
  const close = () => setOpen(null)
  return (
    <div className="sp-panel__body sp-stack">
      <div>
        <p>{declined ? t('declined.title', { date: dates.withYear(declined.saidOn) }) : t('none')}</p>
        <p className="sp-small sp-muted">
          {declined ? declined.words : t('noneBody')}{' '}
          {declined?.askAgainOn && t('declined.askAgain', { date: dates.withYear(declined.askAgainOn) })}
        </p>
      </div>
      {mayWrite && (
        <div className="sp-actions">
          <Button size="sm" variant={page.mayAsk ? 'secondary' : 'tertiary'} onClick={() => setOpen('write')}>
            {t('acts.write')}
          </Button>
          {!declined && (
            <Button size="sm" variant="tertiary" onClick={() => setOpen('wish')}>
              {t('acts.decline')}
            </Button>
          )}
        </div>
      )}
      {open === 'write' && <WriteDialog page={page} personId={personId} onClose={close} />}
      {open === 'wish' && <WishDialog plan="crisis_plan" personId={personId} onClose={close} />}
    </div>
  )
}
