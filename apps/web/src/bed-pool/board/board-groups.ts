import { isClaimable } from '@samplass/domain/bed-pool/status'
import { addNights, asLocalDate } from '@samplass/domain/nights'
import type { GridGroup, GridNight, GridRow, NightCell } from '@samplass/ui/bed-grid'
import type { State } from '@samplass/ui/status-tag'
import type { WindowState } from '@samplass/ui/windows'
import { useTranslations } from 'use-intl'
import { capital, type Dates, useDates } from '../../shell/dates.ts'
import { useAttributes } from '../words.ts'
import {
  type BoardAnswer,
  type BoardBed,
  type BoardHouse,
  type BoardKind,
  useBars,
  useGuestName,
} from './board-bars.ts'

const windowOf: Record<BoardBed['status'], WindowState> = {
  archived: 'ute',
  out_of_service: 'ute',
  occupied: 'inne',
  home_trial: 'hjemme',
  held: 'ventes',
  reserved: 'ventes',
  turnaround: 'klar',
  available: 'ledig',
}

/** The nights of the window with their headings. */
export function nightsOf(
  answer: Pick<BoardAnswer, 'fromOn' | 'tonight'>,
  count: number,
  dates: Dates,
  words: { tonight: string; week: (week: number) => string },
): GridNight[] {
  return Array.from({ length: count }, (_, at) => {
    const date = addNights(asLocalDate(answer.fromOn), at)
    const morning = dates.morning(date)
    const tonight = date === answer.tonight
    return {
      date,
      weekday: tonight ? words.tonight : dates.weekdayShort(morning),
      day: `${Number(morning.slice(8))}${dates.locale === 'en' ? '' : '.'}`,
      label: dates.nightLong(date),
      week: words.week(dates.week(date)),
      tonight,
    }
  })
}

type Options = {
  answer: BoardAnswer
  nights: readonly GridNight[]
  initials: boolean
  mayClaim: boolean
  changed: ReadonlyMap<string, number>
}

