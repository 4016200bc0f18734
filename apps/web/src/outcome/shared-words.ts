import type { SharedFigure } from '@samplass/domain/outcome/shared-figures'
import { useFormatter, useTranslations } from 'use-intl'
import type { Outputs } from '../shell/trpc.ts'

export type Comparison = Outputs['outcome']['getComparison']
export type Cooperation = Comparison['cooperations'][number]

const unitOf = (measure: SharedFigure['measure']) =>
  measure === 'days_to_key' ? 'days' : measure === 'seen_each_week' ? 'weekly' : 'percent'

/** What is told, in words: about how many, or why there is no number. */
export function useSharedWords() {
  const t = useTranslations('outcome.shared')
  const format = useFormatter()
  const shown = (measure: SharedFigure['measure'], value: number) => {
    const unit = unitOf(measure)
    return t(`units.${unit}`, { value: format.number(unit === 'weekly' ? value / 10 : value), count: value })
  }
  return {
    shown,
    /** As the chart draws it. */
    drawn: (measure: SharedFigure['measure'], value: number) => (unitOf(measure) === 'weekly' ? value / 10 : value),
    told: ({ measure, state, value, ofAbout }: SharedFigure): string => {
      if (state === 'held' || ofAbout === null) return t('states.held')
      if (state === 'figure' && value !== null) return t('figure', { figure: shown(measure, value), of: ofAbout })
      return t(`states.${state as 'few'}`, { of: ofAbout })
    },
  }
}
