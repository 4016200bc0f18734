import { type BedStatus, isClaimable } from '@samplass/domain/bed-pool/status'
import type { State } from '@samplass/ui/status-tag'
import type { Outputs } from '../../shell/trpc.ts'

export type Board = Outputs['bedPool']['board']
export type WallHouse = Board['houses'][number]
export type WallBed = WallHouse['kinds'][number]['beds'][number]
export type WallWord = BedStatus | 'overdue'

export const lookOf: Record<WallWord, State> = {
  archived: 'slutt',
  out_of_service: 'ute',
  occupied: 'inne',
  home_trial: 'hjemme',
  held: 'holdt',
  reserved: 'forventet',
  turnaround: 'klar',
  available: 'ledig',
  overdue: 'over',
}

/** Tonight's bar of a bed, what the wall says of it, and the initials where the reader may see the name. */
export function onTheWall(bed: WallBed, night: string) {
  const bars = bed.bars.filter(({ fromOn, toOn }) => fromOn <= night && night < toOn)
  const bar = bars.find((one) => one.kind !== 'stay' || one.state !== 'ended')
  const stay = bar?.kind === 'stay' ? bar : null
  // Somebody who left this morning still stands on the night; nobody is expected.
  const left = bars.length > 0 && !bar
  const word: WallWord = left ? 'turnaround' : stay?.state === 'overdue' ? 'overdue' : bed.status
  return {
    word,
    // Others' beds are taken, and no more.
    look: bar?.kind === 'taken' ? ('opptatt' as const) : lookOf[word],
    initials: stay?.guest.kind === 'full' ? stay.guest.initials : null,
    guest: stay !== null,
    departOn: stay && stay.state !== 'expected' ? stay.departOn : null,
    readyAt: word === 'turnaround' ? (bed.turnaround?.dueAt ?? null) : bar?.kind === 'hold' ? bar.lapsesAt : null,
  }
}

/** As on the board: a bed that is made ready for tonight can be given tonight. */
export const isFree = ({ status }: WallBed) => isClaimable(status)

/** The figures of the first line. */
export function countsOf(houses: readonly WallHouse[], night: string, today: string) {
  const beds = houses
    .flatMap((house) => house.kinds.flatMap((kind) => kind.beds))
    .filter(({ status }) => status !== 'archived')
  const shown = beds.map((bed) => onTheWall(bed, night))
  const of = (...words: WallWord[]) => shown.filter(({ word }) => words.includes(word)).length
  return {
    beds: beds.length,
    free: beds.filter(isFree).length,
    inside: of('occupied', 'overdue'),
    atHome: of('home_trial'),
    expected: of('reserved'),
    leaving: shown.filter(({ departOn }) => departOn === today).length,
  }
}
