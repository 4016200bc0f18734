import { tonight } from '@samplass/domain/nights'
import { Button } from '@samplass/ui/button'
import { Chip, Chips } from '@samplass/ui/chips'
import { EmptyState } from '@samplass/ui/empty-state'
import { StatusTag } from '@samplass/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../../shell/dates.ts'
import { Failure, Pending } from '../../shell/fallbacks.tsx'
import { serverNow } from '../../shell/session.ts'
import { useMembership, useTRPC } from '../../shell/trpc.ts'
import { countsOf, isFree, onTheWall, type WallBed, type WallHouse } from './wall-bed.ts'

type WallScreenProps = {
  /** Initials of the own guests; without, no sign of who anybody is. */
  initials: boolean
  all: boolean
  onShow: (shown: { initials: boolean; all: boolean }) => void
}

/** So many beds have room for larger type. */
const fewBeds = 12

/** Tonight, readable across the room. No name ever: whoever passes may look. */
export function WallScreen({ initials, all, onShow }: WallScreenProps) {
  const t = useTranslations('wall')
  const trpc = useTRPC()
  const dates = useDates()
  const org = useMembership().slug
  const now = useClock()
  const night = tonight(now)
  const board = useQuery(trpc.bedPool.board.queryOptions({ fromOn: night, nights: 1 }, { refetchInterval: 60_000 }))
  if (board.error && !board.data) return <Failure error={board.error} reset={() => void board.refetch()} />
  if (!board.data) return <Pending />
  const own = board.data.houses.filter((house) => house.own)
  const everything = all || own.length === 0
  const houses = everything ? board.data.houses : own
  if (houses.length === 0) return <EmptyState title={t('none.title')} text={t('none.body')} />
  const counts = countsOf(houses, night, board.data.today)
  return (
    <div className="sp-wall" data-few={counts.beds <= fewBeds || undefined}>
      <header className="sp-wall__head">
        <div>
          <h1>{dates.nightLong(night)}</h1>
          <p className="sp-wall__clock">
            <time>{dates.time(now)}</time>
          </p>
        </div>
        <p className="sp-wall__free" data-lit={counts.free > 0 || undefined}>
          <b>{counts.free}</b>
          <span>
            {t('free', { count: counts.free })} <small>{t('of', { beds: String(counts.beds) })}</small>
          </span>
        </p>
        <dl className="sp-wall__figs">
          {(['inside', 'atHome', 'expected', 'leaving'] as const).map((word) => (
            <div key={word}>
              <dt>{t(word)}</dt>
              <dd>{counts[word]}</dd>
            </div>
          ))}
        </dl>
      </header>
      <div className="sp-wall__houses">
        {houses.map((house) => (
          <House key={house.id} house={house} night={night} initials={initials} />
        ))}
      </div>
      <footer className="sp-wall__foot">
        <span className="sp-small sp-muted">{t('stamp', { time: dates.time(board.data.asOf) })}</span>
        <Chips>
          <Chip pressed={!initials} onClick={() => onShow({ initials: false, all })}>
            {t('modes.none')}
          </Chip>
          <Chip pressed={initials} onClick={() => onShow({ initials: true, all })}>
            {t('modes.initials')}
          </Chip>
          {own.length > 0 && (
            <Chip pressed={all} onClick={() => onShow({ initials, all: !all })}>
              {t('allHouses')}
            </Chip>
          )}
        </Chips>
        <span className="sp-actions">
          <Button size="sm" variant="secondary" onClick={() => void document.documentElement.requestFullscreen?.()}>
            {t('full')}
          </Button>
          <Link to="/$org/tavle" params={{ org }}>
            {t('leave')}
          </Link>
        </span>
      </footer>
    </div>
  )
}

function House({ house, night, initials }: { house: WallHouse; night: string; initials: boolean }) {
  const t = useTranslations('wall')
  const beds = house.kinds.flatMap((kind) => kind.beds).filter(({ status }) => status !== 'archived')
  const free = beds.filter(isFree).length
  return (
    <section className="sp-wall__house" aria-label={house.name}>
      <h2>
        {house.name} <span>{house.place}</span> <b>{t('houseFree', { free })}</b>
      </h2>
      <ul>
        {beds.map((bed) => (
          <Bed key={bed.id} bed={bed} night={night} own={house.own} initials={initials} />
        ))}
      </ul>
    </section>
  )
}

function Bed({ bed, night, own, initials }: { bed: WallBed; night: string; own: boolean; initials: boolean }) {
  const t = useTranslations('wall')
  const dates = useDates()
  const { word, look, guest, readyAt, departOn, ...shown } = onTheWall(bed, night)
  return (
    <li data-state={look}>
      <span className="sp-wall__bed">{bed.name}</span>
      {initials && own && guest && <b className="sp-wall__who">{shown.initials ?? t('guest')}</b>}
      <StatusTag state={look}>{t(`words.${word}`)}</StatusTag>
      <small>
        {readyAt
          ? t('until', { time: dates.time(readyAt) })
          : own && departOn
            ? t('out', { day: dates.short(departOn) })
            : ''}
      </small>
    </li>
  )
}

/** The product's clock, to the minute. */
function useClock(): Date {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 10_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
