import { useTranslations } from 'use-intl'
import { sentence } from '../shell/dates.ts'
import type { Entry } from './words.ts'

/** One line of what was done with a card, in the meeting or outside it. */
export function useEntryWords(): (entry: Pick<Entry, 'kind' | 'words' | 'facts'>) => string {
  const t = useTranslations('teamBoard')
  return ({ kind, words, facts }) => {
    if (kind === 'rolled_over' && facts.unanswered) return t('entryUnanswered')
    const group = facts.to ? t(`group.${facts.to}`) : 'none'
    return sentence(t(`entry.${kind}`, { words: words || 'none', group }))
  }
}
