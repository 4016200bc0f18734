import { Button } from '@samplass/ui/button'
import * as icons from '@samplass/ui/icon'
import { PrintPage } from '@samplass/ui/print-page'
import { useTranslations } from 'use-intl'
import { marks, questions } from './answers.ts'

/** The same questions on paper, for whoever would rather write. */
export function PaperForm({ onBack }: { onBack: () => void }) {
  const t = useTranslations('evaluation')
  const sheets = useTranslations('sheets')
  return (
    <PrintPage
      title={t('paper.formTitle')}
      stamp={t('paper.formStamp')}
      foot={t('paper.formFoot')}
      tools={
        <>
          <Button onClick={() => window.print()}>
            <icons.Print />
            {sheets('print')}
          </Button>
          <Button variant="secondary" onClick={onBack}>
            {t('paper.back')}
          </Button>
        </>
      }
    >
      <p>{t('paper.formLead')}</p>
      <ol className="sp-paperform sp-gap">
        {questions.map((question) => (
          <li key={question}>
            <b>{t(`questions.${question}`)}</b>
            <div className="sp-paperform__marks">
              {marks.map(({ mark, word }) => (
                <span key={mark}>
                  <span className="sp-sheet__box" /> {t(`marks.${word}`)}
                </span>
              ))}
            </div>
          </li>
        ))}
        {(['best', 'better'] as const).map((field) => (
          <li key={field}>
            <b>{t(field)}</b>
            <div className="sp-paperform__lines" />
          </li>
        ))}
      </ol>
    </PrintPage>
  )
}
