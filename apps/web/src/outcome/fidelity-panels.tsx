import { Panel } from '@samplass/ui/panel'
import { type Rule, RuleList, type RuleOutcome } from '@samplass/ui/rule-list'
import { useFormatter, useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import type { Outputs } from '../shell/trpc.ts'

export type Fidelity = Outputs['outcome']['getFidelity']
type Domain = Fidelity['domains'][number]
type Counted = Domain['counted'][number]

const outcomes: Record<Counted['level'], RuleOutcome> = {
  met: 'yes',
  partly: 'ask',
  not_met: 'no',
  too_few: 'unknown',
  not_known: 'unknown',
}

/** One domain: what is counted, with its figure and its rule, and what the team has answered. */
export function DomainPanel({ domain }: { domain: Domain }) {
  const t = useTranslations('outcome.fidelity')
  const dates = useDates()
  const fact = useFact()
  const counted = domain.counted.map(
    (item): Rule => ({
      id: item.code,
      outcome: outcomes[item.level],
      title: t(`items.${item.code}`),
      fact: fact(item),
      answer: t(`levels.${item.level}`),
    }),
  )
  const asked = domain.asked.map(
    ({ code, answer }): Rule => ({
      id: code,
      outcome: answer === null ? 'unknown' : answer.score >= 3 ? 'yes' : answer.score === 2 ? 'ask' : 'no',
      title: t(`items.${code}`),
      fact:
        answer &&
        [t('answeredBy', { team: answer.teamName, on: dates.withYear(answer.heldOn) }), answer.words]
          .filter(Boolean)
          .join('. '),
      answer: answer === null ? t('notAnswered') : t('answered', { score: String(answer.score) }),
    }),
  )
  return (
    <Panel heading={t(`domains.${domain.domain}`)}>
      <div className="sp-stack">
        <div>
          <h3 className="sp-small sp-muted">{t('counted')}</h3>
          <RuleList rules={counted} label={t('counted')} />
        </div>
        <div>
          <h3 className="sp-small sp-muted">{t('asked')}</h3>
          <RuleList rules={asked} label={t('asked')} />
        </div>
      </div>
    </Panel>
  )
}

/** The figure, of how many, and from where it is met. */
function useFact() {
  const t = useTranslations('outcome.fidelity')
  const format = useFormatter()
  return (item: Counted) => {
    const { code, unit, figure, of, level, met, partly } = item
    const rule = t(`rule.${'less' in item ? 'less' : 'more'}.${unit}`, {
      met: format.number(met),
      partly: format.number(partly),
    })
    if (figure === null) return `${t('nothing')} ${rule}`
    const shown = format.number(figure, { maximumFractionDigits: unit === 'number' ? 1 : 0 })
    const named = t.has(`units.${code as 'disciplines'}`) ? `${shown} ${t(`units.${code as 'disciplines'}`)}` : shown
    const said =
      of === null
        ? t('figure.number', { figure: named })
        : t(unit === 'number' ? 'figure.of' : `figure.${unit}`, { figure: named, of })
    return [`${said}.`, level === 'too_few' ? t('tooFew') : '', rule].filter(Boolean).join(' ')
  }
}
