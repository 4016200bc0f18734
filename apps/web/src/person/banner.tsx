import type { AccessPurpose } from '@samplass/domain/audit/schema'
import { formatNumber } from '@samplass/domain/person/number'
import { formatPhone } from '@samplass/domain/person/phone'
import type { PersonView } from '@samplass/domain/person/view'
import * as icons from '@samplass/ui/icon'
import { PersonBanner, type PersonBannerProps } from '@samplass/ui/person-banner'
import { StatusTag } from '@samplass/ui/status-tag'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { CallOnCall } from '../bed-pool/on-call.tsx'
import { useTRPC } from '../shell/trpc.ts'

type Purpose = { purpose: AccessPurpose; words: string | null }

type Given = {
  person: PersonView
  /** h1 where the person is the page. */
  level?: 1 | 2
  /** Known user of a house that matters here; null leaves the tag out. */
  known?: boolean | null
  /** Lets the number be copied, for this purpose; each time is logged. Without it the number stays masked. */
  copyFor?: Purpose
  actions?: ReactNode
}

/** Who this is about, in each of the three ways the API may answer. */
export function PersonHead({ person, level, known = null, copyFor, actions }: Given) {
  const t = useTranslations('person')
  const reveal = useReveal()
  return <PersonBanner label={t('region')} level={level} person={shape()} />

  function shape(): PersonBannerProps['person'] {
    switch (person.kind) {
      case 'restricted':
        return {
          kind: 'restricted',
          title: t('restricted.title'),
          reason: t('restricted.reason'),
          hidden: t('restricted.hidden'),
          actions: actions ?? <CallOnCall />,
        }
      case 'unknown':
        return {
          kind: 'unknown',
          title: t('unknown.title'),
          facts: person.reference === null ? undefined : t('unknown.reference', { reference: person.reference }),
          actions,
        }
      case 'full': {
        const { personId, numberKind, numberMasked, phone, protection } = person
        return {
          kind: 'full',
          name: `${person.givenName} ${person.familyName}`,
          initials: person.initials,
          age: person.age === null ? t('ageUnknown') : t('age', { age: person.age }),
          number:
            numberKind && numberMasked
              ? {
                  word: t(numberKind),
                  masked: numberMasked,
                  copy: copyFor && {
                    label: t('copyNumber'),
                    done: t('copied'),
                    failed: t('copyFailed'),
                    value: () => reveal(personId, copyFor),
                  },
                }
              : undefined,
          phone: phone === null ? undefined : { word: t('phone'), text: formatPhone(phone) },
          place: person.municipality ?? undefined,
          tags: (
            <>
              {known !== null && (
                <StatusTag state={known ? 'ok' : undefined} icon={icons.Person}>
                  {t(known ? 'knownUser' : 'notKnown')}
                </StatusTag>
              )}
              <StatusTag icon={protection === 'ungraded' ? icons.Shield : icons.ShieldLock}>
                {t(`protection.${protection}`)}
              </StatusTag>
            </>
          ),
          actions,
        }
      }
    }
  }
}

function useReveal() {
  const trpc = useTRPC()
  const queries = useQueryClient()
  return async (personId: string, purpose: Purpose): Promise<string> => {
    const options = trpc.person.revealNumber.queryOptions({ personId, purpose }, { staleTime: 0, gcTime: 0 })
    const revealed = await queries.fetchQuery(options)
    if (revealed.kind === 'restricted') throw new Error('restricted')
    return formatNumber(revealed.number).replace(' ', '')
  }
}
