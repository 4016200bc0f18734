import { Highlight } from '@samplass/ui/highlight'
import * as icons from '@samplass/ui/icon'
import { StatusTag } from '@samplass/ui/status-tag'
import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { PersonHit } from './person-search.tsx'

/** One hit in words: who, how old, and what the houses already have to do with them. */
export function useHitTexts(): (
  hit: PersonHit,
  query: string,
) => { title: ReactNode; end?: ReactNode; note: ReactNode } {
  const t = useTranslations('person')
  const locale = useLocale()
  const listed = new Intl.ListFormat(locale === 'nn' ? 'nb' : locale, { type: 'conjunction' })
  return (hit, query) => {
    if (!('standing' in hit)) {
      return {
        title: t('restricted.title'),
        end: <StatusTag icon={icons.ShieldLock}>{t('restricted.tag')}</StatusTag>,
        note: t('restricted.hit'),
      }
    }
    const { person, standing } = hit
    const known = standing.knownAt.filter(({ reviewDue }) => !reviewDue).map(({ houseName }) => houseName)
    const due = standing.knownAt.filter(({ reviewDue }) => reviewDue).map(({ houseName }) => houseName)
    const notes = [
      standing.bedAt && t('search.hasBed', { house: standing.bedAt }),
      known.length > 0 && t('search.known', { houses: listed.format(known) }),
      due.length > 0 && t('search.reviewDue', { houses: listed.format(due) }),
      standing.waitingAt.length > 0 && t('search.waiting'),
    ].filter((note) => typeof note === 'string')
    const protectedAddress = person.protection !== 'ungraded' && t(`protection.${person.protection}`)
    const lines = notes.length > 0 ? notes : [t('search.notHereBefore')]
    return {
      title: <Highlight text={`${person.givenName} ${person.familyName}`} query={query} />,
      end: person.age === null ? t('ageUnknown') : t('age', { age: person.age }),
      note: [...lines, protectedAddress].filter((note) => typeof note === 'string').join('. '),
    }
  }
}
