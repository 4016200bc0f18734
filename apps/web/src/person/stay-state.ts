import type { OpenPerson } from './use-person.tsx'

type Facts = Pick<
  OpenPerson['stays'][number],
  'cancelledAt' | 'noShowAt' | 'lapsedAt' | 'lapsesAt' | 'arrivedAt' | 'endedAt'
>

/** The state of a stay as a line in somebody's history has it. A claim past its cut-off has lapsed. */
export function stayStateOf(stay: Facts, now: Date) {
  if (stay.cancelledAt !== null) return 'cancelled' as const
  if (stay.noShowAt !== null) return 'no_show' as const
  if (stay.lapsedAt !== null) return 'lapsed' as const
  if (stay.endedAt !== null) return 'ended' as const
  if (stay.arrivedAt !== null) return 'in_house' as const
  return stay.lapsesAt !== null && new Date(stay.lapsesAt) <= now ? ('lapsed' as const) : ('expected' as const)
}
