import { Button } from '@samplass/ui/button'
import { EntryList } from '@samplass/ui/entry-list'
import * as icons from '@samplass/ui/icon'
import { Panel } from '@samplass/ui/panel'
import { Skeleton } from '@samplass/ui/skeleton'
import { StatusTag } from '@samplass/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { useTRPC } from '../shell/trpc.ts'
import { AnswerDialog } from './dialogs/answer-dialog.tsx'
import type { PlanGiven, RecommendationRow } from './words.ts'

const look = {
  in_place: { state: 'ok' },
  missing: { state: 'holdt' },
  does_not_apply: { icon: icons.Close },
  not_wanted: { icon: icons.Close },
} as const

/** The ten recommendations: what is in place, and what is missing for this person. */
export function RecommendationsPanel({ personId, purpose, mayWrite }: PlanGiven) {
  const t = useTranslations('plans.recommendations')
  const trpc = useTRPC()
  const dates = useDates()
  const [answering, setAnswering] = useState<RecommendationRow | null>(null)
  const found = useQuery(trpc.plan.listRecommendations.queryOptions({ personId, purpose }))
  const page = found.data
  return (
    <Panel heading={t('title')} flush aside={page && t('missing', { count: page.missing })}>
      {found.isPending && <Skeleton label={t('loading')} rows={5} />}
      {page && (
        <EntryList
          label={t('title')}
          entries={page.items.map((row) => ({
            id: row.item,
            title: t(`items.${row.item}`),
            text: row.said
              ? `${row.said.words} ${t('said', { name: row.said.byName, date: dates.withYear(row.said.answeredOn) })}`
              : row.by === 'facts'
                ? t('byFacts')
                : undefined,
            mark: <StatusTag {...look[row.answer]}>{t(`answers.${row.answer}`)}</StatusTag>,
            act: mayWrite && !(row.by === 'facts' && row.answer === 'in_place') && (
              <Button size="sm" variant="tertiary" onClick={() => setAnswering(row)}>
                {t('answer')}
                <span className="sp-sr"> {t(`items.${row.item}`)}</span>
              </Button>
            ),
          }))}
        />
      )}
      {answering && <AnswerDialog personId={personId} item={answering.item} onClose={() => setAnswering(null)} />}
    </Panel>
  )
}
