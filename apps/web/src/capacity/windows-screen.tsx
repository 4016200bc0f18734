import { asLocalDate, isoWeek } from '@samplass/domain/nights'
import { Button } from '@samplass/ui/button'
import { EmptyState } from '@samplass/ui/empty-state'
import { type Entry, EntryList } from '@samplass/ui/entry-list'
import { PageHead } from '@samplass/ui/page-head'
import { Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { Failure, Pending } from '../shell/fallbacks.tsx'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { type Draft, draftOf, ProposeFrom } from './propose-from.tsx'
import { type PublishedWindow, useWindowDays, windowLook } from './window-words.ts'

/** A hold that runs out is heard from nobody, and whose it was is nobody's to know: the list is read again each minute. */
const againMs = 60_000

/** When the specialist services can receive somebody, as they have published it: by week and service, live. */
export function WindowsScreen() {
  const t = useTranslations('capacity.windows')
  const trpc = useTRPC()
  const { slug: org } = useMembership()
  const found = useQuery(trpc.capacity.listWindows.queryOptions(undefined, { refetchInterval: againMs }))
  const [chosen, setChosen] = useState<PublishedWindow | null>(null)
  const drafts = useRef(new Map<string, Draft>())
  const draftFor = (window: PublishedWindow) => {
    const draft = drafts.current.get(window.id)
    const kept = draft && Object.keys(draft.current).length > 0 ? draft : draftOf(window)
    drafts.current.set(window.id, kept)
    return kept
  }
  const entry = useEntry(setChosen)
  if (found.error && !found.data) return <Failure error={found.error} reset={() => void found.refetch()} />
  const weeks = Map.groupBy(found.data ?? [], ({ fromOn }) => {
    const { year, week } = isoWeek(asLocalDate(fromOn))
    return `${year}-${String(week).padStart(2, '0')}`
  })
  return (
    <>
      <PageHead title={t('title')} eyebrow={t('eyebrow')} />
      {!found.data ? (
        <Pending />
      ) : found.data.length === 0 ? (
        <EmptyState
          title={t('empty.title')}
          text={t('empty.body')}
          actions={
            <Link className="ds-button sp-btn" data-variant="secondary" to="/$org/innleggelser" params={{ org }}>
              {t('empty.act')}
            </Link>
          }
        />
      ) : (
        <div className="sp-stack">
          {[...weeks].map(([week, windows]) => (
            <Panel key={week} heading={t('weekOf', { week: String(Number(week.slice(5))) })} flush>
              <EntryList
                entries={[...windows]
                  .sort(
                    (a, b) => a.service.name.localeCompare(b.service.name, 'nb') || a.fromOn.localeCompare(b.fromOn),
                  )
                  .map(entry)}
              />
            </Panel>
          ))}
        </div>
      )}
      {chosen && <ProposeFrom window={chosen} draft={draftFor(chosen)} onClose={() => setChosen(null)} />}
    </>
  )
}

function useEntry(onPropose: (window: PublishedWindow) => void) {
  const t = useTranslations('capacity.windows')
  const states = useTranslations('capacity.states')
  const dates = useDates()
  const days = useWindowDays()
  return (window: PublishedWindow): Entry => ({
    id: window.id,
    title: `${window.service.name}, ${window.unitKindName}`,
    text: [
      days(window),
      t('nights', { nights: window.nightsMax }),
      // The last day to come in is the last day to answer, unless the service has said another.
      window.offeredTo !== window.toOn && t('offered', { day: dates.short(window.offeredTo) }),
      window.note,
    ]
      .filter(Boolean)
      .join(' · '),
    mark: <StatusTag state={windowLook[window.state]}>{states(window.state)}</StatusTag>,
    act: (
      <Button
        size="sm"
        variant="secondary"
        whyNot={window.state === 'free' ? null : t(`whyNot.${window.state}`)}
        onClick={() => onPropose(window)}
      >
        {t('propose')}
        <span className="sp-sr">
          , {window.service.name}, {days(window)}
        </span>
      </Button>
    ),
  })
}
