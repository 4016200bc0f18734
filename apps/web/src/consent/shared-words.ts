import { formatPhone } from '@samplass/domain/person/phone'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import type { Outputs } from '../shell/trpc.ts'

type Told = Outputs['emergency']['told'][number]['parts'][number]
export type Part = { category: Told['category']; content: Told['content'] | null }

/** What was told of one category, in words. */
export function usePartWords() {
  const t = useTranslations('sharing')
  const dates = useDates()
  return ({ content }: Part): string => {
    if (content === null) return t('notShared')
    if ('givenName' in content) {
      const name = `${content.givenName} ${content.familyName}`
      return content.birthYear === null ? name : t('born', { name, year: String(content.birthYear) })
    }
    if ('phone' in content) return content.phone === null ? t('noPhone') : formatPhone(content.phone)
    if ('kin' in content)
      return content.kin.length === 0
        ? t('noKin')
        : content.kin
            .map(({ name, relation, phone, mayContact }) =>
              t('kin', { name, relation, phone: phone === null ? 'none' : formatPhone(phone), mayContact }),
            )
            .join('; ')
    if ('children' in content)
      return content.children.length === 0
        ? t('noChildren')
        : content.children
            .map(({ birthYear, followedUpBy, needsLookedAfter }) =>
              t('child', { year: String(birthYear), by: followedUpBy || 'none', looked: needsLookedAfter }),
            )
            .join('; ')
    if ('stays' in content)
      return content.stays.length === 0
        ? t('noStays')
        : content.stays
            .map(({ arriveOn, departOn }) =>
              t('stay', { from: dates.withYear(arriveOn), to: dates.withYear(departOn) }),
            )
            .join('; ')
    if ('body' in content) return content.body ?? t('notWritten')
    return t('notShared')
  }
}
