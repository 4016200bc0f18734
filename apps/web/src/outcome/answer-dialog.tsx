import { asLocalDate, localDateOf } from '@samplass/domain/nights'
import { SelectField, TextAreaField, TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { Fragment } from 'react'
import { useTranslations } from 'use-intl'
import { DayField } from '../shell/day-field.tsx'
import { useDialogForm } from '../shell/dialog-form.ts'
import { FormDialog } from '../shell/form-dialog.tsx'
import { serverNow } from '../shell/session.ts'
import { useTRPC } from '../shell/trpc.ts'
import { useOutcomeAct } from './use-outcome-act.ts'

export type Asked = {
  formId: string | null
  name: string
  items: readonly { code: string; words: string; lowest: number; highest: number }[]
}
type Props = {
  asked: Asked
  teams: readonly { teamId: string; name: string }[]
  teamId: string | null
  onClose: () => void
}

/** Every question with its scale; what is not answered is left out, and nothing is chosen beforehand. */
export function AnswerDialog({ asked, teams, teamId, onClose }: Props) {
  const t = useTranslations('outcome.fidelity')
  const trpc = useTRPC()
  const today = localDateOf(serverNow())
  const act = useMutation(trpc.outcome.answerFidelity.mutationOptions(useOutcomeAct(t('saved'), onClose)))
  const only = teams.length === 1 ? teams[0]?.teamId : undefined
  const form = useDialogForm({
    start: {
      ...{ teamId: teamId ?? only ?? '', heldOn: today as string, present: '' },
      scores: {} as Record<string, string>,
      words: {} as Record<string, string>,
    },
    check: (typed) => ({
      teamId: typed.teamId === '' && t('teamMissing'),
      heldOn: !(typed.heldOn && typed.heldOn <= today) && t('heldOnWrong'),
      [`scores-${asked.items[0]?.code ?? ''}`]: !Object.values(typed.scores).some(Boolean) && t('answerMissing'),
    }),
    calls: [act],
    send: (typed) =>
      act.mutate({
        teamId: typed.teamId,
        formId: asked.formId,
        heldOn: asLocalDate(typed.heldOn),
        present: typed.present.trim(),
        answers: asked.items.flatMap(({ code }) => {
          const score = typed.scores[code]
          return score ? [{ code, score: Number(score), words: typed.words[code]?.trim() ?? '' }] : []
        }),
      }),
  })
  const label = (score: number, highest: number) =>
    asked.formId === null ? t('scaleOwn', { score: String(score) }) : `${score} / ${highest}`
  return (
    <FormDialog
      form={form}
      wide
      title={t('answerForm', { name: asked.name })}
      note={t('answerNote')}
      submit={t('save')}
      onClose={onClose}
    >
      <SelectField
        {...form.text('teamId')}
        label={t('teamField')}
        placeholder={t('teamMissing')}
        options={teams.map((team) => ({ value: team.teamId, label: team.name }))}
      />
      <DayField {...form.value('heldOn')} label={t('heldOn')} max={today} />
      <TextField {...form.text('present')} label={t('present')} optional={t('optional')} maxLength={300} />
      {asked.items.map(({ code, words, lowest, highest }) => (
        <Fragment key={code}>
          <SelectField
            {...form.field(`scores-${code}`)}
            label={words}
            placeholder={t('notAnsweredChoice')}
            value={form.typed.scores[code] ?? ''}
            onChange={(event) => form.set({ scores: { ...form.typed.scores, [code]: event.target.value } })}
            options={Array.from({ length: highest - lowest + 1 }, (_, at) => ({
              value: String(lowest + at),
              label: label(lowest + at, highest),
            }))}
          />
          {form.typed.scores[code] && (
            <TextAreaField
              label={t('why', { question: words })}
              optional={t('optional')}
              rows={2}
              maxLength={500}
              value={form.typed.words[code] ?? ''}
              onChange={(event) => form.set({ words: { ...form.typed.words, [code]: event.target.value } })}
            />
          )}
        </Fragment>
      ))}
    </FormDialog>
  )
}
