import { useTranslations } from 'use-intl'
import { useCategoryWords } from '../person/category-words.ts'
import { useDates } from '../shell/dates.ts'
import { serverNow } from '../shell/session.ts'
import type { Outputs } from '../shell/trpc.ts'

export type Emergency = Outputs['emergency']['ofPerson'][number]

/** An emergency in words: what was opened or told, by whom and why, and whether the person knows. */
export function useEmergencyWords() {
  const t = useTranslations('emergency')
  const dates = useDates()
  const words = useCategoryWords()
  return {
    what: ({ toldTo, categories }: Pick<Emergency, 'toldTo' | 'categories'>) =>
      toldTo === null ? t('opened') : t('toldTo', { to: toldTo, what: words(categories) }),
    entry: ({ openedAt, openedByName: name, reason }: Pick<Emergency, 'openedAt' | 'openedByName' | 'reason'>) =>
      t('entry', { when: dates.moment(openedAt, serverNow()), name, reason: reason.replace(/\.$/, '') }),
    informed: (one: Pick<Emergency, 'informedAt' | 'informedByName' | 'informedHow' | 'notInformedWhy'>) =>
      one.informedAt !== null
        ? t('informed', {
            when: dates.moment(one.informedAt, serverNow()),
            name: one.informedByName ?? '',
            how: one.informedHow ?? '',
          })
        : one.notInformedWhy === null
          ? t('notInformed')
          : t('notInformedWhy', { why: one.notInformedWhy }),
  }
}
