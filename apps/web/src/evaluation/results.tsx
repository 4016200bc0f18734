import { Chart } from '@samplass/ui/chart'
import { EmptyState } from '@samplass/ui/empty-state'
import { Figures } from '@samplass/ui/figures'
import { Notice } from '@samplass/ui/notice'
import { Panel } from '@samplass/ui/panel'
import { useFormatter, useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import type { Outputs } from '../shell/trpc.ts'
import { questions } from './answers.ts'

type Said = Outputs['stay']['evaluations']

/** Rate, trend, marks and words; the last two only when so many have answered that nobody can be told from another. */
export function Results({ said }: { said: Said }) {
  const t = useTranslations('evaluation.house')
  const asks = useTranslations('evaluation.questions')
  const dates = useDates()
  const format = useFormatter()
  const sum = (pick: (month: Said['months'][number]) => number) =>
    said.months.reduce((total, month) => total + pick(month), 0)
  const offered = sum(({ offered }) => offered)
  if (said.answers === 0 && offered === 0) return <EmptyState title={t('empty.title')} text={t('empty.body')} />
  const rate =
    said.responseRate === null ? '–' : format.number(said.responseRate, { style: 'percent', maximumFractionDigits: 0 })
  const mark = (value: number | null) =>
    value === null ? t('noneAnswered') : format.number(value, { minimumFractionDigits: 1 })
  // "nov 26": twelve of them fit beside each other.
  const shortMonth = (month: string) => `${dates.month(month).slice(0, 3)} ${month.slice(2, 4)}`
  const labels = said.months.map(({ month }) => shortMonth(month))
  const enough = said.months.filter(({ marks }) => marks !== null)
  return (
    <div className="sp-stack">
      <Figures
        label={t('title')}
        figures={[
          {
            id: 'rate',
            word: said.responseRate === null ? t('rateNone') : t('rate'),
            count: rate,
            lit: said.answers > 0,
          },
          { id: 'answers', word: t('answers'), count: said.answers },
          { id: 'offered', word: t('offered'), count: offered },
          { id: 'paper', word: t('onPaper'), count: sum(({ onPaper }) => onPaper) },
        ]}
      />
      {said.answers > 0 && (
        <Panel label={t('trend')}>
          <div>
            <Chart
              kind="bar"
              title={t('trend')}
              summary={t('trendSummary')}
              labels={labels}
              labelWord={t('month')}
              tableWord={t('table')}
              series={[
                { id: 'link', label: t('byLink'), tone: 'accent', values: said.months.map(({ byLink }) => byLink) },
                { id: 'paper', label: t('onPaper'), tone: 'home', values: said.months.map(({ onPaper }) => onPaper) },
              ]}
            />
          </div>
        </Panel>
      )}
      {said.marks === null ? (
        <Notice tone="info">{t('tooFew', { least: String(said.answersLeast), count: String(said.answers) })}</Notice>
      ) : (
        <>
          <Panel heading={t('marks')}>
            <dl className="sp-dl">
              {questions.map((question) => (
                <Mark key={question} word={asks(question)} mark={mark(said.marks?.[question] ?? null)} />
              ))}
            </dl>
          </Panel>
          {enough.length > 1 && (
            <Panel label={t('marksTrend')}>
              <div>
                <Chart
                  kind="line"
                  title={t('marksTrend')}
                  summary={t('marksSummary', { least: String(said.answersLeast) })}
                  labels={enough.map(({ month }) => shortMonth(month))}
                  labelWord={t('month')}
                  tableWord={t('table')}
                  series={questions.map((question, at) => ({
                    id: question,
                    label: asks(question),
                    tone: (['accent', 'home', 'free', 'watch'] as const)[at] ?? 'neutral',
                    values: enough.map(({ marks }) => marks?.[question] ?? 0),
                  }))}
                />
              </div>
            </Panel>
          )}
          <Words said={said} />
        </>
      )}
    </div>
  )
}

function Mark({ word, mark }: { word: string; mark: string }) {
  return (
    <>
      <dt>{word}</dt>
      <dd>{mark}</dd>
    </>
  )
}

function Words({ said }: { said: Said }) {
  const t = useTranslations('evaluation')
  return (
    <div className="sp-two">
      {(['best', 'better'] as const).map((field) => (
        <Panel key={field} heading={t(field)} flush>
          {said.words[field].length === 0 ? (
            <p className="sp-panel__body sp-small sp-muted">{t('house.noWords')}</p>
          ) : (
            <ul className="sp-lines">
              {said.words[field].map((words, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: answers have no id, on purpose
                <li key={at}>
                  <div className="sp-asis">{words}</div>
                </li>
              ))}
            </ul>
          )}
        </Panel>
      ))}
    </div>
  )
}
