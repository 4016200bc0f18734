import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import type { Outputs } from '../shell/trpc.ts'

export type PublishedWindow = Outputs['capacity']['listWindows'][number]

export const windowLook = { free: 'ledig', held: 'holdt', taken: 'opptatt' } as const

/** "mandag 23.11. til onsdag 25.11." */
export function useWindowDays() {
  const t = useTranslations('capacity.windows')
  const dates = useDates()
  return ({ fromOn, toOn }: Pick<PublishedWindow, 'fromOn' | 'toOn'>) =>
    t('begin', { same: fromOn === toOn ? 'yes' : 'no', from: dates.short(fromOn), to: dates.short(toOn) })
}
