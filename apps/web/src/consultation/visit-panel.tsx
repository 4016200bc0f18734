import { localDateOf } from '@samplass/domain/nights'
import { Button } from '@samplass/ui/button'
import { type Entry, EntryList } from '@samplass/ui/entry-list'
import { Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { useToast } from '@samplass/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { RouterLink } from '../shell/link.tsx'
import { useProblemText } from '../shell/refusals.ts'
import { serverNow } from '../shell/session.ts'
import { type Outputs, useMembership, useTRPC } from '../shell/trpc.ts'
import { ChangeDialog } from './change-dialog.tsx'
import { type Said, WordsDialog } from './words-dialog.tsx'

type List = Outputs['consultation']['listConsultations']
type Visit = List['consultations'][number]
type Question = Visit['questions'][number]

/** One visit with its questions. */
export function VisitPanel({
  visit,
  threads,
  maySettle,
  read,
}: {
  visit: Visit
  threads: List['threads']
  maySettle: boolean
  read: () => void
}) {
  const t = useTranslations('consultation')
  const trpc = useTRPC()
  const dates = useDates()
  const toast = useToast()
  const problem = useProblemText()
  const { slug } = useMembership()
  const [open, setOpen] = useState<Said | null>(null)
  const [changing, setChanging] = useState(false)
  const settle = (text: string) => ({
    onSettled: read,
    onSuccess: () => toast.show({ text }),
    onError: (error: unknown) => toast.show({ text: problem(error) }),
  })
  const carry = useMutation(trpc.consultation.carryQuestion.mutationOptions(settle(t('carriedDone'))))
  const held = useMutation(trpc.consultation.settleConsultation.mutationOptions(settle(t('heldDone'))))
  const { consultationId, version, outcome, startsAt } = visit
  const begun = new Date(startsAt) <= serverNow()
  const entry = (question: Question): Entry => {
    const { consultationQuestionId, answer, carried, thread } = question
    const waits = answer === null && !carried
    const at = { consultationQuestionId, version: question.version }
    const about = (act: 'answer' | 'carry') => t('about', { act: t(`acts.${act}`), what: question.question })
    return {
      id: consultationQuestionId,
      title: question.question,
      text: (
        <>
          {answer ?? (carried ? t('carried') : t('asked', { name: question.askedByName }))}
          {thread && (
            <>
              {' '}
              <RouterLink href={`/${slug}/innleggelser/${thread.admissionId}`}>
                {t('thread.about', { reference: thread.reference })}
              </RouterLink>
            </>
          )}
        </>
      ),
      act: waits && begun && (
        <div className="sp-actions">
          <Button
            size="sm"
            variant="secondary"
            aria-label={about('answer')}
            onClick={() => setOpen({ act: 'answer', ...at })}
          >
            {t('acts.answer')}
          </Button>
          <Button
            size="sm"
            variant="tertiary"
            aria-label={about('carry')}
            busy={carry.isPending}
            onClick={() => carry.mutate(at)}
          >
            {t('acts.carry')}
          </Button>
        </div>
      ),
    }
  }
  const when = (at: typeof startsAt) => ({ day: dates.whole(localDateOf(new Date(at))), time: dates.time(at) }) as const
  const askable = threads.filter(({ otherRole }) => otherRole === visit.otherRole)
  const moved = new Date(startsAt).getTime() !== new Date(visit.plannedAt).getTime()
  return (
    <Panel
      heading={t(`when.${visit.kind}`, when(startsAt))}
      aside={
        <StatusTag state={outcome === null ? 'forventet' : outcome === 'held' ? 'ok' : 'slutt'}>
          {outcome === null ? t('coming') : t(`outcomes.${outcome}`)}
        </StatusTag>
      }
      flush
    >
      <p className="sp-panel__body">
        <b>{visit.comes ? t('placeAndWho', { place: visit.place, name: visit.comes }) : visit.place}</b>
        <br />
        <span className="sp-muted">
          {t('facts', { kind: t(`kinds.${visit.kind}`), other: visit.otherSide, minutes: visit.minutes })}
          {visit.settledReason && `. ${visit.settledReason}`}
        </span>
        {visit.changedByName && (
          <>
            <br />
            <span className="sp-muted">
              {moved
                ? t('moved', { ...when(visit.plannedAt), name: visit.changedByName })
                : t('changed', { name: visit.changedByName })}
            </span>
          </>
        )}
      </p>
      {visit.questions.length > 0 ? (
        <EntryList entries={visit.questions.map(entry)} />
      ) : (
        <p className="sp-panel__body sp-muted">{t('none')}</p>
      )}
      {outcome === null && (
        <div className="sp-panel__body sp-actions">
          <Button variant="secondary" onClick={() => setOpen({ act: 'ask', consultationId, threads: askable })}>
            {t('acts.ask')}
          </Button>
          {maySettle && begun && (
            <Button
              variant="secondary"
              busy={held.isPending}
              onClick={() => held.mutate({ consultationId, version, outcome: 'held', reason: '' })}
            >
              {t('acts.held')}
            </Button>
          )}
          {maySettle && (
            <Button variant="tertiary" onClick={() => setChanging(true)}>
              {t('acts.change')}
            </Button>
          )}
          {maySettle && (
            <Button variant="tertiary" onClick={() => setOpen({ act: 'cancel', consultationId, version })}>
              {t('acts.cancel')}
            </Button>
          )}
        </div>
      )}
      {changing && <ChangeDialog visit={visit} read={read} onClose={() => setChanging(false)} />}
      {open && <WordsDialog said={open} read={read} onClose={() => setOpen(null)} />}
    </Panel>
  )
}
