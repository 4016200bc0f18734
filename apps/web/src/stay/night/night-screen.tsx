import { permissionsOf } from '@samplass/domain/access/roles'
import { localDateOf, tonight } from '@samplass/domain/nights'
import { EmptyState } from '@samplass/ui/empty-state'
import { Handover, Print } from '@samplass/ui/icon'
import { NeedList } from '@samplass/ui/need-list'
import { PageHead } from '@samplass/ui/page-head'
import { Panel } from '@samplass/ui/panel'
import { Skeleton } from '@samplass/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { PersonSearch } from '../../person/person-search.tsx'
import { capital, useDates } from '../../shell/dates.ts'
import { NotFetched } from '../../shell/fallbacks.tsx'
import { serverNow } from '../../shell/session.ts'
import { useMembership, useTRPC } from '../../shell/trpc.ts'
import { ArriveDialog } from './arrive-dialog.tsx'
import { FreePanel } from './free-panel.tsx'
import { NeedAction } from './need-action.tsx'
import { type NightNeed, type NightPage, useNeedWords } from './need-words.ts'
import { PhonePanel } from './phone-panel.tsx'
import { useMinute } from './use-minute.ts'

/** Natt: who is calling, what needs me now, and is there room. */
export function NightScreen() {
  const t = useTranslations('night')
  const dates = useDates()
  const trpc = useTRPC()
  const navigate = useNavigate()
  const { slug: org, roles } = useMembership()
  const can = permissionsOf(roles)
  useMinute()
  const now = serverNow()
  const today = localDateOf(now)
  const found = useQuery(trpc.stay.night.queryOptions({}, { refetchInterval: 60_000 }))
  return (
    <>
      <PageHead
        eyebrow={capital(t('eyebrow', { date: dates.whole(today), week: dates.week(today) }))}
        title={capital(dates.nightLong(tonight(now)))}
      >
        <div className="sp-row sp-hide-phone">
          {can.has('print.night_list') && (
            <Link className="ds-button sp-btn" data-variant="secondary" to="/$org/utskrift/natt" params={{ org }}>
              <Print />
              {t('printNight')}
            </Link>
          )}
          {can.has('print.handover') && (
            <Link
              className="ds-button sp-btn"
              data-variant="secondary"
              to="/$org/utskrift/overlevering"
              params={{ org }}
            >
              <Handover />
              {t('handover')}
            </Link>
          )}
        </div>
      </PageHead>
      {can.has('person.search') && (
        <PersonSearch
          variant="big"
          onOpen={(person) => void navigate({ to: '/$org/ta-imot', params: { org }, search: { person } })}
        />
      )}
      {found.data && (
        <p className="sp-only-phone">
          <a href="#ledig">
            <b>{t('freeLink', { count: found.data.free })}</b>
          </a>
        </p>
      )}
      {found.error && !found.data && <NotFetched error={found.error} onAgain={() => void found.refetch()} />}
      {!found.data && !found.error && (
        <div className="sp-night">
          <Skeleton label={t('loading')} rows={6} />
          <Skeleton label={t('loading')} rows={4} />
        </div>
      )}
      {found.data && (
        <div className="sp-night">
          <Needs page={found.data} now={now} />
          <div className="sp-stack">
            <FreePanel page={found.data} />
            <PhonePanel houses={found.data.houses} />
          </div>
        </div>
      )}
    </>
  )
}

/** As many as are seen without scrolling. */
const shortList = 7
const watchMs = 12 * 3_600_000
const dayMs = 24 * 3_600_000

const urgent = new Set(['departure', 'home_return', 'call_back', 'arrival'])

function Needs({ page, now }: { page: NightPage; now: Date }) {
  const t = useTranslations('night')
  const dates = useDates()
  const org = useMembership().slug
  const words = useNeedWords(page.houses.filter(({ own }) => own).length)
  const [arriving, setArriving] = useState<NightNeed | null>(null)
  const [whole, setWhole] = useState(false)
  if (page.needs.length === 0) {
    return (
      <EmptyState
        title={t('empty.title')}
        text={t('empty.text', { count: page.free })}
        actions={
          <Link className="ds-button sp-btn" data-variant="secondary" to="/$org/tavle" params={{ org }}>
            {t('empty.board')}
          </Link>
        }
      />
    )
  }
  // One bright button in the list: what can be done at once and is most overdue.
  const bright =
    page.needs.find(({ kind, late }) => late && urgent.has(kind)) ?? page.needs.find(({ kind }) => kind === 'arrival')
  const ordered = [...page.needs].sort((a, b) => Number(b.late) - Number(a.late))
  // A short list is shown whole; of a long one what the watch itself will meet.
  const soon = ordered.filter(
    ({ at, late }, place) => late || place < shortList || new Date(at).getTime() - now.getTime() < watchMs,
  )
  const shown = whole ? ordered : soon
  const hidden = ordered.length - shown.length
  return (
    <Panel
      flush
      heading={t('heading')}
      aside={t('count', { late: page.late, later: page.needs.length - page.late })}
      foot={
        hidden > 0 ? (
          <button type="button" className="sp-textbtn" onClick={() => setWhole(true)}>
            {t('whole', { count: hidden })}
          </button>
        ) : (
          <span className="sp-small sp-muted">
            {t('all', { until: dates.moment(new Date(now.getTime() + dayMs), now) })}
          </span>
        )
      }
    >
      <NeedList
        label={t('list')}
        now={t('now', { time: dates.time(now) })}
        needs={shown.map((need) => ({
          id: `${need.kind}-${need.subjectId}`,
          at: new Date(need.at).toISOString(),
          // An hour that nobody has said is not written.
          time: need.facts.approximate ? t('evening') : dates.time(need.at),
          distance: need.facts.approximate ? t('noTime') : dates.distance(need.at, now),
          late: need.late,
          tag: words.tag(need),
          title: words.title(need),
          text: words.text(need),
          action: (
            <NeedAction
              need={need}
              title={words.title(need)}
              first={need === bright}
              onArrive={() => setArriving(need)}
            />
          ),
        }))}
      />
      {arriving && <ArriveDialog need={arriving} name={words.title(arriving)} onClose={() => setArriving(null)} />}
    </Panel>
  )
}
