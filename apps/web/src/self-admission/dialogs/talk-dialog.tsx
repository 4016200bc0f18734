import { TextAreaField } from '@samplass/ui/form-field'
import { NumberField } from '@samplass/ui/number-field'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../../shell/trpc.ts'
import { RowDialog } from '../../stay/waiting/row-dialog.tsx'
import { useAgreementAct } from '../use-agreement-act.ts'
import type { Agreement } from '../words.ts'

const minutesMost = 1440

/** The phone was answered, and tonight it was a talk. */
export function TalkDialog({ agreement, onClose }: { agreement: Agreement; onClose: () => void }) {
  const t = useTranslations('agreements.form')
  const trpc = useTRPC()
  const [minutes, setMinutes] = useState<number | null>(10)
  const [words, setWords] = useState('')
  const [attempt, setAttempt] = useState(0)
  const log = useMutation(trpc.selfAdmission.logTalk.mutationOptions(useAgreementAct(t('talk.done'), onClose)))
  const wrong = minutes === null || minutes < 0 || minutes > minutesMost
  const shown = attempt > 0 && wrong ? [{ field: 'talk-minutes', text: t('talk.minutesWrong') }] : []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (!wrong) log.mutate({ agreementId: agreement.agreementId, minutes, note: words.trim() })
  }
  return (
    <RowDialog
      title={t('talk.title')}
      note={t('talk.note')}
      submit={t('talk.submit')}
      pending={log.isPending}
      error={log.error}
      problems={shown}
      attempt={attempt}
      onClose={onClose}
      onSubmit={submit}
    >
      <NumberField
        id="talk-minutes"
        label={t('talk.minutes')}
        value={minutes}
        onChange={setMinutes}
        min={0}
        max={minutesMost}
        step={5}
        unit={t('talk.unit')}
        less={t('draft.less')}
        more={t('draft.more')}
        error={shown[0]?.text}
      />
      <TextAreaField
        label={t('talk.words')}
        optional={t('draft.optional')}
        maxLength={500}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
    </RowDialog>
  )
}
