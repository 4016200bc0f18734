import { TextAreaField } from '@samplass/ui/form-field'
import { Tiles } from '@samplass/ui/tiles'
import { useTranslations } from 'use-intl'
import { type Answers, lettersMost, marks, questions } from './answers.ts'

type AnswerFieldsProps = {
  id: string
  answers: Answers
  onChange: (answers: Answers) => void
  /** On paper a question can stand open: the tile that takes an answer back. */
  open?: string
  error?: string
}

/** Four questions with tiles, and two with words. Nothing is asked twice and nothing has to be answered. */
export function AnswerFields({ id, answers, onChange, open, error }: AnswerFieldsProps) {
  const t = useTranslations('evaluation')
  return (
    <div className="sp-marks sp-stack">
      {questions.map((question, at) => (
        <Tiles
          key={question}
          id={`${id}-${question}`}
          columns={3}
          legend={t(`questions.${question}`)}
          tiles={[
            ...marks.map(({ mark, word }) => ({ value: String(mark), label: t(`marks.${word}`) })),
            ...(open ? [{ value: '', label: open }] : []),
          ]}
          value={answers[question] === null ? (open ? '' : null) : String(answers[question])}
          onChange={(value) => onChange({ ...answers, [question]: value === '' ? null : Number(value) })}
          error={at === 0 ? error : undefined}
        />
      ))}
      {(['best', 'better'] as const).map((field) => (
        <TextAreaField
          key={field}
          id={`${id}-${field}`}
          label={t(field)}
          optional={t('optional')}
          rows={3}
          maxLength={lettersMost}
          value={answers[field]}
          onChange={(event) => onChange({ ...answers, [field]: event.target.value })}
        />
      ))}
    </div>
  )
}
