import { addNights, asLocalDate, localDateOf } from '@samplass/domain/nights'
import { Button } from '@samplass/ui/button'
import { Dialog } from '@samplass/ui/dialog'
import { ErrorSummary } from '@samplass/ui/error-summary'
import { CheckGroup, RadioField, SelectField, TextAreaField, TextField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { useToast } from '@samplass/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { DayField } from '../shell/day-field.tsx'
import { useProblemText } from '../shell/refusals.ts'
import { serverNow } from '../shell/session.ts'
import { useTRPC } from '../shell/trpc.ts'
import { offeredTo } from './category-words.ts'
import { HowGivenFields } from './how-given-fields.tsx'
import { useHowGiven } from './use-how-given.ts'
import { usePerson } from './use-person.tsx'

type Recipient = { role: string; name: string; kind: 'municipality' | 'specialist'; houses: string[] }

/** What the person answered when asked: a yes to whom, what, what for, how, until when; or a no. */
export function GiveConsent({ recipients, onClose }: { recipients: readonly Recipient[]; onClose: () => void }) {
  const t = useTranslations('person.consent')
  const form = useTranslations('person.person')
  const trpc = useTRPC()
  const toast = useToast()
  const problemText = useProblemText()
  const { page, reload } = usePerson()
  const [answer, setAnswer] = useState<'yes' | 'no' | null>(null)
  const [note, setNote] = useState('')
  const [toRole, setToRole] = useState('')
  const [categories, setCategories] = useState<string[]>([])
  const [purpose, setPurpose] = useState('')
  const how = useHowGiven()
  const [untilOn, setUntilOn] = useState<string>(addNights(localDateOf(serverNow()), 365))
  const [attempt, setAttempt] = useState(0)
  const done = async (text: string) => {
    await reload()
    toast.show({ text })
    onClose()
  }
  const give = useMutation(trpc.consent.recordConsent.mutationOptions({ onSuccess: () => done(t('saved')) }))
  const decline = useMutation(
    trpc.consent.recordDeclined.mutationOptions({ onSuccess: () => done(t('declinedSaved')) }),
  )
  const error = give.error ?? decline.error
  const kind = recipients.find(({ role }) => role === toRole)?.kind ?? 'municipality'
  const chosen = offeredTo[kind].filter((one) => categories.includes(one))
  const problems = [
    ...(toRole ? [] : [{ field: 'consent-to', text: t('toMissing') }]),
    ...(chosen.length > 0 ? [] : [{ field: 'consent-what', text: t('whatMissing') }]),
    ...(answer ? [] : [{ field: 'consent-answer', text: t('answerMissing') }]),
    ...(answer === 'no' || purpose.trim() ? [] : [{ field: 'consent-purpose', text: t('purposeMissing') }]),
    ...(answer === 'no' || untilOn ? [] : [{ field: 'consent-until', text: t('untilMissing') }]),
    ...(answer === 'no' ? [] : how.problems),
  ]
  const shown = attempt > 0 ? problems : []
  const errorOf = (field: string) => shown.find((problem) => problem.field === field)?.text
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (problems.length > 0 || give.isPending || decline.isPending) return
    const asked = { personId: page.person.personId, toRole, categories: chosen }
    if (answer === 'no') return decline.mutate({ ...asked, note: note.trim() })
    if (how.given === null) return
    give.mutate({
      ...asked,
      purpose: purpose.trim(),
      ...how.given,
      untilOn: asLocalDate(untilOn),
    })
  }
  return (
    <Dialog open onClose={onClose} title={t('give')} closeLabel={t('back')}>
      <form onSubmit={submit} noValidate className="sp-stack">
        <ErrorSummary title={form('summary')} problems={shown} attempt={attempt} />
        {error && <Notice tone="danger" live="assertive" title={problemText(error)} />}
        <SelectField
          id="consent-to"
          label={t('to')}
          placeholder={t('toMissing')}
          options={recipients.map(({ role, name, houses }) => ({
            value: role,
            label: houses.length > 0 ? `${name} (${houses.join(', ')})` : name,
          }))}
          value={toRole}
          onChange={(event) => setToRole(event.target.value)}
          error={errorOf('consent-to')}
        />
        <CheckGroup
          id="consent-what"
          name="consent-what"
          label={t('what')}
          options={offeredTo[kind].map((value) => ({ value, label: t(`category.${value}`) }))}
          value={categories}
          onChange={setCategories}
          error={errorOf('consent-what')}
        />
        <RadioField
          id="consent-answer"
          name="consent-answer"
          inline
          label={t('answer')}
          options={(['yes', 'no'] as const).map((value) => ({ value, label: t(value) }))}
          value={answer}
          onChange={(value) => setAnswer(value === 'no' ? 'no' : 'yes')}
          error={errorOf('consent-answer')}
        />
        {answer === 'no' ? (
          <TextAreaField
            id="consent-note"
            label={t('note')}
            rows={2}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        ) : (
          <>
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
            <HowGivenFields how={how} errorOf={errorOf} />
          </>
        )}
        <div className="sp-actions">
          <Button type="submit" busy={give.isPending || decline.isPending}>
            {t(answer === 'no' ? 'submitNo' : 'submit')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('back')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
