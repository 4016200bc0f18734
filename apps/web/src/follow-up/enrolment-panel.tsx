import { Button } from '@samplass/ui/button'
import { Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { sentence, useDates } from '../shell/dates.ts'
import { useMembership } from '../shell/trpc.ts'
import { CloseDialog } from './dialogs/close-dialog.tsx'
import { EnrolDialog } from './dialogs/enrol-dialog.tsx'
import { ShareDialog } from './dialogs/share-dialog.tsx'
import { type Step, StepDialog } from './dialogs/step-dialog.tsx'
import { type Enrolment, type FollowUpPage, stateLook } from './words.ts'

const steps = ['activate', 'pause', 'resume', 'step_down'] as const satisfies readonly Step[]

/** The teams that follow the person up, and those that have. Beginning again is one press, whatever the last ending was. */
export function EnrolmentPanel(props: { page: FollowUpPage; personId: string; mayWork: boolean }) {
  const { page, personId, mayWork } = props
  const t = useTranslations('followUp.person')
  const [enrolling, setEnrolling] = useState(false)
  const open = page.enrolments.filter(({ state }) => state !== 'closed')
  const over = page.enrolments.filter(({ state }) => state === 'closed')
  return (
    <Panel heading={t('who')} flush>
      {open.length === 0 && (
        <div className="sp-panel__body">
          <p>{t('none')}</p>
          <p className="sp-small sp-muted">{t('noneBody')}</p>
        </div>
      )}
      {[...open, ...over].map((enrolment) => (
        <OneEnrolment key={enrolment.enrolmentId} enrolment={enrolment} page={page} mayWork={mayWork} />
      ))}
      {mayWork && (
        <div className="sp-panel__body">
          <Button variant={open.length === 0 ? 'secondary' : 'tertiary'} size="sm" onClick={() => setEnrolling(true)}>
            {t(open.length === 0 && over.length > 0 ? 'again' : 'enrol')}
          </Button>
        </div>
      )}
      {enrolling && <EnrolDialog personId={personId} onClose={() => setEnrolling(false)} />}
    </Panel>
  )
}

function OneEnrolment(props: { enrolment: Enrolment; page: FollowUpPage; mayWork: boolean }) {
  const { enrolment, page, mayWork } = props
  const t = useTranslations('followUp')
  const dates = useDates()
  const { slug } = useMembership()
  const [act, setAct] = useState<Step | 'change' | 'close' | null>(null)
  const close = () => setAct(null)
  const day = (date: string) => dates.withYear(date)
  const { state, closedOn, closedBecause, pausedOn, steppedDownOn, keepInTouchDays, attemptsInVain } = enrolment
  const said = [
    t('person.referred', { date: day(enrolment.referredOn), by: enrolment.referredBy }),
    ...(closedOn !== null
      ? [closedBecause && t('person.closed', { date: day(closedOn), because: t(`person.because.${closedBecause}`) })]
      : [
          enrolment.responsibleName ? t('person.responsible', { name: enrolment.responsibleName }) : t('person.nobody'),
          enrolment.secondName && t('person.second', { name: enrolment.secondName }),
          t('person.intensity', { intensity: t(`intensity.${enrolment.intensity}`).toLocaleLowerCase(dates.locale) }),
          pausedOn && t('person.paused', { date: day(pausedOn) }),
          pausedOn && enrolment.pausedWords && `«${enrolment.pausedWords}»`,
          steppedDownOn && t('person.steppedDown', { date: day(steppedDownOn) }),
          keepInTouchDays !== null && t('person.keepInTouch', { days: keepInTouchDays }),
          attemptsInVain > 0 && t('person.inVain', { days: attemptsInVain, of: enrolment.attemptsBeforeClosing }),
        ]),
    closedOn !== null && enrolment.wayBack && t('person.wayBack', { words: enrolment.wayBack }),
  ].filter((one) => typeof one === 'string' && one !== '')
  const may = (action: string) => enrolment.may.some((one) => one === action)
  return (
    <div className="sp-panel__body sp-stack">
      <div className="sp-row">
        <b>{enrolment.teamName}</b>
        <StatusTag {...stateLook[state]}>{t(`state.${state}`)}</StatusTag>
      </div>
      <p className="sp-small">{sentence(said.join(' '))}</p>
      {mayWork && state !== 'closed' && (
        <div className="sp-actions">
          <Link
            className="ds-button sp-btn sp-btn--sm"
            to="/$org/logg"
            params={{ org: slug }}
            search={{ hvem: enrolment.enrolmentId }}
          >
            {t('person.acts.log')}
          </Link>
          {steps.filter(may).map((step) => (
            <Button key={step} size="sm" variant="secondary" onClick={() => setAct(step)}>
              {t(`person.acts.${step}`)}
            </Button>
          ))}
          {(['change', 'close'] as const).filter(may).map((one) => (
            <Button key={one} size="sm" variant="tertiary" onClick={() => setAct(one)}>
              {t(`person.acts.${one}`)}
            </Button>
          ))}
        </div>
      )}
      <details className="sp-details sp-small">
        <summary>{t('person.happened', { count: enrolment.events.length })}</summary>
        <ul>
          {enrolment.events.map(({ eventId, kind, onDate, words, byName }) => (
            <li key={eventId}>{sentence(`${day(onDate)}: ${t(`person.what.${kind}`)}. ${byName}. ${words}`)}</li>
          ))}
        </ul>
      </details>
      {act === 'change' && <ShareDialog enrolment={enrolment} onClose={close} />}
      {act === 'close' && <CloseDialog enrolment={enrolment} page={page} onClose={close} />}
      {act && act !== 'change' && act !== 'close' && (
        <StepDialog enrolment={enrolment} step={act} today={page.today} onClose={close} />
      )}
    </div>
  )
}
