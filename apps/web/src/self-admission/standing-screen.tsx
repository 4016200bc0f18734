import { EmptyState } from '@samplass/ui/empty-state'
import { type Entry, EntryList } from '@samplass/ui/entry-list'
import { PageHead } from '@samplass/ui/page-head'
import { Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { Failure, Pending } from '../shell/fallbacks.tsx'
import { type Outputs, useMembership, useTRPC } from '../shell/trpc.ts'
import { stateLook } from './words.ts'

type Standing = Outputs['selfAdmission']['listStanding']['agreements'][number]

/** What asks for something comes first: a review, a signature, a suspension that somebody should take up again. */
const groups = ['review_due', 'draft', 'suspended', 'active'] as const

/** Every agreement that stands, whoever it is with. */
export function StandingScreen() {
  const t = useTranslations('agreements.standing')
  const trpc = useTRPC()
  const list = useQuery(trpc.selfAdmission.listStanding.queryOptions())
  const entry = useEntry()
  if (list.error && !list.data) return <Failure error={list.error} reset={() => void list.refetch()} />
  return (
    <>
      <PageHead title={t('title')} eyebrow={t('eyebrow')} />
      {!list.data ? (
        <Pending />
      ) : list.data.agreements.length === 0 ? (
        <EmptyState title={t('empty')} text={t('emptyBody')} />
      ) : (
        <div className="sp-stack">
          {groups.map((group) => {
            const rows = list.data.agreements.filter(({ state }) => state === group)
            if (rows.length === 0) return null
            return (
              <Panel key={group} heading={t(`groups.${group}`)} aside={t('count', { count: rows.length })} flush>
                <EntryList entries={rows.map(entry)} />
              </Panel>
            )
          })}
        </div>
      )}
    </>
  )
}

function useEntry() {
  const t = useTranslations('agreements')
  const dates = useDates()
  const { slug } = useMembership()
  return ({ agreementId, whose, houseName, kindName, state, ...row }: Standing): Entry => {
    const where = houseName === null ? t('elsewhere') : t('where', { house: houseName, kind: kindName ?? '' })
    const review = t('standing.review', { date: dates.withYear(row.reviewOn) })
    const missing = t(
      row.personSigned ? 'standing.missing_unit' : row.unitSigned ? 'standing.missing_person' : 'standing.missing_both',
    )
    const until = t('standing.until', { date: dates.withYear(row.untilOn) })
    const name = whose.kind === 'full' ? whose.name : t('standing.restricted')
    const personId = whose.kind === 'full' ? whose.personId : null
    return {
      id: agreementId,
      title: personId ? (
        <Link to="/$org/person/$personId" params={{ org: slug, personId }}>
          {name}
        </Link>
      ) : (
        name
      ),
      text: [where, state === 'draft' ? missing : review, until].join(' · '),
      mark: <StatusTag {...stateLook[state]}>{t(`states.${state}`)}</StatusTag>,
    }
  }
}
