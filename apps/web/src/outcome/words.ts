import type { Share } from '@samplass/domain/outcome/figures'
import { useFormatter, useTranslations } from 'use-intl'
import type { Outputs } from '../shell/trpc.ts'

export type Outcomes = Outputs['outcome']['getOutcomes']

/** Days, shares and numbers in words: a share says of how many, and of nothing it says nothing. */
export function useFigureWords() {
  const t = useTranslations('outcome')
  const format = useFormatter()
  const percent = (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: 0 })
  return {
    percent,
    days: (count: number | null) => (count === null ? t('notReached') : t('days', { count: Math.round(count) })),
    share: ({ count, of }: Share) =>
      of === 0 ? t('none') : t('shareOf', { share: percent(count / of), count, of }).replaceAll(' ', '\u00a0'),
    number: (value: number) => format.number(value, { maximumFractionDigits: 1 }),
  }
}
