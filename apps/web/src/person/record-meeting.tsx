import { meetingOutcomes } from '@samplass/domain/person/schema'
import { Button } from '@samplass/ui/button'
import { Dialog } from '@samplass/ui/dialog'
import { ErrorSummary } from '@samplass/ui/error-summary'
import { RadioField, TextAreaField, TextField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { useProblemText } from '../shell/refusals.ts'
import { serverNow } from '../shell/session.ts'
import { useTRPC } from '../shell/trpc.ts'
import type { Meeting } from './meetings-panel.tsx'
import { usePerson } from './use-person.tsx'

type MeetingOutcome = (typeof meetingOutcomes)[number]
type Answers = Record<string, 'yes' | 'no'>

/** How the meeting went: the answer to each criterion, as the house asks it now, and what came of it. */
export function RecordMeeting({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const t = useTranslations('person.meeting')
  const yesNo = useTranslations('person.person')
  const locale = useLocale()
  const trpc = useTRPC()
  const toast = useToast()
  const dates = useDates()
  const problemText = useProblemText()
  const { reload } = usePerson()
  const places = useQuery(trpc.person.listMeetingPlaces.queryOptions())
  const place = places.data?.find(({ unitKindId }) => unitKindId === meeting.unitKindId)
  const [outcome, setOutcome] = useState<MeetingOutcome | null>(null)
  const [answers, setAnswers] = useState<Answers>({})
  const [present, setPresent] = useState('')
  const [note, setNote] = useState('')
  const [attempt, setAttempt] = useState(0)
  const record = useMutation(
    trpc.person.recordMeeting.mutationOptions({
      onSuccess: async ({ reviewOn }) => {
        await reload()
        toast.show({ text: reviewOn ? t('approved', { date: dates.withYear(reviewOn) }) : t('saved') })
        onClose()
      },
    }),
  )
  const held = outcome === 'criteria_met' || outcome === 'criteria_not_met'
  const criteria = held ? (place?.criteria ?? []) : []
  const met = outcome === 'criteria_met'
  const problems = [
    ...(outcome === null ? [{ field: 'meeting-outcome', text: t('outcomeMissing') }] : []),
    ...(met
      ? criteria.flatMap((criterion) => {
          const answer = answers[criterion.code]
          const field = `criterion-${criterion.code}`
          if (answer === undefined)
            return [{ field, text: t('answerMissing', { question: criterion.question[locale] }) }]
          return answer === criterion.excludesWhen
            ? [{ field, text: t('excludes', { question: criterion.question[locale] }) }]
            : []
        })
      : []),
  ]
  const shown = attempt > 0 ? problems : []
  const errorOf = (field: string) => shown.find((problem) => problem.field === field)?.text
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (outcome === null || problems.length > 0 || record.isPending) return
    const now = serverNow()
    const planned = new Date(meeting.plannedAt)
    record.mutate({
      meetingId: meeting.meetingId,
      version: meeting.version,
      outcome,
      heldAt: held ? (planned < now ? planned : now).toISOString() : null,
      present: present
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean),
      criteriaVersion: held ? (place?.criteriaVersion ?? null) : null,
      answers: held ? answers : {},
      note: note.trim(),
    })
  }
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('recordTitle', { when: dates.moment(meeting.plannedAt, serverNow()) })}
      closeLabel={t('back')}
    >
      <form onSubmit={submit} noValidate className="sp-stack">
        <ErrorSummary title={yesNo('summary')} problems={shown} attempt={attempt} />
        {record.error && <Notice tone="danger" live="assertive" title={problemText(record.error)} />}
        <RadioField
          id="meeting-outcome"
          name="meeting-outcome"
          label={t('outcomeLegend')}
          options={meetingOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
          value={outcome}
          onChange={(value) => setOutcome(meetingOutcomes.find((one) => one === value) ?? null)}
          error={errorOf('meeting-outcome')}
        />
        {criteria.length > 0 && place && <h3>{t('answers', { version: place.criteriaVersion })}</h3>}
        {criteria.map((criterion) => (
          <RadioField
            key={criterion.code}
            id={`criterion-${criterion.code}`}
            name={`criterion-${criterion.code}`}
            inline
            label={criterion.question[locale]}
            options={(['yes', 'no'] as const).map((value) => ({ value, label: yesNo(value) }))}
            value={answers[criterion.code] ?? null}
            onChange={(value) => setAnswers({ ...answers, [criterion.code]: value === 'yes' ? 'yes' : 'no' })}
            error={errorOf(`criterion-${criterion.code}`)}
          />
        ))}
        {held && (
          <TextField
            label={t('present')}
            optional={yesNo('optional')}
            description={t('presentHint')}
            maxLength={500}
            value={present}
            onChange={(event) => setPresent(event.target.value)}
          />
        )}
        <TextAreaField
          label={t('note')}
          optional={yesNo('optional')}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        {met && place && <p className="sp-small sp-muted">{t('review', { months: place.reviewMonths })}</p>}
        <div className="sp-actions">
          <Button type="submit" busy={record.isPending}>
            {t('save')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('back')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
