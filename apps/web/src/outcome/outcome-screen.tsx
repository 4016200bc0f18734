import { EmptyState } from '@samplass/ui/empty-state'
import { PageHead } from '@samplass/ui/page-head'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { Failure, Pending } from '../shell/fallbacks.tsx'
import { useTRPC } from '../shell/trpc.ts'
import { ContactsPanel, KeptPanel, RefusalsPanel } from './help-panels.tsx'
import { ChoicesPanel, ConcentrationPanel, HomesPanel } from './home-panels.tsx'
import { PeriodPanel, type Wanted } from './period-panel.tsx'
import { RetentionPanel } from './retention-panel.tsx'
import { RehousingPanel, ToKeyPanel } from './wait-panels.tsx'
import { WindowsPanel } from './windows-panel.tsx'
import type { Outcomes } from './words.ts'

/** What became of needs, homes and help, in counts; each with how it is counted and what it does not say. */
export function OutcomeScreen({ wanted, onChange }: { wanted: Wanted; onChange: (wanted: Wanted) => void }) {
  const t = useTranslations('outcome')
  const dates = useDates()
  const query = useQuery({
    ...useTRPC().outcome.getOutcomes.queryOptions(wanted),
    placeholderData: keepPreviousData,
  })
  if (query.error) return <Failure error={query.error} reset={() => void query.refetch()} />
  if (!query.data) return <Pending />
  const outcomes = query.data
  return (
    <>
      <PageHead title={t('title')} eyebrow={t('asOf', { when: dates.stamp(outcomes.asOf) })} />
      <div className="sp-stack">
        <p className="sp-muted">{t('lead')}</p>
        <PeriodPanel wanted={wanted} teams={outcomes.teams} onChange={onChange} />
        {isEmpty(outcomes) ? <EmptyState title={t('empty.title')} text={t('empty.body')} /> : <Figures of={outcomes} />}
      </div>
    </>
  )
}

const isEmpty = ({ toKey, retention, leases, choices, contacts, beforeAfter, rehousing }: Outcomes) =>
  toKey.all + retention.all + choices.persons + contacts.personDays + beforeAfter.met + rehousing.all === 0 &&
  leases.every(({ count }) => count === 0)

function Figures({ of }: { of: Outcomes }) {
  return (
    <>
      {of.retention.all > 0 && <RetentionPanel retention={of.retention} />}
      <div className="sp-two">
        <ToKeyPanel toKey={of.toKey} />
        <RehousingPanel rehousing={of.rehousing} />
      </div>
      <div className="sp-two">
        <HomesPanel outcomes={of} />
        <ConcentrationPanel concentration={of.concentration} />
      </div>
      <ContactsPanel contacts={of.contacts} />
      <div className="sp-two">
        <ChoicesPanel choices={of.choices} />
        <RefusalsPanel refusals={of.refusals} />
      </div>
      <KeptPanel kept={of.kept} />
      <WindowsPanel beforeAfter={of.beforeAfter} />
    </>
  )
}
