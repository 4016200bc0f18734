import { Panel } from '@samplass/ui/panel'
import { Timeline } from '@samplass/ui/timeline'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import type { DwellingPage } from './words.ts'

type Changed = Record<string, [unknown, unknown]>
type Loose = { (key: string): string; has: (key: string) => boolean }

/** What happened, by whom, and what each changed field was and became. */
export function HistoryPanel({ page }: { page: DwellingPage }) {
  const t = useTranslations('housing.page')
  const dates = useDates()
  const change = useChangeWords()
  return (
    <Panel heading={t('history')}>
      <Timeline
        label={t('history')}
        moments={page.events.map(({ id, kind, at, byName, byImport, facts }) => {
          const lines = change((facts.changed ?? {}) as Changed)
          const event = t(`events.${kind}`)
          return {
            id,
            title: (
              <>
                {byImport ? t('byImport', { event }) : event}
                {lines.map((line) => (
                  <span key={line} className="sp-time__line">
                    {line}
                  </span>
                ))}
              </>
            ),
            when: t('eventLine', { when: dates.withYear(dates.dateOf(at)), who: byName }),
            dateTime: new Date(at).toISOString(),
          }
        })}
      />
    </Panel>
  )
}

/** Which words the values of a field have; other values stand as they are. */
const listOf: Record<string, string> = {
  kind: 'kinds',
  ownership: 'ownerships',
  contractKind: 'contracts',
  staffed: 'staffed',
  surroundings: 'surroundings',
}

function useChangeWords() {
  const t = useTranslations('housing.page')
  const all = useTranslations('housing') as unknown as Loose
  const nameOf = (field: string) => {
    const key = [`page.facts.${field}`, `page.${field}`, `form.${field}`, `words.traits.${field}`].find((one) =>
      all.has(one),
    )
    return key ? all(key) : field
  }
  const said = (field: string, value: unknown): string => {
    if (value === null || value === '') return t('nothing')
    if (typeof value === 'boolean') return all(`words.${value ? 'yes' : 'no'}`)
    const key = `words.${listOf[field]}.${String(value)}`
    return listOf[field] && all.has(key) ? all(key) : String(value)
  }
  return (changed: Changed): string[] =>
    Object.entries(changed).map(([field, [from, to]]) =>
      field === 'landlordId'
        ? t('landlord')
        : t('fieldChange', { field: nameOf(field), from: said(field, from), to: said(field, to) }),
    )
}
