import { RuleList } from '@samplass/ui/rule-list'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useRuleWords } from './rule-words.ts'
import type { Place, SearchAnswer } from './words.ts'

/** Every rule of one offer with its outcome, folded: dozens of houses have a dozen rules each. */
export function AllRules({ place, asOf }: { place: Place; asOf: SearchAnswer['asOf'] }) {
  const t = useTranslations('bedPool.find')
  const { toRule } = useRuleWords(asOf)
  const [open, setOpen] = useState(false)
  return (
    <details className="sp-details sp-small" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('allRules')}
        <span className="sp-sr">, {place.houseName}</span>
      </summary>
      {open && <RuleList rules={place.rules.map((result) => toRule(result, place))} />}
    </details>
  )
}