/** Houses and beds as the grid draws them. */
export function useGroups({ answer, nights, initials, mayClaim, changed }: Options) {
  const t = useTranslations('bedPool.board')
  const kinds = useTranslations('bedPool.words.kinds')
  const attributes = useAttributes()
  const dates = useDates()
  const toBar = useBars(answer.tonight, initials)
  const nameOf = useGuestName(initials)

  const cells = (house: BoardHouse, kind: BoardKind, bed: BoardBed): Record<string, NightCell> => {
    const mayTake = mayClaim && house.mayUse
    const found: Record<string, NightCell> = {}
    const lastOn = kind.reservationAllowed ? null : addNights(asLocalDate(answer.today), 1)
    const overdue = bed.bars.find((bar) => bar.kind === 'stay' && bar.state === 'overdue')
    const ends = new Set(
      bed.bars
        .filter((bar) => bar.kind === 'stay' || bar.kind === 'taken' || bar.kind === 'admission')
        .map(({ toOn }) => toOn),
    )
    for (const night of nights) {
      const { date } = night
      const open = date >= bed.openedOn && (bed.archivedOn === null || date < bed.archivedOn)
      const taken = bed.bars.some((bar) => bar.fromOn <= date && date < bar.toOn)
      if (!open || taken || date < answer.tonight) continue
      const label = { bed: bed.name, night: night.label }
      // Nobody knows when somebody past the agreed day leaves.
      const uncertain = overdue !== undefined && date >= overdue.toOn
      if (!uncertain && (lastOn === null || date <= lastOn)) {
        found[date] = {
          kind: 'free',
          word: t(mayTake ? 'take' : 'likely'),
          label: t(mayTake ? 'takeLabel' : 'freeLabel', label),
          still: !mayTake,
        }
      } else if (ends.has(asLocalDate(date))) {
        found[date] = { kind: 'likely', word: t('likely'), label: t('likelyLabel', label) }
      }
    }
    return found
  }

  const toRow = (house: BoardHouse, kind: BoardKind, bed: BoardBed): GridRow => {
    const nightCells = cells(house, kind, bed)
    const turning = bed.status === 'turnaround' && bed.turnaround
    const bars = bed.bars.map((bar) => ({ ...toBar(bar), changed: changed.get(bar.id) }))
    const ready = turning
      ? [
          {
            id: `ready-${turning.id}`,
            state: 'klar' as const,
            from: answer.tonight,
            until: addNights(asLocalDate(answer.tonight), 1),
            name: '',
            note: t('state.klar'),
            still: true,
          },
        ]
      : []
    const now = bed.bars.find((bar) => bar.fromOn <= answer.tonight && answer.tonight < bar.toOn)
    const who = now?.kind === 'stay' ? nameOf(now.guest) : null
    const untold = now?.kind === 'out_of_service' && !now.endKnown
    const until = now ? (untold ? t('bar.untold') : dates.short(now.kind === 'stay' ? now.departOn : now.toOn)) : ''
    const free = nightCells[answer.tonight]?.kind === 'free' && house.mayUse
    const state = stateTonight(bed, now)
    return {
      id: bed.id,
      name: bed.name,
      note: attributes(bed.attributes) || undefined,
      bars: turning && free && mayClaim ? bars : [...bars, ...ready],
      nights: nightCells,
      twin: {
        note: who
          ? t('twin.until', { name: who, date: until })
          : now
            ? t('twin.taken', { date: until })
            : [capital(attributes(bed.attributes)), turning && t('state.klar')].filter(Boolean).join('. '),
        status: free && mayClaim ? undefined : { state, word: t(`state.${state as keyof typeof stateWords}`) },
        pick: free && mayClaim ? t('takeBed') : undefined,
      },
    }
  }

  return (houses: readonly BoardHouse[]): GridGroup[] =>
    houses.flatMap((house) =>
      house.kinds.map((kind) => {
        const free = kind.beds.filter(({ status }) => isClaimable(status)).length
        let rows: GridRow[] | undefined
        const note = t('note', {
          reservable: kind.reservationAllowed ? 'yes' : 'no',
          place: house.place,
          kind: capital(kinds(kind.kind as 'safety_bed')),
          nights: kind.normalNights,
        })
        return {
          id: kind.id,
          name: house.name,
          note: kind.agreementRequired ? `${note}, ${t('byAgreement')}` : note,
          count: t('count', { free, beds: kind.beds.length }),
          windows: kind.beds.length <= 12 ? kind.beds.map(({ status }) => windowOf[status]) : undefined,
          size: kind.beds.length,
          // A row is made when it is drawn: most of a board of thousands never is.
          get rows() {
            rows ??= kind.beds.map((bed) => toRow(house, kind, bed))
            return rows
          },
        }
      }),
    )
}

const stateWords = {
  inne: 1,
  forventet: 1,
  hjemme: 1,
  utvidet: 1,
  over: 1,
  holdt: 1,
  klar: 1,
  ute: 1,
  opptatt: 1,
  ledig: 1,
}

export function stateTonight(bed: BoardBed, now: BoardBed['bars'][number] | undefined): State {
  if (now?.kind === 'taken') return 'opptatt'
  if (now?.kind === 'stay') {
    if (now.state === 'overdue') return 'over'
    if (now.state === 'home_trial') return 'hjemme'
    if (now.state === 'expected') return 'forventet'
    return now.departOn > now.firstDepartOn ? 'utvidet' : 'inne'
  }
  if (now?.kind === 'admission') return now.state === 'expected' ? 'forventet' : 'inne'
  if (now?.kind === 'hold') return 'holdt'
  if (now?.kind === 'out_of_service' || bed.status === 'archived') return 'ute'
  return bed.status === 'turnaround' ? 'klar' : 'ledig'
}
