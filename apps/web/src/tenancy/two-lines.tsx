import * as icons from '@samplass/ui/icon'
import { TwoHalves } from '@samplass/ui/watch-strip'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { RouterLink } from '../shell/link.tsx'
import { useMembership } from '../shell/trpc.ts'
import type { Tenancy } from './words.ts'

/** The home may end, and then another is looked for. The follow-up goes on whatever becomes of the home. */
export function TwoLines({ tenancy }: { tenancy: Tenancy }) {
  const t = useTranslations('tenancy.page')
  const ends = useTranslations('tenancy.ends')
  const dates = useDates()
  const { slug } = useMembership()
  const { need, endedOn, endedBecause, personId } = tenancy
  return (
    <TwoHalves
      label={t('heading')}
      halves={[
        {
          id: 'home',
          icon: icons.Key,
          title: t('home'),
          text:
            endedOn === null || endedBecause === null ? (
              <p>{t('homeStands')}</p>
            ) : (
              <>
                <p>
                  {t('homeEnded', { date: dates.withYear(endedOn), why: ends(endedBecause).toLocaleLowerCase('nb') })}
                </p>
                <p>
                  {need
                    ? t(need.ofThis ? 'needMade' : 'needUsed', { date: dates.withYear(need.registeredOn) })
                    : t('noNeed')}
                </p>
                {need && <RouterLink href={`/${slug}/person/${personId}`}>{t('toPerson')}</RouterLink>}
              </>
            ),
        },
        { id: 'followUp', icon: icons.HandHeart, title: t('followUp'), text: <p>{t('followUpGoesOn')}</p> },
      ]}
    />
  )
}
