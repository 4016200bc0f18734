import { EmptyState } from '@samplass/ui/empty-state'
import { EntryList } from '@samplass/ui/entry-list'
import { PageHead } from '@samplass/ui/page-head'
import { Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useCategoryWords } from '../person/category-words.ts'
import { useDates } from '../shell/dates.ts'
import { Failure, Pending } from '../shell/fallbacks.tsx'
import { useMembership, useTRPC } from '../shell/trpc.ts'

/** Whom to ask again before what they said yes to runs out. */
export function ExpiringScreen() {
  const t = useTranslations('sharing.expiring')
  const dates = useDates()
  const trpc = useTRPC()
  const words = useCategoryWords()
  const org = useMembership().slug
  const list = useQuery(trpc.consent.listExpiring.queryOptions(undefined, { meta: { live: false } }))
  if (list.error) return <Failure error={list.error} reset={() => void list.refetch()} />
  if (!list.data) return <Pending />
  const { days, rows } = list.data
  return (
    <>
      <PageHead title={t('title')} />
      {rows.length === 0 ? (
        <EmptyState title={t('empty')} text={t('emptyBody', { days })} />
      ) : (
        <Panel heading={t('eyebrow', { days })} flush>
          <EntryList
            entries={rows.map((row) => ({
              id: row.consentId,
              title: (
                <Link to="/$org/person/$personId" params={{ org, personId: row.personId }}>
                  {row.personName}
                </Link>
              ),
              text: `${row.to}: ${words(row.categories)}. ${row.purpose}`,
              mark: (
                <StatusTag state={row.over ? 'over' : 'holdt'}>
                  {t(row.over ? 'over' : 'until', { date: dates.withYear(row.untilOn) })}
                </StatusTag>
              ),
            }))}
          />
        </Panel>
      )}
    </>
  )
}
