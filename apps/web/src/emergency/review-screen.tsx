import { Button } from '@samplass/ui/button'
import { EmptyState } from '@samplass/ui/empty-state'
import { EntryList } from '@samplass/ui/entry-list'
import { Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { Failure, Pending } from '../shell/fallbacks.tsx'
import { useRefusal } from '../shell/refusals.ts'
import { serverNow } from '../shell/session.ts'
import { type Outputs, useTRPC } from '../shell/trpc.ts'
import { ReviewDialog } from './review-dialog.tsx'
import { useEmergencyWords } from './words.ts'

export type Listed = Outputs['emergency']['list'][number]

/** The emergencies that wait for the leader, and what was said of the others. */
export function ReviewScreen() {
  const t = useTranslations('emergency.review')
  const dates = useDates()
  const trpc = useTRPC()
  const refusal = useRefusal()
  const words = useEmergencyWords()
  const [reviewing, setReviewing] = useState<Listed | null>(null)
  const list = useQuery(trpc.emergency.list.queryOptions())
  if (list.error) return <Failure error={list.error} reset={() => void list.refetch()} />
  if (!list.data) return <Pending />
  if (list.data.length === 0) return <EmptyState title={t('empty')} text={t('emptyBody')} />
  const open = list.data.filter(({ state }) => state === 'open').length
  return (
    <Panel heading={t('title')} aside={<span role="status">{t('open', { count: open })}</span>} flush>
      <EntryList
        entries={list.data.map((one) => ({
          id: one.emergencyId,
          title: `${one.person.kind === 'named' ? one.person.name : t('restricted')}. ${words.what(one)}`,
          text: (
            <>
              {`${words.entry(one)}. ${words.informed(one)}`}
              {one.reviewedAt && (
                <span className="sp-cellnote">
                  {t('by', {
                    name: one.reviewedByName ?? '',
                    when: dates.moment(one.reviewedAt, serverNow()),
                    words: one.reviewWords ?? '',
                  })}
                </span>
              )}
            </>
          ),
          mark: (
            <StatusTag state={one.state === 'open' ? 'holdt' : one.state === 'reviewed_ok' ? 'ok' : 'over'}>
              {t(`states.${one.state}`)}
            </StatusTag>
          ),
          act: one.state === 'open' && (
            <Button
              size="sm"
              variant="secondary"
              whyNot={one.whyNotReview && (one.whyNotReview === 'REVIEW_OF_OWN' ? t('own') : refusal(one.whyNotReview))}
              onClick={() => setReviewing(one)}
            >
              {t('act')}
            </Button>
          ),
        }))}
      />
      {reviewing && <ReviewDialog emergency={reviewing} onClose={() => setReviewing(null)} />}
    </Panel>
  )
}
