import { Button } from '@samplass/ui/button'
import { Notice } from '@samplass/ui/notice'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { useTRPC } from '../shell/trpc.ts'
import { NotMappedDialog } from './dialogs/not-mapped-dialog.tsx'
import { usePlanAct } from './use-plan-act.ts'
import type { PlanGiven } from './words.ts'

/** After an admission or a stay: mapped anew when the crisis has settled, until somebody says it is done or why not. */
export function RemapNotice({ personId, purpose, mayWrite }: PlanGiven) {
  const t = useTranslations('plans.remap')
  const trpc = useTRPC()
  const dates = useDates()
  const [why, setWhy] = useState(false)
  const found = useQuery(trpc.plan.getRemapping.queryOptions({ personId, purpose }))
  const answer = useMutation(trpc.plan.answerRemapping.mutationOptions(usePlanAct(t('done'), () => setWhy(false))))
  const due = found.data?.remapping
  if (!due || due.answer) return null
  const { afterId, after, endedOn, fromOn, toOn, state } = due
  const day = (date: string) => dates.withYear(date)
  return (
    <Notice tone={state === 'late' ? 'warning' : 'info'} title={t(state, { from: day(fromOn), to: day(toOn) })}>
      <p>{t(`after_${after}`, { date: day(endedOn) })}</p>
      {mayWrite && (
        <div className="sp-actions">
          <Button
            size="sm"
            variant="secondary"
            busy={answer.isPending}
            onClick={() => answer.mutate({ personId, afterId, outcome: 'done', words: '' })}
          >
            {t('isDone')}
          </Button>
          <Button size="sm" variant="tertiary" onClick={() => setWhy(true)}>
            {t('notDone')}
          </Button>
        </div>
      )}
      {why && <NotMappedDialog personId={personId} afterId={afterId} onClose={() => setWhy(false)} />}
    </Notice>
  )
}
