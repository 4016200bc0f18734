import { useTranslations } from 'use-intl'
import { useDates } from '../../shell/dates.ts'
import { serverNow } from '../../shell/session.ts'
import type { Outputs } from '../../shell/trpc.ts'

const dayMs = 24 * 3_600_000

export type WaitingKind = Outputs['stay']['waitingList']['kinds'][number]
export type WaitingRow = WaitingKind['rows'][number]

/** How one speaks of somebody on the list. */
export function useRowName(): (row: WaitingRow) => string {
  const t = useTranslations('waiting')
  return ({ guest }) => {
    if (guest === null || guest.kind === 'unknown') return t('other')
    return guest.kind === 'restricted' ? t('restricted') : guest.name
  }
}

/** "Har ventet 3 dager, spurte fredag 20.11. kl. 21.40" */
export function useAge(): (askedAt: string) => string {
  const t = useTranslations('waiting')
  const dates = useDates()
  return (askedAt) => {
    const now = serverNow()
    const days = Math.floor((now.getTime() - new Date(askedAt).getTime()) / dayMs)
    return t('asked', { age: days === 0 ? t('ageToday') : t('ageDays', { days }), when: dates.moment(askedAt, now) })
  }
}
