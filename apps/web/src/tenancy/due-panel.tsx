import { EntryList } from '@samplass/ui/entry-list'
import { Notice } from '@samplass/ui/notice'
import { Panel } from '@samplass/ui/panel'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import type { Tenancy } from './words.ts'

/** What is due of the tenancy, and what the lease is asked. It explains, and stops nothing. */
export function DuePanel({ tenancy }: { tenancy: Tenancy }) {
  const t = useTranslations('tenancy')
  const dates = useDates()
  const { reminders, warnings, limits, endedOn } = tenancy
  if (endedOn !== null || reminders.length + warnings.length === 0) return null
  return (
    <Panel heading={t('page.due')} flush>
      {reminders.length > 0 && (
        <EntryList
          entries={reminders.map(({ kind, due }, index) => ({
            id: `${kind}-${index}`,
            title: t(`reminders.${kind}`, { date: dates.withYear(due) }),
          }))}
        />
      )}
      {warnings.length > 0 && (
        <div className="sp-panel__body">
          <Notice tone="warning" title={t('warningsTitle')}>
            <WarningList warnings={warnings} limits={limits} />
          </Notice>
        </div>
      )}
    </Panel>
  )
}

type Given = Pick<Tenancy, 'warnings'> & { limits: Omit<Tenancy['limits'], 'absenceWeeks'> }

export function WarningList({ warnings, limits }: Given) {
  const t = useTranslations('tenancy')
  return (
    <>
      <ul>
        {warnings.map((warning) => (
          <li key={warning}>
            {t(`warnings.${warning}`, {
              years: String(limits.fixedTermYearsLeast),
              houseYears: String(limits.fixedTermYearsOwnHouse),
              months: String(limits.securityMonthsMost),
            })}
          </li>
        ))}
      </ul>
      <p className="sp-small">{t('warningsNote')}</p>
    </>
  )
}
