import type { ThreadAction } from '@samplass/domain/planned-admission/thread'
import { Button } from '@samplass/ui/button'
import * as icons from '@samplass/ui/icon'
import { Notice } from '@samplass/ui/notice'
import { PageHead } from '@samplass/ui/page-head'
import { Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { TurnBanner } from '@samplass/ui/turn-banner'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { SharedPanel } from '../consent/shared-panel.tsx'
import { TasksPanel } from '../joint-task/tasks-panel.tsx'
import { useDates } from '../shell/dates.ts'
import { Failure, Pending } from '../shell/fallbacks.tsx'
import { problemIn } from '../shell/problem.ts'
import { serverNow } from '../shell/session.ts'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { useMinute } from '../stay/night/use-minute.ts'
import { ActDock } from './act-dock.tsx'
import { ActDialog } from './dialogs/act-dialog.tsx'
import { News } from './news.tsx'
import { ConsentOver, Gone } from './not-shared.tsx'
import { OffersPanel } from './offers-panel.tsx'
import { PlanPanel } from './plan-panel.tsx'
import { ReachPanel } from './reach-panel.tsx'
import { ReadyPanel } from './ready-panel.tsx'
import { TermsPanel } from './terms-panel.tsx'
import { ThreadPanel } from './thread-panel.tsx'
import { untilNext } from './until-next.ts'
import { type Admission, type Offer, stateLook, useWho } from './words.ts'

/** One admission: whose turn it is, what lies on the table and what has changed, what the person says. */
export function ThreadScreen({ admissionId }: { admissionId: string }) {
  const trpc = useTRPC()
  const found = useQuery(
    trpc.plannedAdmission.get.queryOptions(
      { admissionId },
      { refetchInterval: ({ state }) => untilNext(state.data ? [state.data] : []) },
    ),
  )
  // Consent that was taken back takes what was on the screen with it.
  if (found.error)
    return found.data && problemIn(found.error).kind === 'refusal' ? (
      <Gone />
    ) : (
      <Failure error={found.error} reset={() => void found.refetch()} />
    )
  return found.data ? <ThreadPage key={admissionId} admission={found.data} /> : <Pending />
}

function ThreadPage({ admission }: { admission: Admission }) {
  const t = useTranslations('admissions')
  const org = useMembership().slug
  const who = useWho()(admission.whose)
  const [open, setOpen] = useState<{ act: ThreadAction; on: Admission; swapTo?: Offer } | null>(null)
  // What is said in a dialog is said to what was on the table when it was opened, whatever comes meanwhile.
  const setAct = (act: ThreadAction, swapTo?: Offer) => setOpen({ act, on: admission, swapTo })
  const draft = useRef({})
  useMinute()
  return (
    <>
      <PageHead
        title={who}
        eyebrow={t('with', { other: admission.otherSide })}
        crumbs={
          <nav className="sp-crumb" aria-label={t('title')}>
            <Link to="/$org/innleggelser" params={{ org }}>
              {t('title')}
            </Link>
            <icons.Next />
            <span>{t('reference', { reference: admission.reference })}</span>
          </nav>
        }
      >
        <div className="sp-chips">
          <StatusTag state={stateLook[admission.state]}>{t(`states.${admission.state}`)}</StatusTag>
          <StatusTag icon={icons.Handshake}>{t('voluntary')}</StatusTag>
        </div>
      </PageHead>
      <Turn admission={admission} />
      <News admission={admission} />
      {admission.consentOver && <ConsentOver admission={admission} />}
      {admission.jointMeetingDue && <Notice tone="warning" title={t('jointMeetingBody')} />}
      <div className="sp-night sp-gap">
        <div className="sp-stack">
          <TermsPanel admission={admission} />
          <ActDock admission={admission} onAct={setAct} />
        </div>
        <div className="sp-stack">
          <OffersPanel admission={admission} onSwap={(offer) => setAct('propose', offer)} />
          <ThreadPanel admission={admission} />
          <ReadyPanel admission={admission} />
          <TasksPanel tasks={admission.tasks} otherSide={admission.otherSide} onTellHome={() => setAct('tell_home')} />
          <PersonPanel admission={admission} onAct={setAct} />
          <PlanPanel admission={admission} />
          <ReachPanel admission={admission} />
          <SharedPanel admissionId={admission.admissionId} mine={admission.side === 'municipality'} />
          <Ends admission={admission} onAct={setAct} />
        </div>
      </div>
      {open && (
        <ActDialog
          key={`${open.act}${open.swapTo?.id ?? ''}`}
          act={open.act}
          admission={open.on}
          swapTo={open.swapTo}
          draft={draft}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

function Turn({ admission }: { admission: Admission }) {
  const t = useTranslations('admissions.turn')
  const dates = useDates()
  const now = serverNow()
  const { turn, myTurn, otherSide: other, state } = admission
  if (!turn) return null
  const by = turn.respondBy ? new Date(turn.respondBy) : null
  const minutes = by ? Math.max(0, Math.round((by.getTime() - now.getTime()) / 60_000)) : 0
  return (
    <TurnBanner
      mine={myTurn}
      title={myTurn ? t('mine') : t('theirs', { other })}
      note={t(`todo.${state}`, { other, mine: myTurn ? 'yes' : 'no' })}
      clock={
        by
          ? {
              left: minutes === 0 ? t('late') : t('left', { hours: Math.floor(minutes / 60), minutes: minutes % 60 }),
              by: t('by', { when: dates.moment(by, now) }),
            }
          : undefined
      }
    />
  )
}

type Acting = { admission: Admission; onAct: (act: ThreadAction) => void }

function PersonPanel({ admission, onAct }: Acting) {
  const t = useTranslations('admissions')
  const { person, rounds } = admission
  const said = person && person.version === rounds ? person.answer : null
  return (
    <Panel
      heading={t('person.title')}
      aside={said && <StatusTag state={said === 'yes' ? 'ok' : 'holdt'}>{t(`person.answers.${said}`)}</StatusTag>}
    >
      <p>{said ? t('person.said', { round: rounds }) : t('person.none')}</p>
      <p className="sp-small sp-muted">{t('person.voluntary')}</p>
      {admission.hasHome && (
        <p>
          {t('home.ask')} <b>{t(`home.answers.${admission.hasHome}`)}</b>
        </p>
      )}
      {admission.may.tell_home === null && (
        <div className="sp-actions sp-gap">
          <Button variant="secondary" onClick={() => onAct('tell_home')}>
            {t('acts.tell_home')}
          </Button>
        </div>
      )}
      {admission.may.answer_for_person === null && (
        <div className="sp-actions sp-gap">
          <Button
            variant={admission.state === 'accepted' ? 'primary' : 'secondary'}
            onClick={() => onAct('answer_for_person')}
          >
            {t('acts.answer_for_person')}
          </Button>
        </div>
      )}
    </Panel>
  )
}

const ends = ['withdraw', 'convert_to_acute'] as const

function Ends({ admission, onAct }: Acting) {
  const t = useTranslations('admissions')
  const open = ends.filter((act) => admission.may[act] === null)
  if (open.length === 0) return null
  return (
    <Panel heading={t('endsTitle')}>
      <div className="sp-actions">
        {open.map((act) => (
          <Button key={act} variant="tertiary" onClick={() => onAct(act)}>
            {t(`acts.${act}`)}
          </Button>
        ))}
      </div>
    </Panel>
  )
}
