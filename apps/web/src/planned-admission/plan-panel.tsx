import { Panel } from '@samplass/ui/panel'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { PlanBody } from '../plan/plan-body.tsx'
import { useDates } from '../shell/dates.ts'
import { useMembership } from '../shell/trpc.ts'
import type { Admission } from './words.ts'

/** The crisis plan in the thread: what the other side may read of it, and plainly where it may not. */
export function PlanPanel({ admission }: { admission: Admission }) {
  const t = useTranslations('plans.thread')
  const dates = useDates()
  const { crisisPlan: shown, otherSide, whose } = admission
  const { slug } = useMembership()
  if (shown.reading === 'told') {
    const { planVersion, reviewOn, updatedAt } = shown.plan
    return (
      <Panel heading={t('version', { version: planVersion })}>
        <p className="sp-small sp-muted">
          {t('told', { updated: dates.withYear(dates.dateOf(updatedAt)), review: dates.withYear(reviewOn) })}
        </p>
        <details className="sp-details">
          <summary>{t('read')}</summary>
          <PlanBody plan={shown.plan} />
        </details>
      </Panel>
    )
  }
  if (shown.reading === 'not_told')
    return (
      <Panel heading={t('title')}>
        <p>{t('notTold')}</p>
      </Panel>
    )
  const { planVersion, toldVersion, declined, whyNot } = shown
  const personId = whose.kind === 'full' ? whose.personId : null
  const text =
    toldVersion !== null
      ? t('shared', { version: toldVersion, other: otherSide })
      : planVersion === null
        ? t(declined ? 'declined' : 'none')
        : t(whyNot === 'OBJECTION_STANDS' ? 'objection' : 'notShared', { other: otherSide })
  return (
    <Panel heading={planVersion === null ? t('title') : t('version', { version: planVersion })}>
      <p>{text}</p>
      {personId && (
        <p>
          <Link to="/$org/person/$personId/planer" params={{ org: slug, personId }}>
            {t('open')}
          </Link>
        </p>
      )}
    </Panel>
  )
}
