import { localDateOf } from '@samplass/domain/nights'
import { Button } from '@samplass/ui/button'
import { type Rule, RuleList } from '@samplass/ui/rule-list'
import { useLocale, useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { serverNow } from '../shell/session.ts'
import { type Match, useDoor } from './words.ts'

type Line = Match['lines'][number]
const outcomes = { fits: 'yes', check: 'ask', fails: 'no' } as const

/** One home: what it is, how much of it fits, and every rule with what it stands on. */
export function MatchEntry(props: {
  match: Match
  unfolded: boolean
  whyNot: string | null
  busy: boolean
  onShow: () => void
}) {
  const { match, whyNot } = props
  const t = useTranslations('placement.match')
  const doorOf = useDoor()
  const dates = useDates()
  const today = localDateOf(serverNow())
  const figure = new Intl.NumberFormat(useLocale() === 'en' ? 'en' : 'nb')
  const rules = useMatchRules()
  const door = doorOf(match.street, match.unitNumber)
  const free =
    match.whyNot !== null
      ? t(`notFree.${match.whyNot}`)
      : match.freeFrom !== null && match.freeFrom > today
        ? t('freeFrom', { date: dates.short(match.freeFrom) })
        : t('freeNow')
  const facts = [
    t(`kinds.${match.kind as 'owned'}`),
    t('rooms', { count: match.bedrooms }),
    match.areaM2 !== null && t('size', { size: String(match.areaM2) }),
    match.rentKr !== null && t('rent', { rent: figure.format(match.rentKr) }),
    free,
  ]
  const fits = match.lines.filter(({ verdict }) => verdict === 'fits').length
  return (
    <article className="sp-match">
      <div className="sp-match__sum">
        <h3>{door}</h3>
        <span className="sp-small sp-muted">{facts.filter(Boolean).join(', ')}</span>
      </div>
      <details className="sp-details" open={props.unfolded}>
        <summary className="sp-small">
          {t('why')}: {t('sum', { fits: String(fits), all: String(match.lines.length) })}
        </summary>
        <RuleList rules={rules(match.lines)} label={`${t('why')}, ${door}`} />
      </details>
      <Button size="sm" variant="secondary" whyNot={whyNot} busy={props.busy} onClick={props.onShow}>
        {t('show')}
        <span className="sp-sr">, {door}</span>
      </Button>
    </article>
  )
}

/** Each rule in the reader's words. */
export function useMatchRules() {
  const t = useTranslations('placement.match')
  return (lines: readonly Line[]): Rule[] =>
    lines.map(({ rule, verdict, value, limit }) => {
      const known = { value: String(value ?? 'none'), limit: String(limit ?? 'none'), verdict }
      const facts = { ...known, kind: rule === 'kind' ? t(`kinds.${value as 'owned'}`) : '' }
      return {
        id: rule,
        outcome: outcomes[verdict],
        title: t(`rules.${rule as 'area'}.title`, facts),
        fact: t(`rules.${rule as 'area'}.fact`, facts),
        answer: t(`answers.${verdict}`),
      }
    })
}
