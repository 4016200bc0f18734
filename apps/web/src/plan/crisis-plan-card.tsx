import { Button } from '@samplass/ui/button'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { sentence, useDates } from '../shell/dates.ts'
import { useMembership } from '../shell/trpc.ts'
import { StepDialog } from './dialogs/step-dialog.tsx'
import { WriteDialog } from './dialogs/write-dialog.tsx'
import { PlanBody } from './plan-body.tsx'
import { type CrisisPlan, type CrisisPlanPage, plansIn } from './words.ts'

type Act = 'review' | 'agree' | 'copy' | 'renew' | 'write' | 'end'

/** The plan as it stands, how far it has come, and the one thing that is next. */
export function CrisisPlanCard(props: { page: CrisisPlanPage; personId: string; mayWrite: boolean }) {
  const { page, personId, mayWrite } = props
  const t = useTranslations('plans')
  const { slug } = useMembership()
  const [act, setAct] = useState<Act | null>(null)
  const { held, open, shown } = plansIn(page)
  if (!shown) return null
  // What is being written comes first: its next step is what waits.
  const next = nextOf(open ?? shown, page)
  const close = () => setAct(null)
  return (
    <div className="sp-panel__body sp-panel__body--top sp-stack">
      <Standing plan={shown} />
      <PlanBody plan={shown} />
      {held && open && (
        <div className="sp-stack">
          <p>
            <b>{t('nextVersion', { version: open.planVersion })}</b> {t(`states.${open.state}`)}.
          </p>
          <details className="sp-details">
            <summary>{t('readIt')}</summary>
            <Standing plan={open} />
            <PlanBody plan={open} />
          </details>
        </div>
      )}
      <div className="sp-actions">
        {mayWrite && next && !answersItself(next, open ?? shown) && (
          <Button size="sm" variant="secondary" onClick={() => setAct(next)}>
            {next === 'agree' ? t(`acts.agree_${firstOf(open ?? shown)}`, partyName(open ?? shown)) : t(`acts.${next}`)}
          </Button>
        )}
        <Link className="sp-small" to="/$org/person/$personId/kriseplan" params={{ org: slug, personId }}>
          {t('printOut')}
        </Link>
        {mayWrite && (
          <>
            <Button size="sm" variant="tertiary" onClick={() => setAct('write')}>
              {t('acts.change')}
            </Button>
            <Button size="sm" variant="tertiary" onClick={() => setAct('end')}>
              {t('acts.end')}
            </Button>
          </>
        )}
      </div>
      <Versions page={page} />
      {act === 'write' && <WriteDialog page={page} personId={personId} onClose={close} />}
      {act && act !== 'write' && (
        <StepDialog
          step={act}
          plan={act === 'end' ? shown : (open ?? shown)}
          reviewOn={page.reviewOn}
          onClose={close}
        />
      )}
    </div>
  )
}

/** The step that waits, or none. A late review is no step for somebody who has said no to plans. */
function nextOf({ state, copyOn }: CrisisPlan, { mayAsk }: CrisisPlanPage): Act | null {
  if (state === 'draft') return 'review'
  if (state === 'reviewed_with_person') return 'agree'
  if (state === 'review_due') return mayAsk ? 'renew' : null
  return copyOn === null ? 'copy' : null
}
const firstOf = ({ notAgreed }: CrisisPlan) => notAgreed[0] ?? 'person'
/** Only the service is missing, and it answers on its own side. */
const answersItself = (next: Act, plan: CrisisPlan) =>
  next === 'agree' && firstOf(plan) === 'service' && plan.serviceRole !== null
const partyName = ({ serviceName }: CrisisPlan) => ({ service: serviceName ?? '' })

function Standing({ plan }: { plan: CrisisPlan }) {
  const t = useTranslations('plans')
  const dates = useDates()
  const day = (date: string | Date) => dates.withYear(dates.dateOf(date))
  const answerOf = ({ serviceRole, serviceAgreedOn, serviceAnswer: given, serviceName, state }: CrisisPlan) => {
    if (serviceRole === null || serviceAgreedOn !== null) return null
    const service = serviceName ?? ''
    if (!given) return state === 'reviewed_with_person' ? t('agreed.serviceWaits', { service }) : null
    const said = { date: day(given.answeredAt), name: given.byName, service }
    return given.answer === 'yes' ? t('agreed.service', said) : t('agreed.serviceNo', { ...said, words: given.words })
  }
  const said = [
    t('madeWith', { version: plan.planVersion, date: day(plan.madeAt), name: plan.madeByName, who: plan.madeWith }),
    plan.personAgreedOn && t('agreed.person', { date: day(plan.personAgreedOn) }),
    plan.municipalityAgreedOn &&
      t('agreed.municipality', { date: day(plan.municipalityAgreedOn), name: plan.municipalityAgreedBy ?? '' }),
    plan.serviceAgreedOn &&
      t('agreed.service', {
        date: day(plan.serviceAgreedOn),
        service: plan.serviceName ?? '',
        name: plan.serviceAgreedBy ?? '',
      }),
    answerOf(plan),
    t('reviewOn', { date: day(plan.reviewOn) }),
  ].filter((one) => one !== null)
  return <p className="sp-small sp-muted">{said.map((one) => sentence(one)).join(' ')}</p>
}

function Versions({ page }: { page: CrisisPlanPage }) {
  const t = useTranslations('plans')
  const dates = useDates()
  const { held, open } = plansIn(page)
  const past = page.versions.filter((one) => one !== held && one !== open)
  if (past.length === 0) return null
  return (
    <details className="sp-details sp-small">
      <summary>{t('earlier', { count: past.length })}</summary>
      {past.map((one) => (
        <details key={one.planId} className="sp-details">
          <summary>
            {t('version', { version: one.planVersion, date: dates.withYear(dates.dateOf(one.madeAt)) })},{' '}
            {t(`states.${one.state}`)}
          </summary>
          <PlanBody plan={one} />
        </details>
      ))}
    </details>
  )
}
