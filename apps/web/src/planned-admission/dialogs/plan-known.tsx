import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../../shell/dates.ts'
import type { Admission } from '../words.ts'

/** What the plan says itself is not asked for: when it was last gone through, or that the person wants none. */
export function PlanKnown({ admission, children }: { admission: Admission; children: ReactNode }) {
  const t = useTranslations('plans.thread')
  const dates = useDates()
  const { updatedAt, declined } = admission.crisisPlanKnown
  if (updatedAt) return <p>{t('known', { date: dates.withYear(dates.dateOf(updatedAt)) })}</p>
  return declined ? <p>{t('declined')}</p> : children
}
