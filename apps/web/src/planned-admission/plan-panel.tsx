import { Button } from '@samplass/ui/button'
import { Panel } from '@samplass/ui/panel'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { PlanBody } from '../plan/plan-body.tsx'
import { useDates } from '../shell/dates.ts'
import { useMembership } from '../shell/trpc.ts'
import { PlanAnswerDialog } from './dialogs/plan-answer-dialog.tsx'
import type { Admission } from './words.ts'

/** The crisis plan in the thread: what the other side may read of it, and plainly where it may not. */
export function PlanPanel({ admission }: { admission: Admission }) {
  const t = useTranslations('plans.thread')
  const dates = useDates()
  const { crisisPlan: shown, otherSide, whose } = admission
  const { slug } = useMembership()
  if (shown.reading === 'told') {
    const { plan, asked, answer } = shown
    if (asked) return <Asked admission={admission} asked={asked} answer={answer} />
    if (!plan) return null
    const { planVersion, reviewOn, updatedAt } = plan
    return (
      <Panel heading={t('version', { version: planVersion })}>
        <p className="sp-small sp-muted">
          {t('told', { updated: dates.withYear(dates.dateOf(updatedAt)), review: dates.withYear(reviewOn) })}
        </p>
        <details className="sp-details">
          <summary>{t('read')}</summary>
          <PlanBody plan={plan} />
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

type Told = Extract<Admission['crisisPlan'], { reading: 'told' }>

/** A version that waits for this service's own answer; the one that holds stands beneath it until all have agreed. */
function Asked({
  admission,
  asked,
  answer,
}: {
  admission: Admission
  asked: NonNullable<Told['asked']>
  answer: Told['answer']
}) {
  const t = useTranslations('plans.thread')
  const dates = useDates()
  const [answering, setAnswering] = useState(false)
  const held = admission.crisisPlan.reading === 'told' ? admission.crisisPlan.plan : null
  const said = answer && { name: answer.byName, when: dates.withYear(dates.dateOf(answer.answeredAt)) }
  return (
    <Panel heading={t('asked', { version: asked.planVersion })}>
      <div className="sp-stack">
        <p>{t('askedBody')}</p>
        <details className="sp-details">
          <summary>{t('read')}</summary>
          <PlanBody plan={asked} />
        </details>
        {answer && said && (
          <p>{answer.answer === 'yes' ? t('saidYes', said) : t('saidNo', { ...said, words: answer.words })}</p>
        )}
        {!answer && (
          <div className="sp-actions">
            <Button size="sm" variant="secondary" onClick={() => setAnswering(true)}>
              {t('answer')}
            </Button>
          </div>
        )}
        {held && (
          <details className="sp-details">
            <summary>{t('version', { version: held.planVersion })}</summary>
            <PlanBody plan={held} />
          </details>
        )}
        {answering && (
          <PlanAnswerDialog admissionId={admission.admissionId} asked={asked} onClose={() => setAnswering(false)} />
        )}
      </div>
    </Panel>
  )
}
