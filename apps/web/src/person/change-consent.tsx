import type { SharingCategory } from '@samplass/domain/consent/sharing'
import { asLocalDate } from '@samplass/domain/nights'
import { CheckGroup, TextField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { useToast } from '@samplass/ui/toast'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { DayField } from '../shell/day-field.tsx'
import { problemIn } from '../shell/problem.ts'
import { useTRPC } from '../shell/trpc.ts'
import { RowDialog } from '../stay/waiting/row-dialog.tsx'
import { offeredTo, useCategoryWords } from './category-words.ts'
import { HowGivenFields } from './how-given-fields.tsx'
import { useHowGiven } from './use-how-given.ts'
import { type OpenPerson, usePerson } from './use-person.tsx'

type Consent = OpenPerson['consents'][number]

/** The person says something else than before. What it closes is on the screen before it is saved. */
export function ChangeConsent({ consent, to, onClose }: { consent: Consent; to: string; onClose: () => void }) {
  const t = useTranslations('person.consent')
  const dates = useDates()
  const trpc = useTRPC()
  const toast = useToast()
  const words = useCategoryWords()
  const { page, reload } = usePerson()
  // What somebody else has saved meanwhile is shown beside what is being written, and the form then answers that.
  const now = page.consents.find(({ consentId }) => consentId === consent.consentId) ?? consent
  const [seen, setSeen] = useState(consent.version)
  const [categories, setCategories] = useState<string[]>(consent.categories)
  const [purpose, setPurpose] = useState(consent.purpose)
  const [untilOn, setUntilOn] = useState<string>(consent.untilOn)
  const how = useHowGiven()
  const [attempt, setAttempt] = useState(0)
  const kind = consent.toRole.startsWith('h_') ? 'specialist' : 'municipality'
  const offered = [...new Set([...offeredTo[kind], ...(consent.categories as SharingCategory[])])]
  const chosen = offered.filter((one) => categories.includes(one))
  const change = useMutation(
    trpc.consent.changeConsent.mutationOptions({
      onSuccess: async ({ closed }) => {
        await reload()
        toast.show({ text: closed === 0 ? t('changed') : t('changedClosed', { count: closed }) })
        onClose()
      },
      onError: async (error) => {
        const problem = problemIn(error)
        if (problem.kind === 'refusal' && problem.code === 'VERSION_STALE') await reload()
      },
    }),
  )
  const problem = change.error ? problemIn(change.error) : null
  const stale = now.version !== seen || (problem?.kind === 'refusal' && problem.code === 'VERSION_STALE')
  const problems = [
    ...(chosen.length > 0 ? [] : [{ field: 'consent-what', text: t('whatMissing') }]),
    ...(purpose.trim() ? [] : [{ field: 'consent-purpose', text: t('purposeMissing') }]),
    ...(untilOn ? [] : [{ field: 'consent-until', text: t('untilMissing') }]),
    ...how.problems,
  ]
  const shown = attempt > 0 ? problems : []
  const errorOf = (field: string) => shown.find((one) => one.field === field)?.text
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (problems.length > 0 || how.given === null || change.isPending) return
    setSeen(now.version)
    change.mutate({
      ...{ consentId: consent.consentId, version: now.version, categories: chosen, purpose: purpose.trim() },
      ...{ untilOn: asLocalDate(untilOn), ...how.given },
    })
  }
  return (
    <RowDialog
      wide
      title={t('changeTitle', { to })}
      note={t('changeNote')}
      submit={t('changeSubmit')}
      pending={change.isPending}
      error={stale ? null : change.error}
      changed={
        stale
          ? `${t('stale')} ${t('staleNow', { what: words(now.categories), until: dates.withYear(now.untilOn) })}`
          : undefined
      }
      problems={shown}
      attempt={attempt}
      onClose={onClose}
      onSubmit={submit}
    >
      <CheckGroup
        id="consent-what"
        name="consent-what"
        label={t('what')}
        options={offered.map((value) => ({ value, label: t(`category.${value}`) }))}
        value={categories}
        onChange={setCategories}
        error={errorOf('consent-what')}
      />
      <TextField
        id="consent-purpose"
        label={t('purpose')}
        maxLength={200}
        value={purpose}
        onChange={(event) => setPurpose(event.target.value)}
        error={errorOf('consent-purpose')}
      />
      <DayField
        id="consent-until"
        label={t('until')}
        value={untilOn}
        onChange={setUntilOn}
        error={errorOf('consent-until')}
      />
      {chosen.length > 0 && untilOn !== '' && (
        <Closes consent={consent} to={to} categories={chosen} untilOn={untilOn} />
      )}
      <HowGivenFields how={how} errorOf={errorOf} />
    </RowDialog>
  )
}

type Closing = { consent: Consent; to: string; categories: SharingCategory[]; untilOn: string }

/** What the other side loses when this is saved, counted by the API. */
function Closes({ consent: { consentId }, to, categories, untilOn }: Closing) {
  const t = useTranslations('person.consent')
  const dates = useDates()
  const trpc = useTRPC()
  const words = useCategoryWords()
  const { data } = useQuery(
    trpc.consent.previewChange.queryOptions(
      { consentId, categories, untilOn: asLocalDate(untilOn) },
      { placeholderData: keepPreviousData, meta: { live: false } },
    ),
  )
  if (!data) return null
  const { dropped, sooner, threads, told } = data
  const nothing = dropped.length === 0 && !sooner
  return (
    <Notice tone={nothing ? 'neutral' : 'warning'} live="polite" title={t(nothing ? 'closesNothing' : 'closes')}>
      {dropped.length > 0 && <p>{t('closesWhat', { to, what: words(dropped) })}</p>}
      {threads.length > 0 && <p>{t('closesThreads', { count: threads.length, references: threads.join(', ') })}</p>}
      {told > 0 && <p>{t('closesTold', { count: told })}</p>}
      {sooner && <p>{t('closesSooner', { date: dates.withYear(untilOn) })}</p>}
    </Notice>
  )
}
