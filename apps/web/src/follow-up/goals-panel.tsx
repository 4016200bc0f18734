import { Button } from '@samplass/ui/button'
import { type Entry, EntryList } from '@samplass/ui/entry-list'
import { Panel } from '@samplass/ui/panel'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { useTRPC } from '../shell/trpc.ts'
import { GoalDialog } from './dialogs/goal-dialog.tsx'
import { useFollowUpAct } from './use-follow-up-act.ts'
import type { FollowUpPage, Goal } from './words.ts'

/** What the person wants, as the person says it. Wanting something else is no failure. */
export function GoalsPanel(props: { page: FollowUpPage; personId: string; mayWork: boolean }) {
  const { page, personId, mayWork } = props
  const t = useTranslations('followUp.person.goals')
  const trpc = useTRPC()
  const dates = useDates()
  const [open, setOpen] = useState<Goal | 'new' | null>(null)
  const end = useMutation(trpc.followUp.endGoal.mutationOptions(useFollowUpAct(t('done'))))
  const current = page.goals.filter(({ reachedOn, droppedOn }) => reachedOn === null && droppedOn === null)
  const past = page.goals.filter((goal) => !current.includes(goal))
  const entry = (goal: Goal): Entry => {
    const { goalId, version, words, strengths, reachedOn, droppedOn } = goal
    const since = reachedOn
      ? t('reached', { date: dates.withYear(reachedOn) })
      : droppedOn
        ? t('dropped', { date: dates.withYear(droppedOn) })
        : t('since', { date: dates.withYear(goal.setOn) })
    return {
      id: goalId,
      title: `«${words}»`,
      text: (
        <>
          {since}
          {strengths && (
            <>
              <br />
              {t('strengths', { words: strengths })}
            </>
          )}
        </>
      ),
      act: mayWork && !reachedOn && !droppedOn && (
        <div className="sp-actions">
          {(['reach', 'drop'] as const).map((how) => (
            <Button
              key={how}
              size="sm"
              variant="tertiary"
              busy={end.isPending}
              aria-label={t(`${how}Of`, { words })}
              onClick={() => end.mutate({ goalId, version, how: how === 'reach' ? 'reached' : 'dropped' })}
            >
              {t(how)}
            </Button>
          ))}
          <Button size="sm" variant="tertiary" aria-label={t('changeOf', { words })} onClick={() => setOpen(goal)}>
            {t('change')}
          </Button>
        </div>
      ),
    }
  }
  return (
    <Panel heading={t('heading')} flush>
      {current.length === 0 && (
        <div className="sp-panel__body">
          <p>{t('none')}</p>
          <p className="sp-small sp-muted">{t('noneBody')}</p>
        </div>
      )}
      <EntryList entries={current.map(entry)} />
      {past.length > 0 && (
        <details className="sp-details sp-panel__body sp-small">
          <summary>{t('past', { count: past.length })}</summary>
          <EntryList entries={past.map(entry)} />
        </details>
      )}
      {mayWork && (
        <div className="sp-panel__body">
          <Button size="sm" variant="secondary" onClick={() => setOpen('new')}>
            {t('add')}
          </Button>
        </div>
      )}
      {open && <GoalDialog goal={open === 'new' ? null : open} personId={personId} onClose={() => setOpen(null)} />}
    </Panel>
  )
}
