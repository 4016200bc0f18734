import type { ReactNode } from 'react'
import { Attention, DoneFilled, Help, type Icon, Refused } from './icon.tsx'

/** `unknown`: nothing to say it from, and nothing to do about it. */
export type RuleOutcome = 'yes' | 'no' | 'ask' | 'unknown'
export type Rule = {
  id: string
  outcome: RuleOutcome
  /** The rule in plain words. */
  title: ReactNode
  /** The fact it was held against. */
  fact?: ReactNode
  /** What can be unfolded under it. */
  more?: ReactNode
  /** One or two words: "Oppfylt", "Fullt". */
  answer: string
}

const looks: Record<RuleOutcome, { icon: Icon; tone: string; mark: string }> = {
  yes: { icon: DoneFilled, tone: 'sp-ok', mark: 'ja' },
  no: { icon: Refused, tone: 'sp-no', mark: 'nei' },
  ask: { icon: Attention, tone: 'sp-warn', mark: 'spor' },
  unknown: { icon: Help, tone: 'sp-muted', mark: 'ukjent' },
}

/** Every yes and every no as a list of rules, in the order one asks on the phone. */
export function RuleList({ rules, label }: { rules: readonly Rule[]; label?: string }) {
  return (
    <ul className="sp-rules" aria-label={label}>
      {rules.map((rule) => {
        const { icon: Glyph, tone, mark } = looks[rule.outcome]
        return (
          <li key={rule.id} data-rule={mark}>
            <span className={tone}>
              <Glyph />
            </span>
            <div>
              <b>{rule.title}</b>
              {rule.fact && <span className="sp-muted">{rule.fact}</span>}
              {rule.more}
            </div>
            <span className={`answer ${tone}`}>{rule.answer}</span>
          </li>
        )
      })}
    </ul>
  )
}

export type VerdictProps = { outcome: RuleOutcome; children: ReactNode; note?: ReactNode }

const verdictTone = { yes: 'success', no: 'danger', ask: 'warning', unknown: 'info' } as const

/** The rules summed up in one sentence, above the list. */
export function Verdict({ outcome, children, note }: VerdictProps) {
  const Glyph = looks[outcome].icon
  return (
    <div className="sp-verdict" data-color={verdictTone[outcome]} role="status">
      <Glyph />
      <div>
        {children}
        {note && <span>{note}</span>}
      </div>
    </div>
  )
}
