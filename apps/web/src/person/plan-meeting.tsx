import { asLocalDate, instantAt, localDateOf, nextWeekday } from '@samplass/domain/nights'
import { Button } from '@samplass/ui/button'
import { Dialog } from '@samplass/ui/dialog'
import { ErrorSummary } from '@samplass/ui/error-summary'
import { SelectField, TextField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { DayField } from '../shell/day-field.tsx'
import { useProblemText } from '../shell/refusals.ts'
import { serverNow } from '../shell/session.ts'
import { useTRPC } from '../shell/trpc.ts'
import { readTime } from './clock-text.ts'
import { usePerson } from './use-person.tsx'

/** A meeting to inform and to check the criteria, with the house that the person asks for. */
export function PlanMeeting({ onClose }: { onClose: () => void }) {
  const t = useTranslations('person.meeting')
  const trpc = useTRPC()
  const toast = useToast()
  const dates = useDates()
  const problemText = useProblemText()
  const { page, reload } = usePerson()
  const places = useQuery(trpc.person.listMeetingPlaces.queryOptions())
  const offered = places.data?.filter(({ meetingRequired }) => meetingRequired) ?? []
  const [chosen, setChosen] = useState('')
  const unitKindId = chosen || (offered.length === 1 ? (offered[0]?.unitKindId ?? '') : '')
  const [day, setDay] = useState<string>(() => nextWeekday(localDateOf(serverNow())))
  const [time, setTime] = useState(dates.clock('10:00'))
  const [attempt, setAttempt] = useState(0)
  const plan = useMutation(
    trpc.person.planMeeting.mutationOptions({
      onSuccess: async (_made, { plannedAt }) => {
        await reload()
        toast.show({ text: t('planned', { when: dates.moment(plannedAt, serverNow()) }) })
        onClose()
      },
    }),
  )
  const clock = readTime(time)
  const problems = [
    ...(unitKindId ? [] : [{ field: 'meeting-where', text: t('whereMissing') }]),
    ...(day ? [] : [{ field: 'meeting-day', text: t('dateMissing') }]),
    ...(clock ? [] : [{ field: 'meeting-time', text: t('timeWrong') }]),
  ]
  const shown = attempt > 0 ? problems : []
  const errorOf = (field: string) => shown.find((problem) => problem.field === field)?.text
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (problems.length > 0 || !clock || plan.isPending) return
    const plannedAt = instantAt(asLocalDate(day), clock).toISOString()
    plan.mutate({ personId: page.person.personId, unitKindId, plannedAt })
  }
  return (
    <Dialog open onClose={onClose} title={t('planTitle')} closeLabel={t('back')}>
      <form onSubmit={submit} noValidate className="sp-stack">
        <ErrorSummary title={t('planTitle')} problems={shown} attempt={attempt} />
        {plan.error && <Notice tone="danger" live="assertive" title={problemText(plan.error)} />}
        <SelectField
          id="meeting-where"
          label={t('where')}
          placeholder={t('whereMissing')}
          options={offered.map((place) => ({
            value: place.unitKindId,
            label: `${place.houseName}, ${place.kindName}`,
          }))}
          value={unitKindId}
          onChange={(event) => setChosen(event.target.value)}
          error={errorOf('meeting-where')}
        />
        <DayField
          id="meeting-day"
          label={t('date')}
          value={day}
          onChange={setDay}
          error={errorOf('meeting-day')}
          min={localDateOf(serverNow())}
        />
        <TextField
          id="meeting-time"
          label={t('time')}
          inputMode="numeric"
          maxLength={5}
          value={time}
          onChange={(event) => setTime(event.target.value)}
          error={errorOf('meeting-time')}
        />
        <div className="sp-actions">
          <Button type="submit" busy={plan.isPending}>
            {t('planSubmit')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('back')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
