import { permissionsOf } from '@samplass/domain/access/roles'
import { mondayOf, tonight } from '@samplass/domain/nights'
import { BedGrid } from '@samplass/ui/bed-grid'
import { Button } from '@samplass/ui/button'
import { EmptyState } from '@samplass/ui/empty-state'
import { Figures } from '@samplass/ui/figures'
import { PageHead } from '@samplass/ui/page-head'
import { Skeleton } from '@samplass/ui/skeleton'
import { StatusTag } from '@samplass/ui/status-tag'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../../shell/dates.ts'
import { NotFetched } from '../../shell/fallbacks.tsx'
import { serverNow } from '../../shell/session.ts'
import { useMembership, useTRPC } from '../../shell/trpc.ts'
import { BedPanel } from './bed-panel.tsx'
import type { BoardAnswer } from './board-bars.ts'
import { BoardFilters } from './board-filters.tsx'
import { nightsOf, useGroups } from './board-groups.ts'
import { type BoardView, bedIn, type Counted, countTonight, filterHouses } from './board-view.ts'
import { StayPanel } from './stay-panel.tsx'
import { useChanges } from './use-changes.ts'

const route = getRouteApi('/$org/tavle')
const shownNights = 14
const legend = ['inne', 'forventet', 'hjemme', 'utvidet', 'over', 'holdt', 'klar', 'ute', 'opptatt', 'ledig'] as const
const figures: Counted[] = [
  'available',
  'turnaround',
  'occupied',
  'home_trial',
  'reserved',
  'held',
  'out_of_service',
  'beds',
]

/** Bars that are about the bed and not about anybody. */
const places: ReadonlySet<string> = new Set(['holdt', 'ute', 'klar'])

/** Tavle: every bed against every night, live. */
export function BoardScreen() {
  const t = useTranslations('bedPool.board')
  const trpc = useTRPC()
  const view = route.useSearch()
  const navigate = route.useNavigate()
  const fromOn = view.fra ?? mondayOf(tonight(serverNow()))
  const found = useQuery(
    trpc.bedPool.board.queryOptions({ fromOn, nights: shownNights }, { placeholderData: keepPreviousData }),
  )
  const onView = (change: BoardView) => void navigate({ replace: true, search: { ...view, ...change } })
  if (found.error && !found.data) return <NotFetched error={found.error} onAgain={() => void found.refetch()} />
  if (!found.data) return <Skeleton label={t('loading')} rows={10} />
  return <Board answer={found.data} view={view} onView={onView} />
}

function Board({
  answer,
  view,
  onView,
}: {
  answer: BoardAnswer
  view: BoardView
  onView: (change: BoardView) => void
}) {
  const t = useTranslations('bedPool.board')
  const dates = useDates()
  const navigate = route.useNavigate()
  const { roles, slug } = useMembership()
  const mayClaim = permissionsOf(roles).has('stay.claim')
  const changed = useChanges(answer)
  const nights = useMemo(
    () => nightsOf(answer, shownNights, dates, { tonight: t('tonight'), week: (week) => t('week', { week }) }),
    [answer, dates, t],
  )
  const toGroups = useGroups({ answer, nights, initials: Boolean(view.initialer), mayClaim, changed })
  const houses = useMemo(() => filterHouses(answer.houses, view), [answer, view])
  const counts = countTonight(houses)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the dates, the rest is in the list
  const groups = useMemo(() => toGroups(houses), [houses, nights, view.initialer, changed, mayClaim])
  const opened = view.plass ? bedIn(answer.houses, view.plass) : null
  const openBed = (plass: string) => onView({ plass, opphold: undefined })
  const openStay = (opphold: string) => onView({ opphold, plass: undefined })
  // An admission is no stay that can be opened: beside its bed stands the way to its thread.
  const isAdmission = (bar: string, bed: string) =>
    bedIn(answer.houses, bed)?.bed.bars.some(({ id, kind }) => id === bar && kind === 'admission') ?? false
  const [first, last] = [nights[0], nights.at(-1)]
  if (!first || !last) return null
  const weeks = { first: dates.week(first.date), last: dates.week(last.date) }
  return (
    <>
      <PageHead
        tight
        title={t('title', {
          same: weeks.first === weeks.last ? 'yes' : 'no',
          first: String(weeks.first),
          last: String(weeks.last),
        })}
        eyebrow={`${t('houses', { count: houses.length })}. ${t('asOf', { time: dates.time(answer.asOf) })}`}
      >
        <Figures
          label={dates.nightLong(answer.tonight)}
          figures={figures
            .filter((id) => counts[id] > 0 || id === 'available' || id === 'beds')
            .map((id) => ({ id, word: t(`figures.${id}`), count: counts[id], lit: id === 'available' }))}
        />
      </PageHead>
      {answer.houses.length > 0 && (
        <BoardFilters view={view} fromOn={answer.fromOn} houses={answer.houses} onView={onView} />
      )}
      {groups.length === 0 ? (
        <Nothing
          none={answer.houses.length === 0}
          onClear={() => onView({ hus: undefined, ledig: undefined, vare: undefined, behov: undefined })}
        />
      ) : (
        <div className={view.opphold || opened ? 'sp-boardwrap' : undefined}>
          <BedGrid
            label={t('grid', { first: first.label, last: last.label })}
            listLabel={t('listLabel')}
            corner={t('corner')}
            rowWord={t('bed')}
            nights={nights}
            groups={groups}
            view={view.vis === 'liste' ? 'list' : 'grid'}
            closedLabel={(night) => t('closed', { night: night.label })}
            openBar={view.opphold}
            onOpen={(bar, row) =>
              places.has(bar.state) || isAdmission(bar.id, row.id) ? openBed(row.id) : openStay(bar.id)
            }
            openRow={view.plass}
            onOpenRow={(row) => openBed(row.id)}
            onPick={
              mayClaim
                ? (night, row) =>
                    void navigate({
                      to: '/$org/ta-imot',
                      params: { org: slug },
                      search: { til: night === answer.tonight ? undefined : night, plass: row.id },
                    })
                : undefined
            }
            legend={legend.map((state) => (
              <StatusTag key={state} state={state}>
                {t(`state.${state}`)}
              </StatusTag>
            ))}
          />
          {view.opphold && <StayPanel stayId={view.opphold} onClose={() => onView({ opphold: undefined })} />}
          {opened && !view.opphold && (
            <BedPanel
              one={opened}
              tonight={answer.tonight}
              initials={Boolean(view.initialer)}
              onStay={openStay}
              onClose={() => onView({ plass: undefined })}
            />
          )}
        </div>
      )}
    </>
  )
}

function Nothing({ none, onClear }: { none: boolean; onClear: () => void }) {
  const t = useTranslations('bedPool.board')
  const { kind, whole, houseIds, name, slug, roles } = useMembership()
  if (none) {
    const why = !whole && houseIds.length === 0 ? 'scope' : kind
    return (
      <EmptyState
        title={t(`none.${why}.title`)}
        text={t(`none.${why}.body`, { name })}
        actions={
          why === 'municipality' &&
          permissionsOf(roles).has('bed_pool.configure') && (
            <Link className="ds-button sp-btn" data-variant="primary" to="/$org/hus" params={{ org: slug }}>
              {t('none.setUp')}
            </Link>
          )
        }
      />
    )
  }
  return (
    <EmptyState title={t('empty')} text={t('emptyBody')} actions={<Button onClick={onClear}>{t('clear')}</Button>} />
  )
}
