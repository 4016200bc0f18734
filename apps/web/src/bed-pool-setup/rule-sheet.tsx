import { Button } from '@samplass/ui/button'
import { Fragment } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import type { Kind } from './group-panel.tsx'
import { changedBetween, type PolicyGroup, policyGroups, usePolicyFields, usePolicyWords } from './policy-words.ts'

type RuleSheetProps = { kind: Kind; onPolicy: (() => void) | null; onCriteria: (() => void) | null }

/** The rules in force in words, what each earlier version changed, and the questions asked before a stay. */
export function RuleSheet({ kind, onPolicy, onCriteria }: RuleSheetProps) {
  const t = useTranslations('setup')
  const locale = useLocale()
  const inWords = usePolicyWords()
  const fieldsOf = usePolicyFields()
  const { policy, criteria } = kind
  return (
    <>
      {policy && (
        <div className="sp-stack sp-stack--close">
          <div className="sp-row">
            <h3>{t('policy.title')}</h3>
            <span className="sp-small sp-muted">{t('policy.version', { version: kind.policyVersion })}</span>
            {onPolicy && (
              <Button size="sm" variant="tertiary" onClick={onPolicy}>
                {t('policy.change')}
              </Button>
            )}
          </div>
          <div className="sp-two">
            {(Object.keys(policyGroups) as PolicyGroup[]).map((group) => (
              <div key={group}>
                <h4 className="sp-small">{t(`policy.groups.${group}`)}</h4>
                <dl className="sp-dl">
                  {(onPolicy ? fieldsOf(group) : policyGroups[group]).map((field) => (
                    <Fragment key={field}>
                      <dt>{t(`policy.fields.${field}`)}</dt>
                      <dd>{inWords(field, policy)}</dd>
                    </Fragment>
                  ))}
                </dl>
              </div>
            ))}
          </div>
          <History kind={kind} />
        </div>
      )}
      {criteria && (
        <div className="sp-stack sp-stack--close">
          <div className="sp-row">
            <h3>{t('criteria.title')}</h3>
            <span className="sp-small sp-muted">{t('policy.version', { version: kind.criteriaVersion })}</span>
            {onCriteria && (
              <Button size="sm" variant="tertiary" onClick={onCriteria}>
                {t('criteria.change')}
              </Button>
            )}
          </div>
          {criteria.length === 0 ? (
            <p className="sp-muted">{t('criteria.none')}</p>
          ) : (
            <ol className="sp-stack sp-stack--close">
              {criteria.map((one) => (
                <li key={one.code}>
                  {one.question[locale]}{' '}
                  <span className="sp-muted">
                    {t('criteria.excludes', {
                      answer: t(one.excludesWhen === 'yes' ? 'form.yes' : 'form.no').toLowerCase(),
                    })}
                  </span>
                </li>
              ))}
            </ol>
          )}
        </div>
      )}
    </>
  )
}

/** Each version, newest first, with what it changed from the one before. */
function History({ kind }: { kind: Kind }) {
  const t = useTranslations('setup.policy')
  const dates = useDates()
  const inWords = usePolicyWords()
  const { policyHistory } = kind
  if (policyHistory.length < 2) return null
  return (
    <details className="sp-details sp-small">
      <summary>{t('history')}</summary>
      <ol className="sp-stack sp-stack--close" reversed>
        {policyHistory.map((one, at) => {
          const before = policyHistory[at + 1]
          return (
            <li key={one.version} value={one.version}>
              <b>{t('historyLine', { version: one.version, when: dates.stamp(one.madeAt), who: one.madeByName })}</b>
              {before ? (
                <ul>
                  {changedBetween(before.policy, one.policy).map((field) => (
                    <li key={field}>
                      {t(`fields.${field}`)}:{' '}
                      {t('preview.from', { from: inWords(field, before.policy), to: inWords(field, one.policy) })}
                    </li>
                  ))}
                </ul>
              ) : (
                <p>{t('first')}</p>
              )}
            </li>
          )
        })}
      </ol>
    </details>
  )
}
