import type { SharingCategory } from '@samplass/domain/consent/sharing'
import { asLocalDate } from '@samplass/domain/nights'
import { CheckGroup, TextField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { useToast } from '@samplass/ui/toast'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { DayField } from '../shell/day-field.tsx'
import { useDialogForm } from '../shell/dialog-form.ts'
import { FormDialog } from '../shell/form-dialog.tsx'
import { problemIn } from '../shell/problem.ts'
import { useTRPC } from '../shell/trpc.ts'
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
  const how = useHowGiven()
  const kind = consent.toRole.startsWith('h_') ? 'specialist' : 'municipality'
  const offered = [...new Set([...offeredTo[kind], ...(consent.categories as SharingCategory[])])]
  const chosenOf = (categories: readonly string[]) => offered.filter((one) => categories.includes(one))
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
  const form = useDialogForm({
    start: {
      categories: consent.categories as string[],
      purpose: consent.purpose,
      untilOn: consent.untilOn as string,
    },
    check: ({ categories, purpose, untilOn }) => ({
      categories: chosenOf(categories).length === 0 && t('whatMissing'),
      purpose: !purpose.trim() && t('purposeMissing'),
      untilOn: !untilOn && t('untilMissing'),
    }),
    also: how.problems,
    calls: [change],
    send: ({ categories, purpose, untilOn }) => {
      if (how.given === null) return
      setSeen(now.version)
      change.mutate({
        ...{ consentId: consent.consentId, version: now.version, categories: chosenOf(categories) },
        ...{ purpose: purpose.trim(), untilOn: asLocalDate(untilOn), ...how.given },
      })
    },
  })
  const chosen = chosenOf(form.typed.categories)
  const { untilOn } = form.typed
  const errorOf = (field: string) => form.problems.find((one) => one.field === field)?.text
  return (
    <FormDialog
      form={form}
      wide
      title={t('changeTitle', { to })}
      note={t('changeNote')}
      submit={t('changeSubmit')}
      changed={
        stale
          ? `${t('stale')} ${t('staleNow', { what: words(now.categories), until: dates.withYear(now.untilOn) })}`
          : undefined
      }
      onClose={onClose}
    >
      <CheckGroup
        {...form.value('categories')}
        label={t('what')}
        options={offered.map((value) => ({ value, label: t(`category.${value}`) }))}
      />
      <TextField {...form.text('purpose')} label={t('purpose')} maxLength={200} />
      <DayField {...form.value('untilOn')} label={t('until')} />
      {chosen.length > 0 && untilOn !== '' && (
        <Closes consent={consent} to={to} categories={chosen} untilOn={untilOn} />
      )}
      <HowGivenFields how={how} errorOf={errorOf} />
    </FormDialog>
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
