import { contactPlaces, nextDays } from '@samplass/domain/follow-up/contact'
import { localDateOf } from '@samplass/domain/nights'
import { AppPage, type AppPageProps } from '@samplass/ui/app-page'
import { Button } from '@samplass/ui/button'
import { ErrorSummary } from '@samplass/ui/error-summary'
import { TextField } from '@samplass/ui/form-field'
import * as icons from '@samplass/ui/icon'
import { Notice } from '@samplass/ui/notice'
import { Tiles } from '@samplass/ui/tiles'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { capital, useDates } from '../shell/dates.ts'
import { DayField } from '../shell/day-field.tsx'
import { useProblemText } from '../shell/refusals.ts'
import { serverNow } from '../shell/session.ts'
import { LogDetails } from './log-details.tsx'
import {
  blankForm,
  draftOf,
  type LogForm,
  type LogProblem,
  type NextChoice,
  occurredAt,
  placeOf,
  problemsOf,
} from './log-form.ts'
import { useKeepContact } from './use-keep-contact.ts'
import { Who } from './who.tsx'
import { outcomeIcons, outcomeTiles } from './words.ts'

const fieldOf: Record<LogProblem, string> = {
  howMissing: 'log-how',
  nextMissing: 'log-next',
  dayWrong: 'log-next-day',
  timeWrong: 'log-time',
  areaMissing: 'log-area',
}
const placesShown = ['home', 'outside', 'phone'] as const
const nextShown = ['tomorrow', 'workday', 'other'] as const

type Props = {
  enrolmentId: string
  frame: Pick<AppPageProps, 'title' | 'back' | 'offline'>
  onChange: () => void
}

/** Tile, tile, Lagre. The rest is there for whoever wants it. */
export function LogContact({ enrolmentId, frame, onChange }: Props) {
  const t = useTranslations('followUp')
  const dates = useDates()
  const problemText = useProblemText()
  // Made here: what is sent twice is written once.
  const [contactId] = useState(() => crypto.randomUUID())
  const [form, setForm] = useState<LogForm>(blankForm)
  const [attempt, setAttempt] = useState(0)
  const keep = useKeepContact(enrolmentId)
  const now = serverNow()
  const today = localDateOf(now)
  const set = (change: Partial<LogForm>) => setForm((known) => ({ ...known, ...change }))
  const shown = attempt > 0 ? problemsOf(form, now) : []
  const errorOf = (...codes: LogProblem[]) => {
    const code = shown.find((one) => codes.includes(one))
    return code && t(`log.${code}`)
  }
  const save = () => {
    setAttempt(attempt + 1)
    if (keep.busy || problemsOf(form, now).length > 0) return
    keep.save(draftOf(form, { contactId, enrolmentId }, now))
  }
  const workday = nextDays(today).workday
  const nextLabel: Record<NextChoice, string> = {
    tomorrow: t('log.tomorrow'),
    workday: capital(dates.weekday(workday)),
    other: t('log.other'),
  }
  const appointment = form.outcome === 'appointment_made'
  const at = occurredAt(form, now) ?? now
  const when = capital(dates.moment(at, now))
  return (
    <AppPage
      {...frame}
      dock={
        <Button size="lg" busy={keep.busy} onClick={save}>
          <icons.Done />
          {t('log.save')}
        </Button>
      }
      note={frame.offline && t('log.offlineNote')}
    >
      <Who enrolmentId={enrolmentId} onChange={onChange} />
      <ErrorSummary
        title={t('log.summary')}
        problems={shown.map((code) => ({ field: fieldOf[code], text: t(`log.${code}`) }))}
        attempt={attempt}
      />
      {keep.error !== null && <Notice tone="danger" live="assertive" title={problemText(keep.error)} />}
      <Tiles
        id="log-how"
        legend={t('log.how')}
        tiles={outcomeTiles.map((value) => ({ value, label: t(`outcome.${value}`), icon: outcomeIcons[value] }))}
        value={form.outcome}
        onChange={(value) => set({ outcome: outcomeTiles.find((one) => one === value) ?? null })}
        error={errorOf('howMissing')}
      />
      <Tiles
        legend={t('log.where')}
        columns={3}
        tiles={placesShown.map((value) => ({ value, label: t(`place.${value}`) }))}
        value={placeOf(form)}
        onChange={(value) => set({ place: contactPlaces.find((one) => one === value) ?? null })}
      />
      <TextField
        label={t('log.note')}
        optional={t('optional')}
        maxLength={2000}
        autoComplete="off"
        value={form.words}
        onChange={(event) => set({ words: event.target.value })}
      />
      <Tiles
        id="log-next"
        legend={t(appointment ? 'log.nextAppointment' : 'log.next')}
        columns={3}
        tiles={nextShown.map((value) => ({ value, label: nextLabel[value] }))}
        value={form.next}
        onChange={(value) => set({ next: nextShown.find((one) => one === value) ?? null })}
        error={errorOf('nextMissing')}
      />
      {form.next === 'other' && (
        <DayField
          id="log-next-day"
          label={t('log.day')}
          value={form.nextDay}
          onChange={(nextDay) => set({ nextDay })}
          error={errorOf('dayWrong')}
        />
      )}
      <LogDetails
        form={form}
        set={set}
        summary={
          form.withWhom.trim() ? t('log.whenWith', { when, whom: form.withWhom.trim() }) : t('log.when', { when })
        }
        open={shown.some((code) => code === 'timeWrong' || code === 'areaMissing')}
        errors={{ time: errorOf('timeWrong'), area: errorOf('areaMissing') }}
      />
    </AppPage>
  )
}
