import { Button } from '@samplass/ui/button'
import { Print } from '@samplass/ui/icon'
import { PrintPage } from '@samplass/ui/print-page'
import { Skeleton } from '@samplass/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { capital, useDates } from '../shell/dates.ts'
import { Failure } from '../shell/fallbacks.tsx'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { readOnce } from '../stay/print/sheet-frame.tsx'
import { useEntryWords } from './entry-words.ts'
import type { Minutes } from './words.ts'

/** What was decided in a meeting, to read and to print: each person once, with what was said of them in order. */
export function MinutesPage({ meetingId }: { meetingId: string }) {
  const t = useTranslations('teamBoard.minutesPage')
  const trpc = useTRPC()
  const dates = useDates()
  const org = useMembership().slug
  const found = useQuery(trpc.board.getMinutes.queryOptions({ meetingId }, readOnce))
  if (found.error) return <Failure error={found.error} reset={() => void found.refetch()} />
  if (!found.data) return <Skeleton label={t('pending')} shape="lines" />
  const { startedAt, endedAt, startedByName, present, entries } = found.data
  const when = t('when', {
    day: capital(dates.whole(dates.dateOf(startedAt))),
    from: dates.time(startedAt),
    to: endedAt ? dates.time(endedAt) : 'none',
  })
  return (
    <PrintPage
      title={t('title')}
      stamp={t('stamp', { by: startedByName })}
      foot={t('foot')}
      tools={
        <>
          <Button onClick={() => window.print()}>
            <Print />
            {t('print')}
          </Button>
          <Link to="/$org/tavlemote" params={{ org }}>
            {t('back')}
          </Link>
          <span className="sp-small sp-muted">{t('logged')}</span>
        </>
      }
    >
      <div className="sp-sheet">
        <p className="sp-sheet__lead">
          {when}
          <span>{t('present', { names: present.map(({ name }) => name).join(', ') })}</span>
        </p>
        {endedAt === null && <p>{t('open')}</p>}
        {entries.length === 0 ? <p>{t('none')}</p> : <People entries={entries} />}
      </div>
    </PrintPage>
  )
}

function People({ entries }: { entries: Minutes['entries'] }) {
  const t = useTranslations('teamBoard')
  const dates = useDates()
  const words = useEntryWords()
  const cards = [...new Set(entries.map(({ cardId }) => cardId))]
  return cards.map((cardId) => {
    const own = entries.filter((entry) => entry.cardId === cardId)
    const whose = own[0]?.whose
    return (
      <section key={cardId}>
        <h2>{whose?.kind === 'full' ? whose.name : t('masked')}</h2>
        <ul>
          {own.map((entry) => (
            <li key={entry.entryId}>
              {words(entry)} <span>{t('minutesPage.by', { time: dates.time(entry.at), name: entry.byName })}</span>
            </li>
          ))}
        </ul>
      </section>
    )
  })
}
