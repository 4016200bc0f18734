import type { HoldReason, OutOfServiceReason } from '@samplass/domain/bed-pool/kinds'
import { addNights, asLocalDate, earliest, latest } from '@samplass/domain/nights'
import type { BarSegment, GridBar } from '@samplass/ui/bed-grid'
import { Attention, Extend, HouseHeart } from '@samplass/ui/icon'
import { useTranslations } from 'use-intl'
import { useDates } from '../../shell/dates.ts'
import type { Outputs } from '../../shell/trpc.ts'

export type BoardAnswer = Outputs['bedPool']['board']
export type BoardHouse = BoardAnswer['houses'][number]
export type BoardKind = BoardHouse['kinds'][number]
export type BoardBed = BoardKind['beds'][number]
export type BoardBar = BoardBed['bars'][number]
type StayBar = Extract<BoardBar, { kind: 'stay' }>

/** Whoever a stay is for, as the board may say it. `initials`: the room is not alone with the screen. */
export function useGuestName(initials: boolean) {
  const t = useTranslations('bedPool.board.bar')
  return (guest: StayBar['guest']): string => {
    if (guest.kind === 'full') return initials ? guest.initials : guest.name
    return guest.kind === 'restricted' ? t('restricted') : t('unknown', { reference: guest.reference ?? '' })
  }
}

/** One occupancy as a bar: what may be told of it, in words, with the parts that look different. */
export function useBars(tonight: string, initials: boolean) {
  const t = useTranslations('bedPool.board.bar')
  const out = useTranslations('bedPool.words.outOfService')
  const held = useTranslations('bedPool.words.hold')
  const states = useTranslations('bedPool.board.state')
  const dates = useDates()
  const nameOf = useGuestName(initials)
  const day = (date: string) => `${dates.weekdayShort(date)}. ${dates.figures(date)}`
  const moment = (at: Date | string) => `${dates.weekdayShort(dates.dateOf(at))}. ${dates.time(at)}`

  const stay = (bar: StayBar): Omit<GridBar, 'id' | 'from' | 'until'> => {
    const name = nameOf(bar.guest)
    if (bar.state === 'ended') return { state: 'slutt', name: t('ended'), note: `, ${name}` }
    if (bar.state === 'expected') {
      return {
        state: 'forventet',
        name: bar.lapsesAt ? t('expected', { name, when: moment(bar.lapsesAt) }) : name,
        note: t('expectedNote', { date: dates.short(bar.departOn) }),
      }
    }
    const { departOn, firstDepartOn, homeFrom, homeUntil } = bar
    const extended = departOn > firstDepartOn
    const over = bar.state === 'overdue'
    const home = bar.state === 'home_trial' && homeFrom && homeUntil ? { from: homeFrom, until: homeUntil } : null
    const comes = latest(asLocalDate(addNights(asLocalDate(tonight), 1)), asLocalDate(home?.until ?? bar.fromOn))
    const segments: BarSegment[] = [
      ...(home ? [{ kind: 'home' as const, ...home, icon: HouseHeart }] : []),
      ...(comes < bar.toOn && !over
        ? [
            {
              kind: 'plan' as const,
              from: comes,
              until: bar.toOn,
              label: extended ? day(departOn) : t('until', { date: day(departOn) }),
              ...(extended ? { icon: Extend } : {}),
            },
          ]
        : []),
      ...(extended
        ? [{ kind: 'ext' as const, from: firstDepartOn, until: earliest(asLocalDate(departOn), asLocalDate(bar.toOn)) }]
        : []),
      ...(over ? [{ kind: 'over' as const, from: departOn, until: bar.toOn, label: t('over'), icon: Attention }] : []),
    ]
    const notes = [
      over ? t('overNote', { date: dates.short(departOn) }) : t('untilNote', { date: dates.short(departOn) }),
      extended && t('extendedNote', { from: dates.short(firstDepartOn), to: dates.short(departOn) }),
      home && t('homeNote', { night: dates.night(home.from), back: dates.short(home.until) }),
    ]
    return { state: 'inne', name, note: notes.filter(Boolean).join(''), segments }
  }

  return (bar: BoardBar): GridBar => {
    const span = { id: bar.id, from: bar.fromOn, until: bar.toOn }
    switch (bar.kind) {
      case 'taken':
        return { ...span, state: 'opptatt', name: t('taken'), still: true }
      case 'hold': {
        const reason = held((bar.reason ?? 'other') as HoldReason)
        return { ...span, state: 'holdt', name: t('hold', { reason, when: moment(bar.lapsesAt) }) }
      }
      case 'admission': {
        const look = { expected: 'forventet', in_house: 'inne', ended: 'slutt' } as const
        return { ...span, state: look[bar.state], name: t(`admission.${bar.state}`) }
      }
      case 'out_of_service': {
        // Why is the house's own business.
        const reason = bar.reason === null ? states('ute') : out(bar.reason as OutOfServiceReason)
        return { ...span, state: 'ute', name: t('out', { reason, date: bar.endKnown ? day(bar.toOn) : t('untold') }) }
      }
      case 'stay':
        return { ...span, ...stay(bar) }
    }
  }
}
