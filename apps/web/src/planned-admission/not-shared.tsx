import { EmptyState } from '@samplass/ui/empty-state'
import { Notice } from '@samplass/ui/notice'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useMembership } from '../shell/trpc.ts'
import type { Admission } from './words.ts'

/** It was on the screen a moment ago, and may not be read any more. */
export function Gone() {
  const t = useTranslations('admissions')
  const org = useMembership().slug
  return (
    <div role="status">
      <EmptyState
        title={t('gone.title')}
        text={t('gone.body')}
        actions={
          <Link to="/$org/innleggelser" params={{ org }}>
            {t('title')}
          </Link>
        }
      />
    </div>
  )
}

/** The other side reads the thread for as long as the person has said yes to it. */
export function ConsentOver({ admission: { otherSide: other, whose } }: { admission: Admission }) {
  const t = useTranslations('admissions.consentOver')
  const org = useMembership().slug
  const personId = whose.kind === 'full' ? whose.personId : null
  return (
    <div className="sp-gap">
      <Notice tone="warning" title={t('title', { other })}>
        <p>{t('body')}</p>
        {personId && (
          <Link to="/$org/person/$personId" params={{ org, personId }}>
            {t('link')}
          </Link>
        )}
      </Notice>
    </div>
  )
}
