import type { AccessPurpose } from '@samplass/domain/audit/schema'
import { Button } from '@samplass/ui/button'
import { Dialog } from '@samplass/ui/dialog'
import { ErrorSummary } from '@samplass/ui/error-summary'
import { RadioField, TextField } from '@samplass/ui/form-field'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'

export type Purpose = { purpose: AccessPurpose; words: string | null }

/** The reasons that make somebody without a relation open a record; lists and reviews have their own. */
const offered = [
  'person_phones',
  'take_in',
  'waiting_list',
  'meeting',
  'follow_up',
  'housing',
  'emergency',
  'other',
] as const

/** Why a record is opened, asked before anything of it is shown. */
export function PurposeDialog({ onGiven, onBack }: { onGiven: (purpose: Purpose) => void; onBack: () => void }) {
  const t = useTranslations('person.page.purpose')
  const names = useTranslations('person.page.purposes')
  const [purpose, setPurpose] = useState<AccessPurpose | null>(null)
  const [words, setWords] = useState('')
  const [attempt, setAttempt] = useState(0)
  const needsWords = purpose === 'other' && words.trim() === ''
  const problems = [
    ...(purpose === null ? [{ field: 'purpose', text: t('missing') }] : []),
    ...(needsWords ? [{ field: 'purpose-words', text: t('wordsMissing') }] : []),
  ]
  const shown = attempt > 0 ? problems : []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (purpose === null || needsWords) setAttempt(attempt + 1)
    else onGiven({ purpose, words: words.trim() || null })
  }
  return (
    <Dialog open onClose={onBack} title={t('title')} closeLabel={t('back')}>
      <form onSubmit={submit} noValidate className="sp-stack">
        <ErrorSummary title={t('title2')} problems={shown} attempt={attempt} />
        <p>{t('body')}</p>
        <RadioField
          id="purpose"
          name="purpose"
          label={t('legend')}
          options={offered.map((value) => ({ value, label: names(value) }))}
          value={purpose}
          onChange={(value) => setPurpose(offered.find((one) => one === value) ?? null)}
          error={shown.find(({ field }) => field === 'purpose')?.text}
        />
        {purpose === 'other' && (
          <TextField
            id="purpose-words"
            label={t('words')}
            description={t('wordsHint')}
            maxLength={200}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            error={shown.find(({ field }) => field === 'purpose-words')?.text}
          />
        )}
        <div className="sp-actions">
          <Button type="submit">{t('open')}</Button>
          <Button variant="tertiary" onClick={onBack}>
            {t('back')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
